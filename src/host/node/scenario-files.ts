import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../app/failure.ts';
import type { Reader } from '../../words/reader.ts';

/** Where a scenario says that it is one: assumed, long comments before it included. */
const BEGINNING_BYTES = 4096;

/** Whether a file is called as a scenario may be, and begins as one: a folder may hold any YAML. */
export async function isScenarioFile(path: string): Promise<boolean> {
  if (!/\.(ya?ml|json)$/iu.test(path)) return false;
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
      return /format["']?\s*:\s*["']?earshot\/scenario@/u.test(new TextDecoder().decode(buffer.subarray(0, bytesRead)));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/**
 * Paths, with each folder's scenarios in its place, by name.
 * @throws Failure for a folder in which there is none
 */
export async function withFolders(paths: readonly string[], { sentences }: Reader): Promise<string[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = (await readdir(path)).sort().map((name) => join(path, name));
      const are = await Promise.all(names.map(isScenarioFile));
      const scenarios = names.filter((_, index) => are[index]);
      if (scenarios.length === 0) throw new Failure(sentences.cli.noScenariosIn(path));
      return scenarios;
    }),
  );
  return files.flat();
}
