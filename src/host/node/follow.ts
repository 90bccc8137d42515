import { stat } from 'node:fs/promises';

/** How often a file is looked at: assumed, soon enough for somebody who has just saved it. */
const LOOK_MS = 250;

/** What tells one state of files from another; editors put a new file in the old one's place. */
async function stateOf(files: readonly string[]): Promise<string> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  return JSON.stringify(found.map((file, index) => [files[index], file?.ino, file?.size, file?.mtimeMs]));
}

/**
 * Follows files: each time one has changed and all have then stayed the same for a look, `onChange` is waited for.
 * @param filesNow which files; asked again at each change
 * @returns what stops it
 */
export function follow(filesNow: () => Promise<readonly string[]>, onChange: () => Promise<void>): () => void {
  let files: readonly string[] | null = null;
  let told: string | null = null;
  let seen: string | null = null;
  let isBusy = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    files ??= await filesNow();
    const state = await stateOf(files);
    const isSettled = state === seen;
    seen = state;
    told ??= state;
    if (isSettled && state !== told) {
      files = await filesNow();
      told = await stateOf(files);
      await onChange();
    }
    isBusy = false;
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
