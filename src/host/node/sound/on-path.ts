import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/**
 * The program that a name stands for, looked up without a shell; null where there is none.
 * @param program the file's name, on Windows with its ending.
 */
export async function onPath(
  program: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<string | null> {
  const { delimiter, isAbsolute, join } = platform === 'win32' ? win32 : posix;
  // What lies in the working folder by chance is never meant.
  for (const folder of (env.PATH ?? '').split(delimiter).filter(isAbsolute)) {
    const path = join(folder, program);
    if (await isProgram(path)) return path;
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
