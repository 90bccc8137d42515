import { LONGEST } from '../captions/blocks.ts';
import type { CueWord } from '../captions/cue.ts';
import type { Lose, Report } from '../captions/report.ts';
import { wordsOf } from '../line.ts';
import { BULLET, saidIn } from './chat-words.ts';
import type { Participant, TranscriptLine } from './transcript.ts';

/** A line of a CHAT file with what is on the lines that continue it. */
interface ChatLine {
  /** `@` a header, `*` an utterance, `%` what depends on it. */
  readonly kind: '@' | '*' | '%';
  /** `Participants`, `CHI`, `wor`. */
  readonly name: string;
  readonly content: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a CHAT file: `*CHI:` and a tab, continued after a tab ("File headers", "The main line"). */
export function chatLines(text: string, report: Report): ChatLine[] {
  const lines: { kind: ChatLine['kind']; name: string; content: string; number: number }[] = [];
  for (const [index, written] of text.split(/\r\n|\r|\n/u).entries()) {
    const [, kind, name = '', content = ''] = /^([@*%])([^:\t]*):?[ \t]*(.*)$/u.exec(written) ?? [];
    const last = lines.at(-1);
    if (written.trim() === '') continue;
    if (kind !== undefined)
      lines.push({ kind: kind as ChatLine['kind'], name: name.trim(), content, number: index + 1 });
    else if (/^[ \t]/u.test(written) && last !== undefined) last.content += ` ${written.trim()}`;
    else report({ line: index + 1, column: 1, code: 'captions-no-chat', params: {} });
  }
  return lines;
}

/** Every utterance that says something, in order of the file; the times of its words are in `%wor`, if there is one. */
export function* utterances(lines: readonly ChatLine[], report: Report, lose: Lose): Generator<TranscriptLine> {
  for (const [place, line] of lines.entries()) {
    if (line.kind !== '*') continue;
    if (line.content.length > LONGEST) {
      report({ line: line.number, column: 1, code: 'captions-too-long', params: { limit: LONGEST } });
      continue;
    }
    const own = dependentOn(lines, place);
    for (const { name } of own) if (name !== 'wor') lose({ code: 'tiers', name: `%${name}` });
    const { text, untranscribed, interposed } = saidIn(line.content);
    for (let count = 0; count < untranscribed; count++) lose({ code: 'untranscribed', name: null });
    for (let count = 0; count < interposed; count++) lose({ code: 'interposed', name: null });
    if (wordsOf(text).length === 0) {
      if (untranscribed === 0) lose({ code: 'wordless', name: null });
      continue;
    }
    const bullets = bulletsIn(line.content);
    const [startMs, endMs] = [bullets[0]?.startMs ?? null, bullets.at(-1)?.endMs ?? null];
    const words = timed(wordsOf(text), own.find(({ name }) => name === 'wor')?.content ?? '');
    yield { startMs, endMs, voice: line.name, toDevice: false, text, words, line: line.number };
  }
}

function dependentOn(lines: readonly ChatLine[], place: number): ChatLine[] {
  const own: ChatLine[] = [];
  for (let next = place + 1; lines[next]?.kind === '%'; next++) own.push(lines[next] as ChatLine);
  return own;
}

function bulletsIn(text: string): { readonly startMs: number; readonly endMs: number }[] {
  return [...text.matchAll(BULLET)].map(([, startMs, endMs]) => ({ startMs: Number(startMs), endMs: Number(endMs) }));
}

/** The words with the times of `%wor`, where that has as many of them, one after another. */
function timed(words: ReturnType<typeof wordsOf>, wor: string): CueWord[] {
  const spans = bulletsIn(wor);
  const areInOrder = spans.every(({ startMs, endMs }, place) => {
    return startMs <= endMs && startMs >= (spans[place - 1]?.endMs ?? 0);
  });
  const fit = areInOrder && spans.length === words.length;
  return words.map((word, place) => {
    const { startMs = null, endMs = null } = (fit && spans[place]) || {};
    return { ...word, private: [], about: [], startMs, endMs };
  });
}

/** Who is younger is a child (UN Convention on the Rights of the Child, Art. 1). */
const OF_AGE = 18;
const PARENTS = ['Mother', 'Father'];

/** Who takes part: `@Participants: CHI Leo Target_Child, MOT Mother`, with what their `@ID` lines say. */
export function participantsOf(lines: readonly ChatLine[]): Participant[] {
  const headers = lines.filter(({ kind }) => kind === '@');
  const ages = agesIn(headers);
  const cast = headers
    .filter(({ name }) => name === 'Participants')
    .flatMap(({ content }) => content.split(','))
    .map((entry) => entry.trim().split(/\s+/u))
    .filter(([code]) => code !== undefined && code !== '')
    .map(([code = '', ...rest]) => ({ code, role: rest.at(-1) ?? '', name: rest.slice(0, -1).join(' ') }));
  const parent = PARENTS.map((role) => cast.find((person) => person.role === role)).find(Boolean)?.code ?? null;
  return cast.map(({ code, role, name }): Participant => {
    const age = ages.get(code) ?? null;
    const isChild = age === null ? role === 'Target_Child' || role === 'Child' : age < OF_AGE;
    return {
      voice: code,
      name: (name || role || code).replaceAll('_', ' '),
      role: role === 'Media' ? 'media' : isChild ? 'child' : 'guest',
      age,
      guardian: role === 'Target_Child' && isChild && parent !== code ? parent : null,
    };
  });
}

/** By the codes of people, in years to one decimal: `2;06.15` is 2.5. */
function agesIn(headers: readonly ChatLine[]): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  for (const { name, content } of headers) {
    if (name !== 'ID') continue;
    const [, , code = '', age = ''] = content.split('|').map((field) => field.trim());
    const [, years, months] = /^(\d{1,3});(?:(\d{1,2})(?:\.\d{0,2})?)?$/u.exec(age) ?? [];
    const read = Number(years) + Number(months ?? 0) / 12;
    if (years !== undefined && read <= 120) ages.set(code, Math.round(read * 10) / 10);
  }
  return ages;
}

/** The first of `@Languages`, by its ISO 639-3 code; empty: there is none. */
export function languageOf(lines: readonly ChatLine[]): string {
  const found = lines.find(({ kind, name }) => kind === '@' && name === 'Languages');
  return found?.content.split(/[\s,]+/u)[0] ?? '';
}
