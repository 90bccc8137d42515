import { withoutControls } from '../../vocabulary/controls.ts';
import type { Language } from '../../vocabulary/language.ts';
import { clock } from '../../vocabulary/time.ts';
import type { CueWord } from '../captions/cue.ts';
import { FreeIds } from '../captions/free-ids.ts';
import { type Private, revealedOf } from '../line.ts';
import type { Participant, Transcript, TranscriptLine } from './transcript.ts';

/** What the text of a scenario needs beside the transcript. */
export interface Frame {
  readonly title: string;
  /** The device's. */
  readonly profile: string;
  readonly language: Language;
  /** Sentences that stand above the whole, and above the people. */
  readonly comments: { readonly top: readonly string[]; readonly people: readonly string[] };
}

/** A transcript as a scenario file, in YAML: one entry a line of speech, in the order of the transcript. */
export function scenarioText(transcript: Transcript, { title, profile, language, comments }: Frame): string {
  const { people, ids } = castOf(transcript);
  const comment = (sentence: string) => `# ${withoutControls(sentence)}`;
  return [
    ...comments.top.map(comment),
    'format: earshot/scenario@1',
    `title: ${quoted(title)}`,
    `language: ${language}`,
    `device: { profile: ${profile} }`,
    ...(people.length === 0 ? [] : [...comments.people.map(comment), 'people:']),
    ...people.map((person) => personLine(person, ids)),
    'timeline:',
    ...transcript.lines.map((line) => entryText(line, ids)),
    '',
  ].join('\n');
}

/** JSON's strings are YAML's, too. */
const quoted = (text: string) => JSON.stringify(text);
/** YAML reads three words as no text. */
const idText = (id = '') => (/^(?:null|true|false)$/u.test(id) ? quoted(id) : id);

function personLine({ voice, name, role, age, guardian }: Participant, ids: Ids): string {
  const fields = [
    `name: ${quoted(name)}`,
    `role: ${role}`,
    ...(age === null ? [] : [`age: ${age}`]),
    ...(guardian === null ? [] : [`guardian: ${idText(ids.get(guardian))}`]),
  ];
  return `  ${idText(ids.get(voice))}: { ${fields.join(', ')} }`;
}

function entryText(line: TranscriptLine, ids: Ids): string {
  const times = line.words.every(isTimed) ? line.words : null;
  const startMs = times?.[0]?.startMs ?? line.startMs;
  const wpm = times === null ? rateOf(line) : null;
  const fields = [
    ...(startMs === null ? [] : [`at: ${written(startMs)}`]),
    ...(line.voice === null ? [] : [`who: ${idText(ids.get(line.voice))}`]),
    ...(line.toDevice ? ['to: device'] : []),
    `says: ${quoted(markedText(line))}`,
    ...(wpm === null ? [] : [`wpm: ${wpm}`]),
  ];
  if (times === null) return `  - { ${fields.join(', ')} }`;
  const words = times.map(({ startMs, endMs, text }) => `[${startMs}, ${endMs}, ${quoted(text)}]`);
  return `  - { ${fields.join(', ')},\n      words: [${words.join(', ')}] }`;
}

type TimedWord = CueWord & { readonly startMs: number; readonly endMs: number };

const isTimed = (word: CueWord): word is TimedWord => word.startMs !== null && word.endMs !== null;

/** What a scenario may say, words a minute. */
const [SLOWEST, FASTEST] = [110, 450];

/** How fast a line is spoken that fills its time; null: as usual, for it has no end, or nobody speaks so. */
function rateOf({ startMs, endMs, words }: TranscriptLine): number | null {
  if (startMs === null || endMs === null) return null;
  const wpm = Math.round((words.length * 60_000) / (endMs - startMs));
  return wpm >= SLOWEST && wpm <= FASTEST ? wpm : null;
}

/** `2.5s`, from a minute on `00:01:12.500`. */
function written(ms: number): string {
  if (ms < 60_000) return `${ms / 1000}s`;
  return clock(ms).replace('.000', '');
}

/** The line as `says` has it, its private words marked; words side by side with the same categories in one mark. */
function markedText({ text, words }: TranscriptLine): string {
  let marked = '';
  let at = 0;
  for (let place = 0; place < words.length; place++) {
    const first = words[place];
    if (first === undefined || first.private.length === 0) continue;
    while (marksOf(words[place + 1]).join() === marksOf(first).join()) place++;
    const to = words[place]?.to ?? first.to;
    const inside = escaped(text.slice(first.from, to));
    marked += escaped(text.slice(at, first.from));
    marked += marksOf(first).reduce((mark, inBraces) => `[${mark}]{${inBraces}}`, inside);
    at = to;
  }
  return marked + escaped(text.slice(at));
}

/** `health`, `health about sam`. */
function marksOf(word: Private = { private: [], about: [] }): string[] {
  return revealedOf(word, null).map(({ category, about }) =>
    about === null ? category : `${category} about ${about}`,
  );
}

const escaped = (text: string) => text.replace(/[[\]\\]/gu, (sign) => `\\${sign}`);

/** The id of each voice. */
type Ids = ReadonlyMap<string, string>;

/** The people of a transcript: those it tells of, then every other voice as a guest, in order of appearance. */
function castOf({ participants, lines }: Transcript): { readonly people: readonly Participant[]; readonly ids: Ids } {
  const freeIds = new FreeIds();
  const people = [...participants];
  const ids = new Map(participants.map(({ voice }) => [voice, freeIds.next(voice)]));
  for (const { voice } of lines) {
    if (voice === null || ids.has(voice)) continue;
    // A name in brackets, as `[SPEAKER_00]`, stands without them.
    const name = voice.replace(/^\[(.+)\]$/u, '$1');
    const id = freeIds.next(name);
    ids.set(voice, id);
    people.push({ voice, name: name.trim() === '' ? id : name, role: 'guest', age: null, guardian: null });
  }
  const known = new Set(ids.values());
  for (const id of new Set(lines.flatMap(({ words }) => words.flatMap(({ about }) => about)))) {
    if (id === null || known.has(id)) continue;
    ids.set(id, id);
    people.push({ voice: id, name: id, role: 'absent', age: null, guardian: null });
  }
  return { people, ids };
}
