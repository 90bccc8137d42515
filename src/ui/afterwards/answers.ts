import type { EventOf, Log } from '../../log/log.ts';
import { type Result, summaryOf } from '../../log/result.ts';
import type { SaidWord } from '../../log/view/lines.ts';
import type { CloudEvent } from '../../log/view/recordings.ts';
import type { Story } from '../../log/view/story.ts';
import { viewOf } from '../../log/view/view.ts';
import type { Category } from '../../vocabulary/category.ts';
import { type Choice, isAgreed, PURPOSES, type Purpose } from '../../vocabulary/consent.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import { union } from '../../vocabulary/overlaps.ts';
import type { Role } from '../../vocabulary/role.ts';
import { DAY_MS } from '../../vocabulary/time.ts';
import { type Access, accessTo, idsOf } from './access.ts';

/**
 * A scene and what came after it in the four questions that people were found to understand: what was collected, how
 * long it is kept, who can get at it, what it is used for (PrivacyCube: Al Muhander et al. 2025, doi:10.1145/3722232).
 */
export interface Answers {
  readonly summary: Result['summary'];
  /** Sound that left the home because something was taken for the wake word, counted once. */
  readonly accidentalMs: number;
  /** Recordings that never left the home. */
  readonly stayed: number;
  /** Nobody says who speaks in the recording that is played. */
  readonly isUnnamed: boolean;
  /** Everybody of whom words left the home, in the scene's order; then voices nobody named; then what has no words. */
  readonly subjects: readonly Subject[];
  /** Ids of people of whom not a word left. */
  readonly untouched: readonly string[];
}

export interface Subject {
  /** `wordless`: recordings of which no words are known. */
  readonly of: 'person' | 'nobody' | 'wordless';
  readonly who: string | null;
  readonly role: Role | null;
  readonly collected: Collected;
  readonly kept: readonly Kept[];
  readonly access: readonly Access[];
  /** Empty for anybody without consents of their own to give: media, voices nobody named. */
  readonly purposes: readonly PurposeAnswer[];
  readonly findings: readonly EventOf<'finding.raised'>[];
}

interface Collected {
  readonly recordings: readonly string[];
  readonly words: number;
  /** Sound with these words in it that left, counted once; of recordings without words all of it. */
  readonly ms: number;
  /** Private words about the subject, whoever says them, by category, the commonest first. */
  readonly private: readonly { readonly category: Category; readonly words: number }[];
  readonly privateWords: number;
  readonly quotes: readonly { readonly text: string; readonly categories: readonly Category[] }[];
  /** What of it is in recordings that nobody meant. */
  readonly accidental: { readonly words: number; readonly recordings: readonly string[] };
}

/** Recordings that are kept alike, and of which the same has become. */
interface Kept {
  readonly stories: readonly [Story, ...Story[]];
  readonly until: 'discarded' | 'not-saved' | 'call' | 'days' | 'deletion';
  /** For `days`. */
  readonly days: number | null;
}

interface PurposeAnswer {
  readonly purpose: Purpose;
  readonly isUsed: boolean;
  /** What the person had said when it was first used so without being covered, or else by now; null: never asked. */
  readonly choice: Choice | null;
  /** It was used so on an accident, which no consent covers. */
  readonly onAccident: boolean;
}

/** A pure reader of the log. */
export function answersOf(log: Log): Answers {
  const { header } = log;
  const view = viewOf(log);
  const stories = view.at().stories;
  const speakers = new Set(
    stories.flatMap(({ recording }) =>
      recording.words.flatMap(({ who, about }) => [who, ...about.filter((id) => id !== null)]),
    ),
  );
  const named = header.people.filter(({ id }) => speakers.has(id)).map(({ id }) => id);
  const others = [...speakers].filter((who) => who !== null && !named.includes(who));
  const people = [...named, ...others, ...(speakers.has(null) ? [null] : [])];
  const wordless = stories.filter(({ recording }) => recording.words.length === 0);
  return {
    summary: summaryOf(log),
    accidentalMs: lengthOf(stories.flatMap(({ recording }) => (recording.cause === 'accidental' ? [recording] : []))),
    stayed: view.recordings().length - stories.length,
    isUnnamed: view.isUnnamed(),
    subjects: [
      ...people.map((who) => subjectOf(who, log, stories)),
      ...(wordless.length === 0 ? [] : [wordlessSubject(log, wordless)]),
    ],
    untouched: header.people
      .filter(({ id, role }) => role !== 'media' && role !== 'absent' && !speakers.has(id))
      .map(({ id }) => id),
  };
}

