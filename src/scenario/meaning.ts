import { FORMER_CATEGORY } from '../vocabulary/category.ts';
import { type Path, type PathComplaint, SHOWN } from '../vocabulary/diagnostic.ts';
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
type Complaints = Generator<PathComplaint, void>;

const fields = (value: unknown): Fields => (isRecord(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** The entries of a list of the scenario, each with its path. */
function entriesOf(scenario: Fields, key: 'timeline' | 'later' | 'lesson'): (readonly [Fields, Path])[] {
  return list(scenario[key]).map((entry, index) => [fields(entry), [key, index]] as const);
}

/** What a pronunciation in IPA is read as: sounds, and what is none, in order of appearance. */
export type ReadIpa = (written: string) => { readonly sounds: readonly unknown[]; readonly unknown: readonly string[] };

/** Every complaint about what keys mean together. */
export function* complaintsOnMeaning(content: unknown, readIpa: ReadIpa): Complaints {
  const scenario = fields(content);
  yield* onSound(scenario);
  yield* onPeople(fields(scenario.people));
  for (const [entry, path] of entriesOf(scenario, 'timeline')) {
    const [wakes, line] = [text(entry.wakes), plainLine(entry)];
    if (wakes !== null && line !== null) yield* missingPart(wakes, line, [...path, 'wakes']);
    yield* onWords(entry, path);
    yield* onMarks(entry, path, scenario);
    yield* onReply(fields(entry.reply), [...path, 'reply']);
  }
  yield* onSpeakers(scenario);
  for (const [entry, path] of entriesOf(scenario, 'later')) yield* onSharing(entry, path);
  for (const [question, path] of entriesOf(scenario, 'lesson')) {
    const choices = list(question.choices).length;
    if (typeof question.answer === 'number' && choices >= 2 && question.answer > choices)
      yield { code: 'answer-range', params: { choices }, path: [...path, 'answer'] };
  }
  yield* onDuration(scenario);
  yield* onPronounce(scenario, readIpa);
}

function* onSound(scenario: Fields): Complaints {
  if (Object.hasOwn(scenario, 'audio')) return;
  if (Object.hasOwn(scenario, 'captions'))
    yield { code: 'captions-without-audio', params: {}, path: ['captions'], atKey: true };
  else if (!Object.hasOwn(scenario, 'timeline')) yield { code: 'no-timeline', params: {}, path: ['timeline'] };
}

function* onPeople(people: Fields): Complaints {
  const unknownPerson = unknownAmong(people);
  for (const [id, value] of Object.entries(people)) {
    const person = fields(value);
    const [role, guardian] = [text(person.role), text(person.guardian)];
    const path = ['people', id, 'guardian'];
    if (role === 'media' && Object.hasOwn(person, 'consents'))
      yield { code: 'media-consents', params: {}, path: ['people', id, 'consents'], atKey: true };
    if (guardian === null || role === null) continue;
    const guardianRole = text(fields(people[guardian]).role);
    if (role !== 'child' && role !== 'absent') yield { code: 'guardian-of-adult', params: { role }, path, atKey: true };
    else if (!Object.hasOwn(people, guardian)) yield unknownPerson(guardian, path);
    else if (guardianRole === 'child' || guardianRole === 'media' || guardianRole === 'absent')
      yield { code: 'guardian-role', params: { id: guardian, role: guardianRole }, path };
  }
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

function* onSpeakers(scenario: Fields): Complaints {
  if (scenario.people !== undefined && !isRecord(scenario.people)) return;
  const people = fields(scenario.people);
  const unknownPerson = unknownAmong(people);
  for (const [entry, path] of [...entriesOf(scenario, 'timeline'), ...entriesOf(scenario, 'later')]) {
    const who = text(entry.who);
    if (who !== null && !Object.hasOwn(people, who)) yield unknownPerson(who, [...path, 'who']);
    else if (who !== null && path[0] === 'timeline' && fields(people[who]).role === 'absent')
      yield { code: 'absent-person', params: { id: who }, path: [...path, 'who'] };
    for (const [nth, id] of list(entry.accepted).entries())
      if (typeof id === 'string' && !Object.hasOwn(people, id)) yield unknownPerson(id, [...path, 'accepted', nth]);
  }
}

/** The line that is heard: `says` without its marks, or the words of `words`. */
function plainLine(entry: Fields): string | null {
  const says = text(entry.says);
  if (says !== null) return readMarks(says).line.text;
  const words = list(entry.words).map((word) => text(list(word)[2]));
  return words.length > 0 && words.every((word) => word !== null) ? words.join(' ') : null;
}

/** A part must occur in a line letter for letter; what differs only in case is probably meant. */
function* missingPart(part: string, line: string, path: Path): Complaints {
  if (line.includes(part)) return;
  const start = line.toLowerCase().indexOf(part.toLowerCase());
  const near = start >= 0 ? line.slice(start, start + part.length) : nearestPart(part, line);
  yield { code: 'wakes-elsewhere', params: { wakes: part, suggestion: near }, path };
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

/** Whom marks are about, and a category that is none any more. */
function* onMarks(entry: Fields, path: Path, scenario: Fields): Complaints {
  for (const [nth, name] of list(entry.private).entries())
    if (name === FORMER_CATEGORY) yield { code: 'former-category', params: {}, path: [...path, 'private', nth] };
  const says = text(entry.says);
  if (says === null) return;
  const people = fields(scenario.people);
  const unknownPerson = unknownAmong(people);
  for (const { about, written } of readMarks(says).line.marks) {
    const place = { path: [...path, 'says'], within: written };
    if (says.slice(written.from, written.to).trim().startsWith(FORMER_CATEGORY))
      yield { code: 'former-category', params: {}, ...place };
    if (about === null) continue;
    if (!Object.hasOwn(people, about)) yield { ...unknownPerson(about, place.path), within: written };
    else if (fields(people[about]).role === 'media') yield { code: 'about-media', params: { id: about }, ...place };
  }
}

interface TimedWord {
  readonly startMs: number;
  readonly endMs: number;
  readonly word: string;
}

/** The entries of `words:`; none if one of them has not the right form. */
function timedWords(written: unknown): TimedWord[] {
  const words: TimedWord[] = [];
  for (const item of list(written)) {
    const [startMs, endMs, word] = list(item);
    if (typeof startMs !== 'number' || typeof endMs !== 'number' || typeof word !== 'string') return [];
    words.push({ startMs, endMs, word });
  }
  return words;
}

function* onWords(entry: Fields, path: Path): Complaints {
  const words = timedWords(entry.words);
  const [first] = words;
  if (first === undefined) return;
  for (const [index, { startMs, endMs, word }] of words.entries()) {
    const place = [...path, 'words', index];
    const beforeMs = words[index - 1]?.endMs ?? startMs;
    if (wordsOf(word).length !== 1) yield { code: 'words-not-one', params: { written: word }, path: [...place, 2] };
    else if (endMs < startMs) yield { code: 'words-backwards', params: {}, path: place };
    else if (startMs < beforeMs) yield { code: 'words-out-of-order', params: {}, path: place };
  }
  const start = startOf(entry);
  if (start?.kind === 'after') yield { code: 'words-after-plus', params: {}, path: [...path, 'at'] };
  if (start?.kind === 'at' && first.startMs < start.ms)
    yield { code: 'words-before-at', params: {}, path: [...path, 'at'] };
  yield* onWordsOfLine(text(entry.says), words, [...path, 'words']);
}

function* onWordsOfLine(says: string | null, words: readonly TimedWord[], path: Path): Complaints {
  if (says === null) return;
  const said = wordsOf(readMarks(says).line.text).map((word) => word.text);
  if (said.length !== words.length) {
    yield { code: 'words-count', params: { says: said.length, words: words.length }, path, atKey: true };
    return;
  }
  for (const [index, { word }] of words.entries()) {
    const params = { says: said[index] ?? '', words: wordsOf(word)[0]?.text ?? word };
    if (params.says.toLowerCase() !== params.words.toLowerCase())
      yield { code: 'words-differ', params, path: [...path, index, 2] };
  }
}

function* onReply(reply: Fields, path: Path): Complaints {
  const isKnown = ['send', 'delete', 'none', undefined].includes(reply.does as string | undefined);
  for (const [does, key] of [
    ['send', 'partner'],
    ['delete', 'what'],
  ] as const) {
    const has = Object.hasOwn(reply, key);
    if (reply.does === does && !has) yield { code: 'reply-needs', params: { does, key }, path: [...path, 'does'] };
    if (has && reply.does !== does && isKnown)
      yield { code: 'reply-unused', params: { does, key }, path: [...path, key], atKey: true };
  }
  const [wakes, says] = [text(reply.wakes), text(reply.says)];
  if (wakes === null) return;
  if (!Object.hasOwn(reply, 'says'))
    yield { code: 'reply-says-nothing', params: {}, path: [...path, 'wakes'], atKey: true };
  else if (says !== null) yield* missingPart(wakes, says, [...path, 'wakes']);
}

function* onSharing(entry: Fields, path: Path): Complaints {
  const [partner, purpose] = [text(entry.partner), text(entry.purpose)];
  if (entry.event !== 'share' || partner === null || !purpose?.startsWith('sharing:')) return;
  if (purpose !== `sharing:${partner}`)
    yield { code: 'partner-differs', params: { partner, purpose }, path: [...path, 'purpose'] };
}

function timeOf(written: unknown): number | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const ms = readDuration(written, LATER_LIMIT_MS);
  return typeof ms === 'number' ? ms : null;
}

function startOf({ at }: Fields): Start | null {
  if (typeof at !== 'string' && typeof at !== 'number') return null;
  const start = readStart(at);
  return typeof start === 'string' ? null : start;
}

function* onDuration(scenario: Fields): Complaints {
  const durationMs = timeOf(scenario.duration);
  if (durationMs === null) return;
  const isBeyond = (ms: number | null | undefined) => ms != null && ms > durationMs;
  const afterEnd = (path: Path): PathComplaint => {
    return { code: 'after-end', params: { duration: String(scenario.duration), startMs: null }, path };
  };
  for (const [entry, path] of entriesOf(scenario, 'timeline')) {
    const start = startOf(entry);
    const words = timedWords(entry.words);
    if (start?.kind === 'at' && isBeyond(start.ms)) yield afterEnd([...path, 'at']);
    else if (isBeyond(words.at(-1)?.endMs)) yield afterEnd([...path, 'words', words.length - 1]);
  }
  for (const [question, path] of entriesOf(scenario, 'lesson'))
    if (isBeyond(timeOf(question.at))) yield afterEnd([...path, 'at']);
}

/** Words that nobody says, a slip of the pen probably, and what the speech engine has no sounds for. */
function* onPronounce(scenario: Fields, readIpa: ReadIpa): Complaints {
  const entries = entriesOf(scenario, 'timeline').map(([entry, path]) => {
    const said = new Set(wordsOf(plainLine(entry) ?? '').map((word) => word.text.toLowerCase()));
    return { said, pronounce: fields(entry.pronounce), path: [...path, 'pronounce'] };
  });
  const saidByAll = new Set(entries.flatMap(({ said }) => [...said]));
  const ofAll = { said: saidByAll, pronounce: fields(scenario.pronounce), path: ['pronounce'] };
  for (const { said, pronounce, path } of [ofAll, ...entries]) {
    // Captions bring words that are not in this file.
    const isAllHere = path.length > 1 || !Object.hasOwn(scenario, 'captions');
    for (const [word, written] of Object.entries(pronounce)) {
      if (isAllHere && !said.has(word.toLowerCase()))
        yield { code: 'pronounce-unused', params: { word }, path: [...path, word], atKey: true };
      yield* onSounds(word, written, readIpa, [...path, word]);
    }
  }
}

/** ARPAbet, in capitals and digits, is checked with the schema; IPA needs the engine's own sounds. */
function* onSounds(word: string, written: unknown, readIpa: ReadIpa, path: Path): Complaints {
  if (typeof written !== 'string' || /^[A-Z0-9\s]*$/u.test(written)) return;
  const { sounds, unknown } = readIpa(written);
  const [symbol] = unknown;
  if (symbol !== undefined) {
    const from = written.indexOf(symbol);
    yield { code: 'ipa', params: { symbol }, path, within: { from, to: from + symbol.length } };
  } else if (sounds.length === 0)
    yield { code: 'bad-pronunciation', params: { word: word.toLowerCase(), symbol: written }, path };
}
