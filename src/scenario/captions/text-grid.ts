import { LineCounter } from 'yaml';
import { wordsOf } from '../line.ts';
import { type Cue, type CueWord, cuesOf, plain } from './cue.ts';
import { type CaptionProblem, Enough, type Lose, type Report } from './report.ts';
import { type Interval, isAbout, isMark, Marks, type Tier } from './tiers.ts';

/** What a file of Praat's has in it; all else is comment ("TextGrid file formats" in Praat's manual). */
type Token = { readonly offset: number } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: string }
);

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu;

/** What forced aligners put where nobody speaks, or nothing that they know (Montreal Forced Aligner, WebMAUS, HTK). */
const SILENCE = /^(?:|<sil>|sil|sp|spn|<eps>|<p:>|#)$/iu;
/** The Montreal Forced Aligner's names of tiers: `Nadia - words`, or `words` where nobody is named. */
const WORDS = /^(?:(.*) - )?words?$/iu;
const PHONES = /^(?:.* - )?phones?$/iu;
/** Silence between two words that makes two lines of them: what separates two lines of one speaker (assumed). */
const PAUSE_MS = 500;

/**
 * Reads a Praat TextGrid, long or short. Each interval tier is a voice of that name; a tier of words with one word an
 * interval gives them exact times, and where it says what the tier of whole lines of that voice says, those lines keep
 * their text; else it stands for them (if it is called `words` alone: for the only other voice). Of tiers that belong
 * to no speech, `tiers.ts` tells. Tiers of phones and of points are passed over.
 */
export function readTextGrid(text: string, report: Report, lose: Lose): Cue[] {
  const all = new TextGridReader(text, report, lose).tiers();
  const said = all.filter(({ name, intervals }) => {
    const isSpeech = !PHONES.test(name) && !isAbout(name, intervals);
    if (!isSpeech && !isMark(name, intervals)) lose({ code: 'tiers', name });
    return isSpeech;
  });
  return cuesIn(said, all);
}

function cuesIn(tiers: readonly Tier[], all: readonly Tier[]): Cue[] {
  const ofLines = tiers.filter((tier) => !isOfWords(tier)).map((tier) => ({ ...tier, voice: voiceOf(tier.name) }));
  const [only = null, ...others] = ofLines.map(({ voice }) => voice);
  const ofWords = tiers.filter(isOfWords).map((tier) => ({
    ...tier,
    voice: voiceOf(tier.name) ?? (others.length === 0 ? only : null),
  }));
  const marks = new Marks(all);
  // A voice has several tiers of each kind where its lines overlap.
  const aligned = ofLines.map(({ voice, intervals }) => {
    const place = ofWords.findIndex((words) => words.voice === voice);
    const words = place < 0 ? null : (ofWords.splice(place, 1)[0]?.intervals ?? null);
    const cues = words === null ? wholeLines(voice, intervals) : alignedLines(voice, intervals, words);
    return marks.put(voice, cues);
  });
  const alone = ofWords.map(({ voice, intervals }) => marks.put(voice, linesOfWords(voice, intervals)));
  return [...aligned, ...alone].flat();
}

function voiceOf(name: string): string | null {
  const voice = (WORDS.exec(name) ?? [name, name])[1]?.trim() ?? '';
  return voice === '' ? null : voice;
}

export const isSilence = (label: string) => SILENCE.test(label.trim());
const isSaid = ({ label }: Interval) => !isSilence(label) && wordsOf(label).length > 0;

function isOfWords({ name, intervals }: Tier): boolean {
  return WORDS.test(name) && intervals.filter(isSaid).every(({ label }) => wordsOf(label).length === 1);
}

function wholeLines(voice: string | null, intervals: readonly Interval[]): Cue[] {
  return intervals
    .filter(isSaid)
    .flatMap(({ label, ...times }) => cuesOf(times, [plain(label.replace(/\s+/gu, ' '), voice)], []));
}

/** Lines with the times of their words; where the two tiers do not say the same, the words are believed. */
function alignedLines(voice: string | null, lines: readonly Interval[], intervals: readonly Interval[]): Cue[] {
  const cues: Cue[] = [];
  const words = intervals.filter(isSaid);
  const alone: Interval[] = [];
  let next = 0;
  for (const line of lines.filter(isSaid)) {
    const own: Interval[] = [];
    for (let word = words[next]; word && word.startMs < line.endMs; word = words[++next])
      (word.endMs <= line.startMs ? alone : own).push(word);
    const cue = alignedLine(voice, line, own);
    if (cue === null) alone.push(...own);
    else cues.push(cue);
  }
  return [...cues, ...linesOfWords(voice, [...alone, ...words.slice(next)])];
}

/** null: the words are not those of the line. A word that has no interval makes no sound. */
function alignedLine(
  voice: string | null,
  { label, startMs, endMs, line }: Interval,
  own: readonly Interval[],
): Cue | null {
  const text = label.replace(/\s+/gu, ' ').trim();
  let next = 0;
  let atMs = startMs;
  const words = wordsOf(text).map((word): CueWord => {
    const interval = own[next];
    const isHere = interval !== undefined && wordsOf(interval.label)[0]?.text.toLowerCase() === word.text.toLowerCase();
    if (isHere) next++;
    const fromMs = isHere ? interval.startMs : atMs;
    atMs = isHere ? interval.endMs : atMs;
    return { ...word, startMs: fromMs, endMs: atMs, private: [], about: [] };
  });
  if (own.length === 0 || next < own.length) return null;
  return { startMs, endMs, voice, toDevice: false, text, words, line };
}

/** Words one after another, cut where there is a pause. */
function linesOfWords(voice: string | null, intervals: readonly Interval[]): Cue[] {
  const lines: Interval[][] = [];
  for (const interval of intervals.filter(isSaid)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line === undefined || before === undefined || interval.startMs - before.endMs >= PAUSE_MS)
      lines.push([interval]);
    else line.push(interval);
  }
  return lines.map((line) => lineOfWords(voice, line));
}

