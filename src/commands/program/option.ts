import { Failure } from '../../app/failure.ts';
import type { Reader } from '../../words/reader.ts';
import { READER_LANGUAGES, type Words } from '../../words/words.ts';

/** An option as it is declared; `T` is what a call has of it. */
export interface Option<T = unknown> {
  /** `-o, --output <out.wav>`. Completion goes by what is in the angle brackets: `<a|b>` are the choices, a dot is a file. */
  readonly flags: string;
  /** Of a call that does not give it. */
  readonly usual: T;
  /** May be given again. */
  readonly isRepeatable: boolean;
  /** @param earlier what was given before, or the usual @throws Failure for what is no value of it */
  read(written: string, reader: Reader, earlier: T): T;
}

export type Options<Name extends string = string> = { readonly [K in Name]?: Option };
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

export function flag(flags: string): Option<boolean> {
  return { flags, usual: false, isRepeatable: false, read: () => true };
}

export function text(flags: string): Option<string | undefined> {
  return { flags, usual: undefined, isRepeatable: false, read: (written) => written };
}

export function list(flags: string): Option<readonly string[]> {
  return { flags, usual: [], isRepeatable: true, read: (written, _, earlier) => [...earlier, written] };
}

export function choice<const T extends string>(
  name: string,
  values: readonly T[],
  problem: (
    sentences: Words,
    wrong: { readonly written: string; readonly known: string; readonly choices: string },
  ) => string,
): Option<T | undefined> {
  const known = values.join('|');
  const read = (written: string, { sentences, format }: Reader) => {
    const value = values.find((one) => one === written);
    if (value === undefined) throw new Failure(problem(sentences, { written, known, choices: format.choice(values) }));
    return value;
  };
  return { flags: `${name} <${known}>`, usual: undefined, isRepeatable: false, read };
}

export function whole(
  flags: string,
  [least, most]: readonly [number, number],
  problem: (sentences: Words, wrong: { readonly written: string; readonly most: number }) => string,
): Option<number | undefined> {
  const read = (written: string, { sentences }: Reader) => {
    const number = /^\d{1,15}$/u.test(written) ? Number(written) : Number.NaN;
    if (!(number >= least && number <= most)) throw new Failure(problem(sentences, { written, most }));
    return number;
  };
  return { flags, usual: undefined, isRepeatable: false, read };
}

/** `-o, --output <out.wav>` is called `-o` and `--output`. */
export function namesOf({ flags }: Option): string[] {
  return [...flags.matchAll(/(?<![\w-])--?[a-z][\w-]*/gu)].map(([name]) => name);
}

/** `--output` of `-o, --output <out.wav>`. */
export const longName = (option: Option) => namesOf(option).at(-1) ?? '';

/** `out.wav` of `-o, --output <out.wav>`; null for a switch. */
export function placeholderOf({ flags }: Option): string | null {
  return /<(.*)>/u.exec(flags)?.[1] ?? null;
}

export const settings = {
  device: text('--device <profile>'),
  wakeWord: text('--wake-word <phrase>'),
  sensitivity: text('--sensitivity <0..1>'),
  detector: choice('--detector', ['phonetic', 'neural', 'both'], ({ cli }, { written }) =>
    cli.unknownDetector(written),
  ),
  model: text('--model <file.onnx>'),
  seed: whole('--seed <n>', [0, 1e15 - 1], ({ cli }, { written }) => cli.badSeed(written)),
  set: list('--set <name=value>'),
};

/** The language of all output. */
export const language = choice('--language', READER_LANGUAGES, ({ cli }, { choices }) => cli.unknownLanguage(choices));

export const json = flag('--json');
export const plain = flag('--plain');
export const watch = flag('--watch');
export const scenarios = text('--scenarios <folder>');

/** A minute for a scene of a minute and some 5 ms a run (assumed). */
const MOST_SEEDS = 10_000;
export const seeds = whole('--seeds <n>', [1, MOST_SEEDS], ({ cli }, wrong) => cli.badRuns(wrong));

/** How many seeds are tried. @returns 0 where it is not chosen */
export function seedsOf(
  { seeds, seed }: { readonly seeds: number | undefined; readonly seed: number | undefined },
  { cli }: Words,
): number {
  if (seeds !== undefined && seed !== undefined) throw new Failure(cli.seedOrSeeds);
  return seeds ?? 0;
}