function subjectOf(who: string | null, log: Log, all: readonly Story[]): Subject {
  const stories = all.filter(({ recording }) => recording.words.some((word) => concerns(word, who)));
  const role = log.header.people.find(({ id }) => id === who)?.role ?? null;
  return {
    of: who === null ? 'nobody' : 'person',
    who,
    role,
    collected: collectedOf(who, log, stories),
    kept: keptOf(stories, log),
    access: accessTo(stories, log, who),
    purposes: who === null || role === null || role === 'media' ? [] : purposesOf(who, log, stories),
    findings: viewOf(log)
      .at()
      .findings.filter((finding) => finding.who === who),
  };
}

function wordlessSubject(log: Log, stories: readonly Story[]): Subject {
  const accidents = stories.filter(({ recording }) => recording.accident);
  return {
    of: 'wordless',
    who: null,
    role: null,
    collected: {
      recordings: idsOf(stories),
      words: 0,
      ms: lengthOf(stories.map(({ recording }) => recording)),
      private: [],
      privateWords: 0,
      quotes: [],
      accidental: { words: 0, recordings: idsOf(accidents) },
    },
    kept: keptOf(stories, log),
    access: accessTo(stories, log, null),
    purposes: [],
    findings: [],
  };
}

/** Whether somebody says a word, or it tells something about them. */
const concerns = ({ who: speaker, about }: SaidWord, who: string | null) =>
  speaker === who || (who !== null && about.includes(who));

