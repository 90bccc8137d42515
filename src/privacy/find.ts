import { ConsentBook, isMinor } from '../log/consent.ts';
import type { LoggedPerson, TimedEvent } from '../log/log.ts';
import { linesIn, type SaidWord, wordsOf } from '../log/view/lines.ts';
import { type Recording, recordingsIn } from '../log/view/recordings.ts';
import { type Category, SPECIAL_CATEGORIES } from '../vocabulary/category.ts';
import type { Purpose } from '../vocabulary/consent.ts';
import type { FindingCode } from '../vocabulary/finding-code.ts';
import type { Finding } from './finding.ts';

/** Something to look at once everything up to its time has happened. */
interface Check {
  readonly atMs: number;
  readonly look: () => void;
}

const isSpecial = (category: Category) => (SPECIAL_CATEGORIES as readonly Category[]).includes(category);

/**
 * Every finding of a scene and of what happened later, in order of time. A person whose words are in
 * a recording, and whose consent does not cover a use of it, gets one finding for that use.
 * @param people who is in the scene, with the consents that they come with.
 * @param events the device's and the cloud's events, in order of time.
 */
export function findingsIn(people: readonly LoggedPerson[], events: readonly TimedEvent[]): Finding[] {
  return new Search(people, events).run();
}

class Search {
  #book: ConsentBook;
  readonly #events: readonly TimedEvent[];
  readonly #recordings: ReadonlyMap<string, Recording>;
  readonly #found: Finding[] = [];
  readonly #known = new Set<string>();

  constructor(people: readonly LoggedPerson[], events: readonly TimedEvent[]) {
    this.#book = new ConsentBook(people);
    this.#events = events;
    const closed = recordingsIn(events, wordsOf(linesIn(events))).filter(({ endReason }) => endReason !== null);
    this.#recordings = new Map(closed.map((recording) => [recording.id, recording]));
  }

  run(): Finding[] {
    const checks = [...this.#recordings.values()].filter(({ local }) => !local).flatMap((r) => this.#checksOf(r));
    checks.sort((a, b) => a.atMs - b.atMs);
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
    const checks: Check[] = [];
    for (const [person, words] of this.#peopleIn(recording)) {
      const uncovered = words.filter(({ toDevice }) => recording.accident || !toDevice);
      const special = uncovered.filter((word) => word.private.some(isSpecial));
      const categories = [...new Set(special.flatMap((word) => word.private.filter(isSpecial)))];
      this.#check(checks, recording, uncovered[0], (atMs) =>
        this.#raise('recorded-without-consent', person, recording, atMs),
      );
      this.#check(checks, recording, special[0], (atMs) =>
        this.#raise('special-category', person, recording, atMs, { categories }),
      );
      if (!isMinor(person)) continue;
      this.#check(checks, recording, words[0], (atMs) => {
        if (this.#book.choice(person.id, 'service') === 'granted') return;
        this.#raise('child-without-guardian', person, recording, atMs, { purpose: 'service' });
      });
    }
    return checks;
  }

  /** A word is sent when it has been said, or with the pre-roll when the recording is opened. */
  #check(checks: Check[], recording: Recording, word: SaidWord | undefined, look: (atMs: number) => void): void {
    if (word === undefined) return;
    const atMs = Math.max(recording.openedMs, Math.min(word.endMs, recording.endMs));
    checks.push({ atMs, look: () => look(atMs) });
  }

  #judge(event: TimedEvent): void {
    switch (event.type) {
      case 'consent.changed':
        this.#book = this.#book.after(event);
        break;
      case 'cloud.kept':
        this.#kept(event.recording, event.atMs);
        break;
      case 'cloud.reviewed':
        this.#used(event, 'review-without-consent', 'improvement');
        break;
      case 'cloud.profiled':
        this.#used(event, 'profiled-without-consent', 'advertising');
        break;
      case 'cloud.shared':
        this.#used(event, 'shared-without-consent', event.purpose);
        break;
      case 'cloud.breached':
        if (event.prevented === null) this.#forEach(event.recording, 'breached', event.atMs);
        break;
      case 'cloud.deleted': {
        // Who must hand data over to a court may keep it for that (GDPR Art. 17(3)(b), (e)).
        const lives = event.survives.some((survivor) => survivor !== 'disclosed');
        if (event.why === 'asked' && lives) this.#forEach(event.recording, 'survives-deletion', event.atMs);
        break;
      }
      default:
    }
  }

  #kept(id: string, atMs: number): void {
    const recording = this.#recordings.get(id);
    if (recording === undefined) return;
    if (recording.accident) this.#forEach(id, 'kept-after-mistake', atMs);
    else this.#unlessGranted(recording, 'kept-without-consent', 'storage', atMs);
  }

  #used(
    event: { readonly recording: string; readonly atMs: number; readonly prevented: unknown },
    code: FindingCode,
    purpose: Purpose,
  ): void {
    const recording = this.#recordings.get(event.recording);
    if (event.prevented === null && recording !== undefined) this.#unlessGranted(recording, code, purpose, event.atMs);
  }

  /** An accident is covered by nothing; anything else by each person's own consent. */
  #unlessGranted(recording: Recording, code: FindingCode, purpose: Purpose, atMs: number): void {
    for (const [person] of this.#peopleIn(recording)) {
      const isCovered = !recording.accident && this.#book.choice(person.id, purpose) === 'granted';
      if (!isCovered) this.#raise(code, person, recording, atMs, { purpose });
    }
  }

  #forEach(id: string, code: FindingCode, atMs: number): void {
    const recording = this.#recordings.get(id);
    if (recording === undefined) return;
    for (const [person] of this.#peopleIn(recording)) this.#raise(code, person, recording, atMs);
  }

  #peopleIn(recording: Recording): Map<LoggedPerson, SaidWord[]> {
    const people = new Map<LoggedPerson, SaidWord[]>();
    for (const word of recording.words) {
      const person = this.#book.person(word.who);
      if (person === null) continue;
      const words = people.get(person);
      if (words === undefined) people.set(person, [word]);
      else words.push(word);
    }
    return people;
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
    const { accident } = recording;
    this.#found.push({ code, who: person.id, recording: recording.id, atMs, purpose, choice, accident, categories });
  }
}
