import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARY } from '../../host/node/package-root.ts';

/** Whether a file is what is read: that file, or the scenario that ships by that id. */
export async function isWhatIsRead(file: string, path: string): Promise<boolean> {
  const identity = await identityOf(file);
  const read = await Promise.all([path, join(LIBRARY, `${path}.yaml`)].map(identityOf));
  return identity !== null && read.includes(identity);
}

/** Tells whether two paths lead to one file; null where there is none. */
async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
}

/** The file that is to be replaced, where a link leads; null for a folder or a device, which never is. */
export async function fileToReplace(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return path;
  return found.isFile() ? realpath(path) : null;
}
