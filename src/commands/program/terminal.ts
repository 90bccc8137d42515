import { READER_LANGUAGES, type ReaderLanguage } from '../../words/words.ts';

/** Where a command writes, and what that place can show. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns: the terminal's, or 100 where stdout is none. */
  readonly width: number;
  /** Sets a heading off; the identity where colour is not wanted. */
  readonly heading: (text: string) => string;
}

/** The process's own terminal. Lines are at most 120 columns, which the eye can follow (assumed), at least 40. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // Piped into a pager, the lines still end up on the terminal that stderr is.
  const columns = stdout.isTTY ? stdout.columns : stderr.isTTY ? stderr.columns : 100;
  const isPlain = !stdout.isTTY || Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: Math.max(40, Math.min(columns, 120)),
    heading: (text) => (isPlain ? text : `\u001b[1m${text}\u001b[22m`),
  };
}

/** The language of what a person reads: as asked for, else the locale's, else English. */
export function readerLanguage(asked: string | undefined, env: NodeJS.ProcessEnv): ReaderLanguage {
  const written = asked || env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en';
  const [code] = written.toLowerCase().split(/[^a-z]/u);
  return READER_LANGUAGES.find((known) => known === code) ?? 'en';
}
