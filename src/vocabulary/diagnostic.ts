/** Keys and positions from the top of a scenario to a value in it. */
export type Path = readonly (string | number)[];

/** What may stand in a place of a scenario. */
export type Expected =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'list'
  | 'mapping'
  | 'time'
  | 'start'
  | 'comparison'
  | 'purpose'
  | 'recording'
  | 'deletion'
  | 'id'
  | 'person'
  | 'url'
  | 'word-times'
  | 'other';

/** What YAML found in a place. */
export type Found = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'mapping';

/**
 * Why a time cannot be read. `form`: not one of the written forms; `negative`; `too-long`: over the
 * limit; `plus`: a `+` where no entry comes before.
 */
export type TimeFault = 'form' | 'negative' | 'too-long' | 'plus';

type Nothing = Readonly<Record<string, never>>;

/** What was probably meant (null: nothing is near), and all that there is. */
interface Choice {
  readonly suggestion: string | null;
  readonly known: readonly string[];
}

/** null: no bound. */
interface Range {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** As it was named; `-` for standard input. */
interface InFile {
  readonly file: string;
}

/** `limit` in bytes. */
interface OverLimit extends InFile {
  readonly limit: number;
}

/** Why a text cannot be read, where the sentence is about what the text should have been; `limit` in bytes. */
export interface NoText extends InFile {
  readonly code: CodeOf<'file'> | 'file-not-a-file';
  readonly limit?: number;
}

/** Bytes before the place that is wrong. */
interface AtByte extends InFile {
  readonly offset: number;
}

/** What is there: a kind of file, the name of a chunk, bytes in hexadecimal. */
interface FoundThere extends InFile {
  readonly found: string;
}

/** Converts exactly this file; empty where nothing can. */
interface Convertible extends InFile {
  readonly command: string;
}

interface WrongNumber extends AtByte {
  readonly value: number;
}

/** `line` from 1. */
interface AtLine extends InFile {
  readonly line: number;
}

/** Codes of one subject that come with the same. */
interface SharedParams
  extends Record<`file-${'missing' | 'folder' | 'forbidden' | 'binary' | 'not-utf8'}`, InFile>,
    // `reason`: what the system called the failure.
    Record<`${'file' | 'wav' | 'save'}-failed`, InFile & { readonly reason: string }>,
    Record<`mark-${'unopened' | 'unclosed' | 'no-category' | 'empty'}`, Nothing>,
    Record<`words-${'backwards' | 'out-of-order' | 'before-at' | 'after-plus'}`, Nothing>,
    Record<`captions-${'no-header' | 'no-times' | 'no-blank-line' | 'no-text-grid' | 'no-label' | 'no-chat'}`, Nothing>,
    Record<`captions-${'ends-before' | 'before-start' | 'overlap' | 'cut-off'}`, Nothing>,
    Record<`captions-stamp-${'outside' | 'backwards'}`, Nothing>,
    Record<`wav-${'missing' | 'folder' | 'not-a-file' | 'forbidden'}`, InFile>,
    Record<`wav-${'empty' | 'text' | 'html' | 'big-endian'}`, Convertible>,
    Record<`wav-${'cut-header' | 'no-data' | 'data-first'}`, AtByte>,
    Record<`wav-${'channels' | 'sample-rate' | 'bits'}`, WrongNumber & Convertible>,
    Record<`model-${'missing' | 'folder' | 'not-a-file' | 'empty' | 'unreadable'}`, InFile>,
    Record<`model-${'not-installed' | 'changed' | 'not-onnx' | 'no-score'}`, InFile>,
    // `quote`: one that is not closed, or stands where none can; `fields`: too many or too few in a row.
    Record<`csv-${'quote' | 'fields' | 'other'}` | `log-${'cut' | 'wrong'}`, AtLine>,
    Record<`stage-${'only-log' | 'unfit' | 'no-wake-word' | 'nobody'}`, Nothing>,
    Record<`why-${'no-words' | 'not-listening'}`, Nothing> {}

/** What each code comes with. The codes are what scripts go by: they stay. */
export interface DiagnosticParams extends SharedParams {
  // A scenario's file, or another text, that cannot be read as text.
  'file-too-big': OverLimit;
  /** `limit` in levels; line and column from 1. */
  'file-too-deep': OverLimit & { readonly line: number; readonly column: number };
  'no-scenarios': { readonly folder: string };

