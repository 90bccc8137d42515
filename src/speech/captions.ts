import { ABOUT_CLASS, DEVICE_CLASS, SILENT_CLASS } from '../scenario/captions/cue.ts';
import { type Named, voiceNamesOf } from '../scenario/captions/voices.ts';
import { revealedOf } from '../scenario/line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { clock } from '../vocabulary/time.ts';
import { wordsFor } from '../words/words.ts';
import type { Line, Soundtrack, Word } from './soundtrack.ts';

/** A line as a soundtrack has it, or as a log tells of it. */
export type SpokenLine = Omit<Line, 'entry' | 'phones'>;

/** What captions tell of a scenario. */
export interface Captioned extends Pick<Scenario, 'title' | 'sources' | 'language'> {
  readonly people: readonly Named[];
}

/**
 * A soundtrack as WebVTT: one cue a line, with the voice's name, and a time before each word and after it where the
 * next one does not begin there. Classes mark what is said to the `device`, the categories of private words, and
 * words without a sound (`silent`). Read again, it gives the same words at the same times. A comment at its top says
 * what it is, in the scenario's language, with the sources of a documented case.
 */
export function webVtt(
  { title, sources, language, people }: Captioned,
  { lines }: Soundtrack | { readonly lines: readonly SpokenLine[] },
): string {
  const voices = voiceNamesOf(people);
  const note = wordsFor(language).captions.note({
    title,
    sources: sources.map((source) => [source.author, source.title, source.url].filter(Boolean).join(', ')),
  });
  const comment = note.replaceAll('-->', '->').replace(/\s*[\r\n]+\s*/gu, '\n');
  return ['WEBVTT', `NOTE ${comment}`, ...lines.map((line) => cueOf(line, voices)), ''].join('\n\n');
}

function cueOf(line: SpokenLine, voices: ReadonlyMap<string, string>): string {
  const endMs = cueEndMs(line);
  const text = payloadOf(line, endMs);
  const device = line.toDevice ? `.${DEVICE_CLASS}` : '';
  const said =
    line.who !== null
      ? `<v${device} ${escaped(voices.get(line.who) ?? line.who)}>${text}`
      : line.toDevice
        ? `<c${device}>${text}</c>`
        : text;
  return `${clock(line.startMs)} --> ${clock(endMs)}\n${said}`;
}

/** A cue cannot be of no length, nor have a time at its end, as a last word without a sound would need. */
function cueEndMs({ startMs, endMs, words }: SpokenLine): number {
  const last = words.at(-1);
  const lastMs = Math.max(startMs, endMs, last?.endMs ?? endMs);
  return last === undefined || isSilent(last) ? lastMs + 1 : lastMs;
}

const isSilent = ({ startMs, endMs }: Word) => startMs === endMs;

/** Words with the same classes stand in one tag; what is between words is outside. */
function payloadOf({ text, words, startMs, who }: SpokenLine, cueEndMs: number): string {
  let payload = escaped(text.slice(0, words[0]?.from));
  let atMs = startMs; // the time at this place, as a reader has it
  const stamp = (ms: number) => {
    if (ms <= atMs || ms >= cueEndMs) return '';
    atMs = ms;
    return `<${clock(ms)}>`;
  };
  for (const [place, word] of words.entries()) {
    const [before, after] = [words[place - 1], words[place + 1]];
    const classes = classesOf(word, who);
    const opening = before && classesOf(before, who) === classes ? '' : classes && `<c${classes}>`;
    const closing = after && classesOf(after, who) === classes ? '' : classes && '</c>';
    payload += `${stamp(word.startMs)}${opening}${escaped(text.slice(word.from, word.to))}`;
    const end = after === undefined || after.startMs > word.endMs ? stamp(word.endMs) : '';
    payload += closing + withStamp(text.slice(word.to, after?.from), end);
  }
  return payload;
}

/** What follows a word, with the time of its end before the first blank. */
function withStamp(text: string, stamp: string): string {
  const blank = text.search(/\s/u);
  const place = blank < 0 ? text.length : blank;
  return escaped(text.slice(0, place)) + stamp + escaped(text.slice(place));
}

function classesOf(word: Word, who: string | null): string {
  const revealed = revealedOf(word, who).flatMap(({ category, about }) => {
    return about === null ? [category] : [category, `${ABOUT_CLASS}${about}`];
  });
  return [...(isSilent(word) ? [SILENT_CLASS] : []), ...revealed].map((name) => `.${name}`).join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A line break would end a line of the cue, and two of them the cue. */
function escaped(text: string): string {
  return text.replace(/[\r\n]/gu, ' ').replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);
}
