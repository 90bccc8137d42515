import { readMarks, revealedBy, wordsOf } from './line.ts';
import type {
  Entry,
  Expectations,
  Later,
  Person,
  Reply,
  Scenario,
  SpeechEntry,
  Start,
  WrittenWord,
} from './scenario.ts';
import type { WrittenScenario } from './schema.ts';

type WrittenEntry = NonNullable<WrittenScenario['timeline']>[number];
type WrittenSpeech = Exclude<WrittenEntry, { does: unknown } | { event: unknown }>;
type WrittenLater = NonNullable<WrittenScenario['later']>[number];
type WrittenReply = NonNullable<WrittenSpeech['reply']>;
type Pronounce = Readonly<Record<string, string>>;

/** A scenario without errors in the form that the rest of the program reads, every default filled in. */
export function normalise(written: WrittenScenario, file: string): Scenario {
  const id = written.id ?? nameOf(file);
  return {
    id,
    title: written.title ?? id,
    language: written.language ?? 'en',
    summary: written.summary ?? null,
    sources: (written.sources ?? []).map(({ title, author = null, year = null, url = null }) => ({
      title,
      author,
      year,
      url,
    })),
    tags: written.tags ?? [],
    law: written.law ?? 'eu',
    place: written.place ?? 'home',
    device: written.device ?? {},
    people: Object.entries(written.people ?? {}).map(([personId, person]) => readPerson(personId, person)),
    timeline: (written.timeline ?? []).map((entry, index) => readEntry(entry, index, written.pronounce ?? {})),
    later: (written.later ?? []).map(readLater),
    expect: written.expect ? readExpectations(written.expect) : null,
    lesson: (written.lesson ?? []).map(({ at: atMs, answer = null, because = null, ...asked }) => ({
      ...{ atMs, ...asked, answer, because },
    })),
    room: written.room ? { noise: written.room.noise, snrDb: written.room.snrDb ?? null } : null,
    durationMs: written.duration ?? null,
    pronounce: mergePronounce(written.pronounce ?? {}, {}),
    audio: written.audio ?? null,
    captions: written.captions ?? null,
  };
}

/** The name of a file without its folders and its ending. */
function nameOf(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '');
  return name === '' || name === '-' ? 'scenario' : name;
}

function readPerson(id: string, written: NonNullable<WrittenScenario['people']>[string]): Person {
  const { name = id, role, age = null, guardian = null, consents = {}, wpm = null, distanceM = null } = written;
  const { variant = null, pitch = null } = written.voice ?? {};
  return { id, name, role, age, guardian, consents, wpm, voice: written.voice ? { variant, pitch } : null, distanceM };
}

function readEntry(written: WrittenEntry, index: number, pronounce: Pronounce): Entry {
  const start: Start = written.at ?? { kind: 'pause' };
  if ('event' in written)
    return {
      ...{ index, start, kind: 'event', event: written.event },
      with: 'with' in written ? (written.with ?? {}) : {},
      by: 'by' in written ? (written.by ?? null) : null,
      accepted: 'accepted' in written ? (written.accepted ?? []) : [],
    };
  if ('does' in written) {
    const { at: _at, who = null, ...act } = written;
    return { index, start, kind: 'act', who, act };
  }
  return readSpeech(written, index, pronounce);
}

function readSpeech(written: WrittenSpeech, index: number, pronounce: Pronounce): SpeechEntry {
  const says = 'says' in written ? written.says : (written.words ?? []).map(([, , word]) => word).join(' ');
  const { text, marks } = 'says' in written ? readMarks(says).line : { text: says, marks: [] };
  const everywhere = (written.private ?? []).map((category) => ({ category, about: null }));
  const words = wordsOf(text).map((word, position): WrittenWord => {
    const marked = marks.filter((mark) => mark.from < word.to && mark.to > word.from);
    const exact = written.words?.[position];
    return {
      ...word,
      ...revealedBy([...everywhere, ...marked], written.who ?? null),
      exact: exact ? { startMs: exact[0], endMs: exact[1] } : null,
    };
  });
  const firstMs = words[0]?.exact?.startMs;
  return {
    index,
    start: firstMs === undefined ? (written.at ?? { kind: 'pause' }) : { kind: 'at', ms: firstMs },
    kind: 'speech',
    endMs: null,
    who: written.who ?? null,
    toDevice: written.to === 'device',
    text,
    words,
    wpm: written.wpm ?? null,
    pronounce: mergePronounce(pronounce, written.pronounce ?? {}),
    wakes: written.wakes === undefined ? null : stretchOf(written.wakes, text),
    accepted: written.accepted ?? null,
    reply: written.reply ? readReply(written.reply) : null,
  };
}

function stretchOf(part: string, line: string): NonNullable<SpeechEntry['wakes']> {
  const from = line.indexOf(part);
  return { text: part, from, to: from + part.length };
}

/** Without a prototype, for a word such as "constructor" must not find what no scenario wrote. */
function mergePronounce(everywhere: Pronounce, here: Pronounce): Pronounce {
  const merged: Record<string, string> = Object.create(null);
  for (const [word, sounds] of [...Object.entries(everywhere), ...Object.entries(here)])
    merged[word.toLowerCase()] = sounds;
  return merged;
}

function readReply(written: WrittenReply): Reply {
  const { says = null, lasts: lastsMs = null, expects = false, does = 'none' } = written;
  const { partner = null, what = null, wakes = null } = written;
  return { says, lastsMs, expects, does, partner, what, wakes };
}

function readLater(written: WrittenLater): Later {
  if ('does' in written) {
    const { after: afterMs, who, ...act } = written;
    return { kind: 'act', afterMs, who, act };
  }
  return {
    kind: 'event',
    afterMs: written.after,
    event: written.event,
    recording: written.recording ?? null,
    by: 'by' in written ? (written.by ?? null) : null,
    partner: 'partner' in written ? written.partner : null,
    purpose: 'purpose' in written ? written.purpose : null,
    ...('told' in written && written.told !== undefined ? { told: written.told } : {}),
    ...('measures' in written && written.measures !== undefined ? { measures: written.measures } : {}),
  };
}

function readExpectations(written: NonNullable<WrittenScenario['expect']>): Expectations {
  const { heard = [], findings = [], noFindings = [], ...fields } = written;
  // `findings` with a number is the summary's field, with a list the codes.
  const summary: Record<string, number | string> = Array.isArray(findings) ? {} : { findings };
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) summary[field] = value;
  return { summary, heard, findings: Array.isArray(findings) ? findings : [], noFindings };
}
