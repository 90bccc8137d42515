import type { Path, PathComplaint } from '../vocabulary/diagnostic.ts';
import { SHOWN } from '../vocabulary/diagnostic.ts';
import { isRecord } from './issues.ts';
import { readMarks, wordsOf } from './line.ts';
import type { Start } from './scenario.ts';
import { suggestion } from './suggest.ts';
import { LATER_LIMIT_MS, readDuration, readStart } from './time.ts';

/*
 * What a schema of single values cannot see: keys that must fit other keys. Everything here reads the
 * content as written and steps over what the schema has refused, so that all errors come out at once.
 */

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (isRecord(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Every complaint about what keys mean together. */
export function complaintsOnMeaning(content: unknown, unknownSounds: UnknownSounds): PathComplaint[] {
  const scenario = fields(content);
  const timeline = list(scenario.timeline);
  return [
    ...onSound(scenario),
    ...onPeople(fields(scenario.people)),
    ...timeline.flatMap((entry, index) => onEntry(fields(entry), ['timeline', index])),
    ...onSpeakers(scenario),
    ...list(scenario.later).flatMap((entry, index) => onSharing(fields(entry), ['later', index])),
    ...list(scenario.lesson).flatMap((question, index) => onAnswer(fields(question), ['lesson', index])),
    ...onDuration(scenario),
    ...onPronounce(scenario),
    ...onSounds(scenario, unknownSounds),
  ];
}

function onSound(scenario: Fields): PathComplaint[] {
  if (Object.hasOwn(scenario, 'audio')) return [];
  if (Object.hasOwn(scenario, 'captions'))
    return [{ code: 'captions-without-audio', params: {}, path: ['captions'], atKey: true }];
  return Object.hasOwn(scenario, 'timeline') ? [] : [{ code: 'no-timeline', params: {}, path: ['timeline'] }];
}

function onPeople(people: Fields): PathComplaint[] {
  const complaints: PathComplaint[] = [];
  const unknownPerson = unknownAmong(people);
  for (const [id, value] of Object.entries(people)) {
    const person = fields(value);
    const role = text(person.role);
    const path = ['people', id, 'guardian'];
    const guardian = text(person.guardian);
    if (role === 'media' && Object.hasOwn(person, 'consents'))
      complaints.push({ code: 'media-consents', params: {}, path: ['people', id, 'consents'], atKey: true });
    if (guardian === null || role === null) continue;
    if (role !== 'child') {
      complaints.push({ code: 'guardian-of-adult', params: { role }, path, atKey: true });
    } else if (!Object.hasOwn(people, guardian)) {
      complaints.push(unknownPerson(guardian, path));
    } else {
      const guardianRole = text(fields(people[guardian]).role);
      if (guardianRole === 'child' || guardianRole === 'media')
        complaints.push({ code: 'guardian-role', params: { id: guardian, role: guardianRole }, path });
    }
  }
  return complaints;
}

/** For what is said about persons who are not among the people; only what is shown looks for who is meant. */
function unknownAmong(people: Fields): (id: string, path: Path) => PathComplaint {
  const known = Object.keys(people);
  let count = 0;
  return (id, path) => {
    const meant = count++ < SHOWN ? suggestion(id, known) : null;
    return { code: 'unknown-person', params: { id, suggestion: meant, known }, path };
  };
}

function onSpeakers(scenario: Fields): PathComplaint[] {
  const people = fields(scenario.people);
  const unknownPerson = unknownAmong(people);
  const check = (key: 'timeline' | 'later') =>
    list(scenario[key]).flatMap((value, index): PathComplaint[] => {
      const who = text(fields(value).who);
      return who === null || Object.hasOwn(people, who) ? [] : [unknownPerson(who, [key, index, 'who'])];
    });
  const readable = scenario.people === undefined || isRecord(scenario.people);
  return readable ? [...check('timeline'), ...check('later')] : [];
}

function onEntry(entry: Fields, path: Path): PathComplaint[] {
  return [...onWakes(entry, path), ...onWords(entry, path), ...onReply(entry, path)];
}

/** The line that is heard: `says` without its marks, or the words of `words`. */
function plainLine(entry: Fields): string | null {
  const says = text(entry.says);
  if (says !== null) return readMarks(says).line.text;
  const words = list(entry.words).map((word) => text(list(word)[2]));
  return words.length > 0 && words.every((word) => word !== null) ? words.join(' ') : null;
}

/** A part must occur in a line letter for letter; what differs only in case is probably meant. */
function missingPart(part: string, line: string, path: Path): PathComplaint[] {
  if (line.includes(part)) return [];
  const start = line.toLowerCase().indexOf(part.toLowerCase());
  const near = start >= 0 ? line.slice(start, start + part.length) : nearestPart(part, line);
  return [{ code: 'wakes-elsewhere', params: { wakes: part, suggestion: near }, path }];
}

/** The stretch of as many words that is nearest to a part. */
function nearestPart(part: string, line: string): string | null {
  const words = wordsOf(line);
  const count = wordsOf(part).length;
  const stretches = words.flatMap(({ from }, index) => {
    const last = words[index + count - 1];
    return last ? [line.slice(from, last.to)] : [];
  });
  return suggestion(part, stretches);
}

function onWakes(entry: Fields, path: Path): PathComplaint[] {
  const wakes = text(entry.wakes);
  const line = plainLine(entry);
  return wakes !== null && line !== null ? missingPart(wakes, line, [...path, 'wakes']) : [];
}

interface TimedWord {
  readonly startMs: number;
  readonly endMs: number;
  readonly word: string;
}

/** The entries of `words:`; null if one of them has not the right form. */
function timedWords(written: unknown): TimedWord[] | null {
  const words: TimedWord[] = [];
  for (const item of list(written)) {
    const [startMs, endMs, word] = list(item);
    if (typeof startMs !== 'number' || typeof endMs !== 'number' || typeof word !== 'string') return null;
    words.push({ startMs, endMs, word });
  }
  return words.length > 0 ? words : null;
}

function onWords(entry: Fields, path: Path): PathComplaint[] {
  const words = timedWords(entry.words);
  if (words === null) return [];
  const complaints = words.flatMap(({ startMs, endMs, word }, index): PathComplaint[] => {
    const place = [...path, 'words', index];
    const before = words[index - 1];
    if (wordsOf(word).length !== 1) return [{ code: 'words-not-one', params: { written: word }, path: [...place, 2] }];
    if (endMs < startMs) return [{ code: 'words-backwards', params: {}, path: place }];
    if (before && startMs < before.endMs) return [{ code: 'words-out-of-order', params: {}, path: place }];
    return [];
  });
  return [...complaints, ...onWordsStart(entry, words, path), ...onWordsOfLine(entry, words, path)];
}

function onWordsStart(entry: Fields, words: readonly TimedWord[], path: Path): PathComplaint[] {
  const start = startOf(entry);
  const place = [...path, 'at'];
  if (start?.kind === 'after') return [{ code: 'words-after-plus', params: {}, path: place }];
  if (start?.kind === 'at' && (words[0]?.startMs ?? 0) < start.ms)
    return [{ code: 'words-before-at', params: {}, path: place }];
  return [];
}

function onWordsOfLine(entry: Fields, words: readonly TimedWord[], path: Path): PathComplaint[] {
  const says = text(entry.says);
  if (says === null) return [];
  const said = wordsOf(readMarks(says).line.text).map((word) => word.text);
  const timed = words.map(({ word }) => wordsOf(word)[0]?.text ?? word);
  if (said.length !== timed.length) {
    const params = { says: said.length, words: timed.length };
    return [{ code: 'words-count', params, path: [...path, 'words'], atKey: true }];
  }
  return said.flatMap((word, index): PathComplaint[] => {
    const other = timed[index] ?? '';
    if (word.toLowerCase() === other.toLowerCase()) return [];
    return [{ code: 'words-differ', params: { says: word, words: other }, path: [...path, 'words', index, 2] }];
  });
}

const isReplyAct = (does: unknown) => does === 'send' || does === 'delete' || does === 'none';

function onReply(entry: Fields, entryPath: Path): PathComplaint[] {
  const reply = fields(entry.reply);
  const path = [...entryPath, 'reply'];
  const complaints: PathComplaint[] = [];
  for (const { does, key } of [
    { does: 'send', key: 'partner' },
    { does: 'delete', key: 'what' },
  ]) {
    const has = Object.hasOwn(reply, key);
    if (reply.does === does && !has)
      complaints.push({ code: 'reply-needs', params: { does, key }, path: [...path, 'does'] });
    if (has && reply.does !== does && (reply.does === undefined || isReplyAct(reply.does)))
      complaints.push({ code: 'reply-unused', params: { does, key }, path: [...path, key], atKey: true });
  }
  const wakes = text(reply.wakes);
  const says = text(reply.says);
  if (wakes === null) return complaints;
  if (!Object.hasOwn(reply, 'says'))
    return [...complaints, { code: 'reply-says-nothing', params: {}, path: [...path, 'wakes'], atKey: true }];
  return says === null ? complaints : [...complaints, ...missingPart(wakes, says, [...path, 'wakes'])];
}

function onSharing(entry: Fields, path: Path): PathComplaint[] {
  const partner = text(entry.partner);
  const purpose = text(entry.purpose);
  if (entry.event !== 'share' || partner === null || !purpose?.startsWith('sharing:')) return [];
  if (purpose === `sharing:${partner}`) return [];
  return [{ code: 'partner-differs', params: { partner, purpose }, path: [...path, 'purpose'] }];
}

function onAnswer(question: Fields, path: Path): PathComplaint[] {
  const choices = list(question.choices).length;
  if (typeof question.answer !== 'number' || choices < 2 || question.answer <= choices) return [];
  return [{ code: 'answer-range', params: { choices }, path: [...path, 'answer'] }];
}

function timeOf(written: unknown): number | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const ms = readDuration(written, LATER_LIMIT_MS);
  return typeof ms === 'number' ? ms : null;
}

function startOf(entry: Fields): Start | null {
  if (typeof entry.at !== 'string' && typeof entry.at !== 'number') return null;
  const start = readStart(entry.at);
  return typeof start === 'string' ? null : start;
}

function onDuration(scenario: Fields): PathComplaint[] {
  const durationMs = timeOf(scenario.duration);
  if (durationMs === null) return [];
  const params = { duration: String(scenario.duration), startMs: null };
  const beyond = (ms: number | null, path: Path): PathComplaint[] =>
    ms !== null && ms > durationMs ? [{ code: 'after-end', params, path }] : [];
  const entries = list(scenario.timeline).flatMap((value, index) => {
    const entry = fields(value);
    const start = startOf(entry);
    const late = beyond(start?.kind === 'at' ? start.ms : null, ['timeline', index, 'at']);
    const last = (timedWords(entry.words)?.length ?? 0) - 1;
    const end = timedWords(entry.words)?.[last]?.endMs ?? null;
    return late.length > 0 ? late : beyond(end, ['timeline', index, 'words', last]);
  });
  const questions = list(scenario.lesson).flatMap((value, index) =>
    beyond(timeOf(fields(value).at), ['lesson', index, 'at']),
  );
  return [...entries, ...questions];
}

/** What of a pronunciation in IPA is no sound, in order of appearance. */
export type UnknownSounds = (written: string) => readonly string[];

/** ARPAbet, in capitals and digits, is checked with the schema; IPA needs the engine's own sounds. */
function onSounds(scenario: Fields, unknownSounds: UnknownSounds): PathComplaint[] {
  const inIpa = (pronounce: unknown, path: Path): PathComplaint[] =>
    Object.entries(fields(pronounce)).flatMap(([word, written]): PathComplaint[] => {
      if (typeof written !== 'string' || /^[A-Z0-9\s]*$/u.test(written)) return [];
      const [symbol] = unknownSounds(written);
      if (symbol === undefined) return [];
      const from = written.indexOf(symbol);
      const within = { from, to: from + symbol.length };
      return [{ code: 'ipa', params: { symbol }, path: [...path, word], within }];
    });
  return [
    ...inIpa(scenario.pronounce, ['pronounce']),
    ...list(scenario.timeline).flatMap((entry, index) =>
      inIpa(fields(entry).pronounce, ['timeline', index, 'pronounce']),
    ),
  ];
}

/** A pronunciation of a word that nobody says is probably a slip of the pen. */
function onPronounce(scenario: Fields): PathComplaint[] {
  const lines = list(scenario.timeline).map((entry) => wordsIn(plainLine(fields(entry))));
  const unused = (pronounce: unknown, said: ReadonlySet<string>, path: Path): PathComplaint[] =>
    Object.keys(fields(pronounce))
      .filter((word) => !said.has(word.toLowerCase()))
      .map((word) => ({
        code: 'pronounce-unused',
        params: { word },
        path: [...path, word],
        atKey: true,
      }));
  // Captions bring words that are not in this file.
  const everywhere = Object.hasOwn(scenario, 'captions')
    ? []
    : unused(scenario.pronounce, new Set(lines.flatMap((words) => [...words])), ['pronounce']);
  const here = list(scenario.timeline).flatMap((entry, index) =>
    unused(fields(entry).pronounce, lines[index] ?? new Set(), ['timeline', index, 'pronounce']),
  );
  return [...everywhere, ...here];
}

const wordsIn = (line: string | null) => new Set(wordsOf(line ?? '').map((word) => word.text.toLowerCase()));