function lineOfWords(voice: string | null, intervals: readonly Interval[]): Cue {
  const labels = intervals.map(({ label }) => label.trim());
  const text = labels.join(' ');
  const words = wordsOf(text).map((word, place): CueWord => {
    const { startMs = null, endMs = null } = intervals[place] ?? {};
    return { ...word, startMs, endMs, private: [], about: [] };
  });
  const { startMs = 0, line = 1 } = intervals[0] ?? {};
  return { startMs, endMs: intervals.at(-1)?.endMs ?? startMs, voice, toDevice: false, text, words, line };
}

class TextGridReader {
  readonly #text: string;
  readonly #tokens: Iterator<Token, undefined>;
  readonly #lines = new LineCounter();
  readonly #report: Report;
  readonly #lose: Lose;
  /** Of the last token. */
  #offset = 0;

  constructor(text: string, report: Report, lose: Lose) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    this.#lines.addNewLine(0);
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/gu)) this.#lines.addNewLine(index + end.length);
    this.#report = report;
    this.#lose = lose;
  }

  tiers(): Tier[] {
    const [type, kind] = [this.#next(), this.#next()];
    const isTextGrid = /^ooTextFile/u.test(String(type?.value)) && kind?.value === 'TextGrid';
    if (!isTextGrid) this.#stop({ line: 1, column: 1, code: 'captions-no-text-grid', params: {} });
    this.#number();
    this.#number();
    if (this.#next()?.value !== '<exists>') return [];
    const count = this.#number();
    const tiers: Tier[] = [];
    for (let place = 0; place < count; place++) {
      const tier = this.#tier();
      if (tier !== null) tiers.push(tier);
    }
    return tiers;
  }

  /** null for a tier of points. */
  #tier(): Tier | null {
    const kind = this.#label();
    const name = this.#label();
    this.#number();
    this.#number();
    const count = this.#number();
    const intervals: Interval[] = [];
    for (let place = 0; place < count; place++) {
      if (kind === 'IntervalTier') intervals.push(this.#interval(intervals.at(-1)));
      else {
        this.#number();
        this.#label();
      }
    }
    if (kind === 'IntervalTier') return { name, intervals };
    if (count > 0) this.#lose({ code: 'tiers', name });
    return null;
  }

  #interval(before: Interval | undefined): Interval {
    const startMs = Math.round(this.#number() * 1000);
    const place = this.#place();
    const endMs = Math.round(this.#number() * 1000);
    const interval = { startMs, endMs, label: this.#label(), line: place.line };
    if (isSaid(interval) && startMs < 0) this.#report({ ...place, code: 'captions-before-start', params: {} });
    if (before && startMs < before.endMs) this.#report({ ...place, code: 'captions-overlap', params: {} });
    return interval;
  }

  #next(): Token | undefined {
    const token = this.#tokens.next().value;
    this.#offset = token?.offset ?? this.#text.length;
    return token;
  }

  #number(): number {
    const token = this.#next();
    return token?.kind === 'number' ? token.value : this.#fail('number', token);
  }

  #label(): string {
    const token = this.#next();
    return token?.kind === 'text' ? token.value : this.#fail('text', token);
  }

  #fail(expected: 'number' | 'text', token: Token | undefined): never {
    const place = this.#place();
    if (token === undefined) this.#stop({ ...place, code: 'captions-cut-off', params: {} });
    this.#stop({ ...place, code: 'captions-not-expected', params: { expected, found: String(token.value) } });
  }

  /** What comes after a wrong piece cannot be told. */
  #stop(problem: CaptionProblem): never {
    this.#report(problem);
    throw new Enough();
  }

  /** Of the last token. */
  #place(): { readonly line: number; readonly column: number } {
    const { line, col } = this.#lines.linePos(this.#offset);
    return { line, column: col };
  }
}

/** Numbers, texts and flags that stand by themselves; after a text that does not end there is nothing. */
function* tokensOf(text: string): Generator<Token, undefined> {
  const pieces = /"|![^\r\n]*|[^\s"!]\S*/gu;
  for (let found = pieces.exec(text); found !== null; found = pieces.exec(text)) {
    const { 0: value, index: offset } = found;
    if (value === '"') {
      const end = closingQuote(text, offset + 1);
      if (end < 0) return;
      yield { kind: 'text', value: text.slice(offset + 1, end).replaceAll('""', '"'), offset };
      pieces.lastIndex = end + 1;
    } else if (NUMBER.test(value)) yield { kind: 'number', value: Number(value), offset };
    else if (/^<.*>$/u.test(value)) yield { kind: 'flag', value, offset };
  }
  return;
}

/** The quote that ends a text; two together are one inside it. −1: there is none. */
function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}
