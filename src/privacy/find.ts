import { ConsentBook, isMinor } from '../log/consent.ts';
import type { LoggedPerson, LogHeader, TimedEvent } from '../log/log.ts';
import { linesIn, type SaidWord, wordsOf } from '../log/view/lines.ts';
import { type Recording, recordingsIn } from '../log/view/recordings.ts';
import { type Category, SPECIAL_CATEGORIES } from '../vocabulary/category.ts';
import type { Purpose } from '../vocabulary/consent.ts';
import type { FindingCode } from '../vocabulary/finding-code.ts';
import type { FindingTexts } from '../vocabulary/finding-texts.ts';
import { grouped } from '../vocabulary/grouped.ts';
import { FINDING_BASES } from './finding.ts';
import { findingText, type Setting } from './finding-text.ts';

/** Something to look at once everything up to its time has happened. */
interface Check {
  readonly atMs: number;
  readonly look: () => void;
}

const isSpecial = (category: Category) => (SPECIAL_CATEGORIES as readonly Category[]).includes(category);

/**
 * Every finding of a scene and of what happened later, as events of its log, in order of time. A person whose words are
 * in a recording, and whose consent does not cover a use of it, gets one finding for that use.
 * @param header who is in the scene, with the consents that they come with, and under which law
 * @param events the device's and the cloud's events, in order of time
 * @param texts in one language
 */
export function findingsRaised(
  header: Pick<LogHeader, 'people' | 'scenario'>,
  events: readonly TimedEvent[],
  texts: FindingTexts,
): TimedEvent[] {
  return new Search({ people: header.people, law: header.scenario.law }, events, texts).run();
}

class Search {
  #book: ConsentBook;
  readonly #setting: Setting;
  readonly #events: readonly TimedEvent[];
  readonly #texts: FindingTexts;
  readonly #recordings: ReadonlyMap<string, Recording>;
  readonly #found: TimedEvent[] = [];
  readonly #known = new Set<string>();

  constructor(setting: Setting, events: readonly TimedEvent[], texts: FindingTexts) {
    this.#book = new ConsentBook(setting.people);
    this.#setting = setting;
    this.#events = events;
    this.#texts = texts;
    const closed = recordingsIn(events, wordsOf(linesIn(events))).filter(({ endReason }) => endReason !== null);
    this.#recordings = new Map(closed.map((recording) => [recording.id, recording]));
  }

  run(): TimedEvent[] {
    const leaving = [...this.#recordings.values()].filter(({ local }) => !local);
    const checks = leaving.flatMap((recording) => this.#checksOf(recording)).sort((a, b) => a.atMs - b.atMs);
    let next = 0;
    for (const event of this.#events) {
      for (; (checks[next]?.atMs ?? Number.POSITIVE_INFINITY) < event.atMs; next++) checks[next]?.look();
      this.#judge(event);
    }
    for (; next < checks.length; next++) checks[next]?.look();
    return this.#found;
  }

  /** What is to be looked at while a recording leaves the home, person by person. */
  #checksOf(recording: Recording): Check[] {
    return this.#peopleIn(recording).flatMap(([person, words]) => {
      const uncovered = words.filter(({ toDevice }) => recording.accident || !toDevice);
      const special = uncovered.filter((word) => word.private.some(isSpecial));
      const categories = [...new Set(special.flatMap((word) => word.private.filter(isSpecial)))];
      return [
        ...check(recording, uncovered[0], (atMs) => this.#raise('recorded-without-consent', person, recording, atMs)),
        ...check(recording, special[0], (atMs) =>
          this.#raise('special-category', person, recording, atMs, { categories }),
        ),
        ...check(recording, isMinor(person) ? words[0] : undefined, (atMs) => {
          if (this.#book.choice(person.id, 'service') === 'granted') return;
          this.#raise('child-without-guardian', person, recording, atMs, { purpose: 'service' });
        }),
      ];
    });
  }

  #judge(event: TimedEvent): void {
    if (event.type === 'consent.changed') this.#book = this.#book.after(event);
    const recording = 'recording' in event ? this.#recordings.get(event.recording) : undefined;
    if (recording === undefined || ('prevented' in event && event.prevented !== null)) return;
    const { atMs } = event;
    switch (event.type) {
      case 'cloud.kept':
        if (recording.accident) this.#forEach(recording, 'kept-after-mistake', atMs);
        else this.#unlessGranted(recording, 'kept-without-consent', atMs, 'storage');
        break;
      case 'cloud.reviewed':
        this.#unlessGranted(recording, 'review-without-consent', atMs, 'improvement');
        break;
      case 'cloud.profiled':
        this.#unlessGranted(recording, 'profiled-without-consent', atMs, 'advertising');
        break;
      case 'cloud.shared':
        this.#unlessGranted(recording, 'shared-without-consent', atMs, event.purpose);
        break;
      case 'cloud.breached':
        this.#forEach(recording, 'breached', atMs);
        break;
      case 'cloud.deleted': {
        // Who must hand data over to a court may keep it for that (GDPR Art. 17(3)(b), (e)).
        const lives = event.survives.some((survivor) => survivor !== 'disclosed');
        if (event.why === 'asked' && lives) this.#forEach(recording, 'survives-deletion', atMs);
        break;
      }
      default:
    }
  }

  /** An accident is covered by nothing; anything else by each person's own consent. */
  #unlessGranted(recording: Recording, code: FindingCode, atMs: number, purpose: Purpose): void {
    for (const [person] of this.#peopleIn(recording)) {
      const isCovered = !recording.accident && this.#book.choice(person.id, purpose) === 'granted';
      if (!isCovered) this.#raise(code, person, recording, atMs, { purpose });
    }
  }

  #forEach(recording: Recording, code: FindingCode, atMs: number): void {
    for (const [person] of this.#peopleIn(recording)) this.#raise(code, person, recording, atMs);
  }

  /** With what each says in it. */
  #peopleIn(recording: Recording): [LoggedPerson, SaidWord[]][] {
    const words = grouped(recording.words, ({ who }) => this.#book.person(who));
    return [...words].flatMap(([person, said]) => (person === null ? [] : [[person, said]]));
  }

  #raise(
    code: FindingCode,
    person: LoggedPerson,
    recording: Recording,
    atMs: number,
    about: { readonly purpose?: Purpose; readonly categories?: readonly Category[] } = {},
  ): void {
    const { purpose = null, categories = [] } = about;
    const key = JSON.stringify([code, person.id, recording.id, purpose]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const choice = purpose === null ? null : this.#book.choice(person.id, purpose);
    const found = { code, who: person.id, recording: recording.id, basis: FINDING_BASES[code], purpose, choice };
    const finding = { ...found, accident: recording.accident, categories };
    const text = findingText(finding, this.#setting, this.#texts);
    this.#found.push({ atMs, type: 'finding.raised', ...finding, text });
  }
}

/** A word is sent when it has been said, or with the pre-roll when the recording is opened. */
function check(recording: Recording, word: SaidWord | undefined, look: (atMs: number) => void): Check[] {
  if (word === undefined) return [];
  const atMs = Math.max(recording.openedMs, Math.min(word.endMs, recording.endMs));
  return [{ atMs, look: () => look(atMs) }];
}
