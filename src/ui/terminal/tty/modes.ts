import { writeSync } from 'node:fs';

/**
 * The alternate screen (1049), no cursor (25), no wrapping at the edge (7), so that a row too wide for a terminal that
 * has just become narrower cannot push the others down, and marks around what is pasted (2004).
 */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h\u001b[0m\u001b[2J';
/** The same backwards, and the end of a synchronized update that may have been cut short. */
const LEAVE = '\u001b[?2026l\u001b[0m\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l';
/** Tries of a write that the terminal is too busy for (assumed); a busy loop, for there may be no later. */
const TRIES = 1000;

/** Writes at once, also while the process is ending. What cannot be written to a terminal that has gone is dropped. */
function writeNow(fd: number, text: string): void {
  for (let left = Buffer.from(text), tries = 0; left.length > 0 && tries < TRIES; tries++) {
    try {
      left = left.subarray(writeSync(fd, left));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
    }
  }
}

function setRawMode(stdin: NodeJS.ReadStream, isRaw: boolean): void {
  try {
    stdin.setRawMode(isRaw);
  } catch {
    // The terminal has gone, and its modes with it.
  }
}

/** Holds back what is written to stderr, which would be scribbled over the screen. Returns what lets it out. */
function holdStderr(): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => {};
  const write = stderr.write;
  const held: (string | Uint8Array)[] = [];
  stderr.write = ((piece: string | Uint8Array, ...rest: readonly unknown[]) => {
    held.push(piece);
    for (const done of rest) if (typeof done === 'function') process.nextTick(done as () => void);
    return true;
  }) as typeof write;
  return () => {
    stderr.write = write;
    for (const piece of held) stderr.write(piece);
  };
}

/** The modes that a full-screen program needs, and the terminal as it was. */
export interface Modes {
  enter(): void;
  /** Does nothing the second time. Works at any moment, also in a handler of `exit`. */
  leave(): void;
  /** After a stop that nobody could prepare for, in which the shell has set modes of its own. */
  forget(): void;
}

export function modesOf(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream & { readonly fd: number }): Modes {
  let release: (() => void) | null = null;
  return {
    enter() {
      if (release !== null) return;
      setRawMode(stdin, true);
      stdin.resume();
      release = holdStderr();
      writeNow(stdout.fd, ENTER);
    },
    leave() {
      if (release === null) return;
      writeNow(stdout.fd, LEAVE);
      setRawMode(stdin, false);
      stdin.pause();
      release();
      release = null;
    },
    forget() {
      if (release === null) return;
      setRawMode(stdin, false);
      release();
      release = null;
    },
  };
}
