import { stat } from 'node:fs/promises';

/** How often a file is looked at: assumed, soon enough for somebody who has just saved it. */
const LOOK_MS = 250;

/** What tells one state of a file from another; editors put a new file in the old one's place. */
async function stateOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found === null ? 'missing' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

/**
 * Follows a file: each time it has changed and then stayed the same for a look, `onChange` is waited for.
 * @returns what stops it
 */
export function follow(path: string, onChange: () => Promise<void>): () => void {
  let told: string | null = null;
  let seen: string | null = null;
  let isBusy = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    const state = await stateOf(path);
    const isSettled = state === seen;
    seen = state;
    told ??= state;
    if (isSettled && state !== told) {
      told = state;
      await onChange();
    }
    isBusy = false;
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