function lengthOf(stretches: readonly { readonly startMs: number; readonly endMs: number }[]): number {
  return union(stretches).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

/** A word that two recordings hold is one word. */
const keyOf = ({ startMs, text }: Pick<SaidWord, 'startMs' | 'text'>) => `${startMs} ${text}`;

function collectedOf(who: string | null, log: Log, stories: readonly Story[]): Collected {
  const words = new Map<string, SaidWord>();
  const about = new Map<string, SaidWord>();
  const accidental = new Set<string>();
  const sound: { startMs: number; endMs: number }[] = [];
  for (const { recording } of stories) {
    for (const word of recording.words) {
      if (word.about.includes(who)) about.set(keyOf(word), word);
      if (word.who !== who) continue;
      words.set(keyOf(word), word);
      if (recording.accident) accidental.add(keyOf(word));
      sound.push({
        startMs: Math.max(word.startMs, recording.startMs),
        endMs: Math.min(word.endMs, recording.endMs),
      });
    }
  }
  const left = [...words.values()];
  return {
    recordings: idsOf(stories),
    words: left.length,
    ms: lengthOf(sound),
    private: byCategory([...about.values()], who),
    privateWords: about.size,
    quotes: quotesOf(who, log, about),
    accidental: {
      words: accidental.size,
      recordings: idsOf(stories.filter(({ recording }) => recording.accident)),
    },
  };
}

/** What a word tells about somebody. */
const toldOf = (word: SaidWord, who: string | null) => word.private.filter((_, nth) => word.about[nth] === who);

function byCategory(words: readonly SaidWord[], who: string | null): Collected['private'] {
  const counts = new Map<Category, number>();
  for (const category of words.flatMap((word) => toldOf(word, who))) {
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].map(([category, words]) => ({ category, words })).sort((a, b) => b.words - a.words);
}

/** Private words about somebody that stand together in a line, as far as they left. */
function quotesOf(who: string | null, log: Log, left: ReadonlyMap<string, SaidWord>): Collected['quotes'] {
  const quotes: { text: string; categories: readonly Category[] }[] = [];
  for (const line of viewOf(log).lines()) {
    if (line.kind !== 'speech') continue;
    let isGoingOn = false;
    for (const word of line.words) {
      const isQuoted = left.has(keyOf(word)) && word.about.includes(who);
      const told = toldOf(word, who);
      const last = quotes.at(-1);
      const isSame = last?.categories.join() === told.join();
      if (isQuoted && isGoingOn && isSame && last !== undefined) last.text += ` ${word.text}`;
      else if (isQuoted) quotes.push({ text: word.text, categories: told });
      isGoingOn = isQuoted;
    }
  }
  return quotes;
}

function keptOf(stories: readonly Story[], { header }: Log): Kept[] {
  const { retentionDays } = header.device;
  const groups = grouped(stories, (story) => {
    const { atMs = null, why = null, who = null, what = null } = story.deletion ?? {};
    const came = why === 'asked' ? [atMs, who, what] : why;
    return JSON.stringify([untilOf(story, retentionDays), story.copy, came, story.done]);
  });
  return [...groups.values()].map((group) => {
    const until = untilOf(group[0], retentionDays);
    return { stories: group, until, days: until === 'days' ? daysOf(group[0], retentionDays) : null };
  });
}

function untilOf({ copy, wasKept, deletion }: Story, retentionDays: number | null): Kept['until'] {
  if (wasKept) return retentionDays !== null || deletion?.why === 'retention' ? 'days' : 'deletion';
  if (copy === 'discarded' || copy === 'not-saved') return copy;
  return 'call';
}

/** An update may have set another retention than the device began with; the log knows of it by what it deletes. */
function daysOf({ recording, deletion }: Story, retentionDays: number | null): number | null {
  if (deletion?.why !== 'retention') return retentionDays;
  return (deletion.atMs - recording.endMs) / DAY_MS;
}

/** What the recordings of one person were used for, and what that person had said to it. */
function purposesOf(who: string, log: Log, stories: readonly Story[]): PurposeAnswer[] {
  const view = viewOf(log);
  const used = new Map<Purpose, Omit<PurposeAnswer, 'purpose' | 'isUsed'>>();
  const deeds = stories.flatMap(({ recording }) => recording.cloud.map((event) => ({ event, recording })));
  for (const { event, recording } of deeds.sort((one, other) => one.event.seq - other.event.seq)) {
    const purpose = purposeOf(event);
    if (purpose === null) continue;
    const before = used.get(purpose);
    const isCovered = before === undefined || isAgreed(before.choice);
    const choice = isCovered ? view.consentsBefore(event.seq).choice(who, purpose) : before.choice;
    used.set(purpose, { choice, onAccident: recording.accident || (before?.onAccident ?? false) });
  }
  const asked = log.header.people.find(({ id }) => id === who)?.consents ?? {};
  const inTheEnd = view.at().consents;
  return [...new Set([...PURPOSES, ...used.keys(), ...(Object.keys(asked) as Purpose[])])].map((purpose) => {
    const use = used.get(purpose);
    return {
      purpose,
      isUsed: use !== undefined,
      ...(use ?? { choice: inTheEnd.choice(who, purpose), onAccident: false }),
    };
  });
}

/** What a deed uses a recording for; null: it is no use, or was prevented. */
function purposeOf(event: CloudEvent): Purpose | null {
  if ('prevented' in event && event.prevented !== null) return null;
  switch (event.type) {
    case 'cloud.received':
      return 'service';
    case 'cloud.kept':
      return 'storage';
    case 'cloud.reviewed':
      return 'improvement';
    case 'cloud.profiled':
      return 'advertising';
    case 'cloud.shared':
      return event.purpose;
    default:
      return null;
  }
}