  // What the reader of scenarios finds.
  yaml: { readonly code: string };
  'duplicate-key': { readonly key: string; readonly firstLine: number };
  'too-many-aliases': Nothing;
  'unknown-anchor': { readonly name: string; readonly suggestion: string | null };
  'empty-file': Nothing;
  'not-a-scenario': Nothing;
  'unknown-key': Choice & { readonly key: string };
  'stray-text': { readonly text: string };
  'missing-key': { readonly key: string; readonly expected: Expected | null; readonly known: readonly string[] };
  'wrong-type': { readonly expected: Expected; readonly found: Found; readonly written: string };
  unquoted: { readonly found: 'number' | 'boolean'; readonly written: string };
  'not-one-of': Choice & { readonly written: string };
  'wrong-form': { readonly expected: Expected; readonly written: string };
  'empty-text': Nothing;
  time: {
    readonly written: string;
    readonly fault: TimeFault;
    readonly limitDays: number;
    readonly expected: Expected;
  };
  'out-of-range': Range & { readonly written: string };
  'list-length': Range;
  'no-kind': { readonly kinds: readonly string[] };
  'two-kinds': { readonly first: string; readonly second: string };
  'no-timeline': Nothing;
  'unknown-person': Choice & { readonly id: string };
  'guardian-of-adult': { readonly role: string };
  'guardian-role': { readonly id: string; readonly role: string };
  'media-consents': Nothing;
  'absent-person': { readonly id: string };
  'about-media': { readonly id: string };
  'former-category': Nothing;
  'no-words': Nothing;
  'wakes-elsewhere': { readonly wakes: string; readonly suggestion: string | null };
  'words-count': { readonly says: number; readonly words: number };
  'words-differ': { readonly says: string; readonly words: string };
  'words-not-one': { readonly written: string };
  'reply-needs': { readonly does: string; readonly key: string };
  'reply-unused': { readonly key: string; readonly does: string };
  'reply-says-nothing': Nothing;
  /** `startMs` of an entry that has no time of its own; null: the time is as written. */
  'after-end': { readonly duration: string; readonly startMs: number | null };
  'answer-range': { readonly choices: number };
  'sharing-partner': Nothing;
  'partner-differs': { readonly partner: string; readonly purpose: string };
  'path-absolute': Nothing;
  'path-outside': Nothing;
  'path-ending': { readonly endings: readonly string[] };
  'captions-without-audio': Nothing;
  ipa: { readonly symbol: string };
  arpabet: { readonly token: string; readonly suggestion: string | null };
  'pronounce-unused': { readonly word: string };
  refused: { readonly message: string };

  // A file that a scenario names, and what of the scenario goes unused with it.
  'outside-folder': InFile;
  'no-model': { readonly wakeWord: string; readonly known: readonly string[] };
  'unused-with-audio': { readonly key: string };
  'new-voices': { readonly names: readonly string[] };
  wordless: Nothing;

  // Captions that cannot be read, in details of `captions-broken`.
  'captions-unreadable': NoText;
  /** What is wrong in it is in details of their own. */
  'captions-broken': InFile;
  /** `entry` from 1. */
  'captions-two-timelines': { readonly entry: number };
  'captions-ambiguous-voice': { readonly voice: string; readonly ids: readonly string[] };
  'captions-bad-times': { readonly form: string };
  'captions-too-late': { readonly limitDays: number };
  'captions-after-sound': { readonly audioMs: number };
  'captions-bad-stamp': { readonly form: string };
  /** In UTF-16 units. */
  'captions-too-long': { readonly limit: number };
  'captions-too-many-words': { readonly limit: number };
  'captions-too-dense': { readonly words: number };
  'captions-too-deep': { readonly limit: number };
  'captions-not-expected': { readonly expected: 'number' | 'text'; readonly found: string };

  // Sound that cannot be read, and what is odd about sound that is heard all the same.
  'wav-other-sound': FoundThere & Convertible;
  'wav-other-riff': AtByte & FoundThere & Convertible;
  'wav-not-wav': FoundThere;
  'wav-late-data': WrongNumber & FoundThere & Convertible;
  'wav-short-format': WrongNumber & { readonly expected: number };
  'wav-encoding': AtByte & FoundThere & Convertible;
  'wav-block-align': WrongNumber & { readonly expected: number };
  /** Whole ms that are there, and that the header promises. */
  'wav-cut-short': InFile & { readonly thereMs: number; readonly promisedMs: number };
  'wav-length-unknown': InFile & { readonly thereMs: number };
  /** Samples, each channel counted, and where the first of them is. */
  'wav-not-finite': InFile & { readonly count: number; readonly firstMs: number };
  'wav-clipped': InFile & { readonly count: number; readonly firstMs: number };

