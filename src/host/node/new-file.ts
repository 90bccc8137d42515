import { existsSync } from 'node:fs';
import { link, open, realpath, rename, stat } from 'node:fs/promises';
import { asFileError } from './files.ts';
import { withUnfinished } from './unfinished.ts';

/** Writes a text to a file that is not there, and waits until it is on the disk. */
export async function writeText(path: string, text: string, mode?: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file, whole or not at all.
 * @returns false where there is one of that name
 * @throws FileError where the folder cannot be written to
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    return await withUnfinished(path, async (unfinished) => {
      await writeText(unfinished, text);
      return put(unfinished, path);
    });
  } catch (error) {
    throw asFileError(error, path);
  }
}

/** A link is made only where there is nothing; some disks have none, and there what is there is looked for before. */
async function put(unfinished: string, path: string): Promise<boolean> {
  try {
    await link(unfinished, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code)) throw error;
    const isThere = existsSync(path);
    if (!isThere) await rename(unfinished, path);
    return !isThere;
  }
}

/**
 * Writes a file in place of the one that is there, if one is, whole or not at all; where that is a link, what it leads to.
 * @throws a system error where it cannot be written
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => null);
  await withUnfinished(target, async (unfinished) => {
    await writeText(unfinished, text, found?.mode);
    await rename(unfinished, target);
  });
}
