import { access, link, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** There is a file of that name. */
export class ExistsError extends Error {}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * Writes a file that was not there, whole or not at all.
 * @throws ExistsError; a system error where the folder cannot be written to
 */
export async function writeNew(path: string, text: string): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await put(unfinished, path);
  } finally {
    await unlink(unfinished).catch(() => {});
  }
}

/** A link is made only where there is nothing; some disks have none, and there what is there is looked for before. */
async function put(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ExistsError(path);
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) throw new ExistsError(path);
    await rename(unfinished, path);
  }
}

/**
 * Writes a file in place of the one that is there, whole or not at all; where that is a link, what it leads to.
 * @throws a system error where it cannot be written
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const place = await realpath(path);
  const { mode } = await stat(place);
  const unfinished = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  try {
    await writeFile(unfinished, text, { flag: 'wx', mode });
    await rename(unfinished, place);
  } finally {
    await unlink(unfinished).catch(() => {});
  }
}