  // The device and its settings.
  'unknown-profile': Choice & { readonly name: string };
  'unknown-setting': Choice & { readonly name: string };
  /** `form`: what it may be, as it is written, such as `0 … 60000`. */
  'bad-setting': { readonly name: string; readonly value: string; readonly form: string };
  'no-local-processing': { readonly profile: string };
  'wake-word-too-short': { readonly phrase: string; readonly sounds: number; readonly fewest: number };

  // The speech engine.
  'bad-pronunciation': { readonly word: string; readonly symbol: string };
  'no-speech-engine': Nothing;

  // The neural detector cannot listen.
  /** `hasWords`: the phonetic detector could read the words instead. */
  'model-unpublished': { readonly wakeWord: string; readonly known: readonly string[]; readonly hasWords: boolean };
  /** `linux-x64`. */
  'model-no-runtime': { readonly platform: string };
  'model-too-big': OverLimit;
  /** Shapes as text: `input [1,16,96], output [1,1]`; `most`: the longest window, in embeddings. */
  'model-wrong-shape': FoundThere & { readonly most: number };

  // A log, or a list of phrases, that cannot be read.
  'log-unreadable': NoText;
  'csv-column': InFile & { readonly column: string };

  // What the player asks for and cannot be done.
  'save-elsewhere': { readonly folder: string };
  'save-exists': InFile;

  // What is probably a mistake.
  'idle-person': { readonly name: string };
  /** Empty: nobody is named. */
  'nobodys-words': { readonly name: string };
  'vain-expectation': { readonly about: string };
  'unsaid-expectation': { readonly heard: string };
  'empty-expectations': Nothing;
  'unheard-request': { readonly offMs: number };
  'late-question': { readonly lastMs: number };
  'seen-question': { readonly openedMs: number };
}

export type DiagnosticCode = keyof DiagnosticParams;

/** Of a subject: `file`, `wav`, `captions`, `model`. */
export type CodeOf<Subject extends string> = Extract<DiagnosticCode, `${Subject}-${string}`>;

/** A code with its parameters, before it has a place. */
export type Complaint<Code extends DiagnosticCode = DiagnosticCode> = {
  [C in Code]: { readonly code: C; readonly params: DiagnosticParams[C] };
}[Code];

/** So many of a scenario are shown; assumed: more at once help nobody. */
export const SHOWN = 50;

/** A sentence for each code: the first line says what is wrong, the lines after it what to do. */
export type DiagnosticSentences = { readonly [C in DiagnosticCode]: (params: DiagnosticParams[C]) => string };

/** A complaint about a value of a scenario, not yet in lines and columns. */
export type PathComplaint = Complaint & {
  readonly path: Path;
  /** Points to the key, not to the value. */
  readonly atKey?: boolean;
  /** A stretch of the text that is the value, in UTF-16 units. */
  readonly within?: { readonly from: number; readonly to: number };
};

/** A stretch of one line; line and columns count from 1, columns in UTF-16 units, `endColumn` is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Something wrong (`error`) or odd (`warning`) with a scenario, its captions, its recording or its settings. */
export type Diagnostic = Complaint & {
  readonly severity: 'error' | 'warning';
  /** As it was named; `-` for standard input. */
  readonly file: string;
  /** null: it is about the file as a whole, or about sound, whose byte or time is among the parameters. */
  readonly place: Place | null;
  /** What is wrong inside a file that this one is about. */
  readonly details?: readonly Diagnostic[];
};

/** What is odd, and stops nothing. */
const WARNINGS: ReadonlySet<DiagnosticCode> = new Set([
  'former-category',
  'pronounce-unused',
  'no-model',
  'unused-with-audio',
  'new-voices',
  'wav-cut-short',
  'wav-length-unknown',
  'wav-not-finite',
  'wav-clipped',
  'idle-person',
  'nobodys-words',
  'vain-expectation',
  'unsaid-expectation',
  'empty-expectations',
  'unheard-request',
  'late-question',
  'seen-question',
]);

/** A complaint with its place in a file. */
export function placed(complaint: Complaint, file: string, place: Place | null): Diagnostic {
  return { ...complaint, severity: WARNINGS.has(complaint.code) ? 'warning' : 'error', file, place };
}
