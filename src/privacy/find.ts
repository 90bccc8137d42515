import { ConsentBook, isMinor } from '../log/consent.ts';
import type { EventOf, LoggedPerson, LogHeader, TimedEvent } from '../log/log.ts';
import { linesIn, wordsOf } from '../log/view/lines.ts';
import { type Recording, recordingsIn } from '../log/view/recordings.ts';
import { isSpecial } from '../vocabulary/category.ts';
import { isAgreed, type Purpose } from '../vocabulary/consent.ts';
import type { Beside, FindingCode } from '../vocabulary/finding-code.ts';
import type { FindingTexts } from '../vocabulary/finding-texts.ts';
import type { Survivor } from '../vocabulary/recording.ts';
import { DAY_MS } from '../vocabulary/time.ts';
import { type Check, check } from './check.ts';
import { type Concerned, concernedBy, type Revealed, revealedIn, speakersIn } from './concerned.ts';
import { judged } from './finding.ts';
import { findingText } from './finding-text.ts';

/** How a finding is raised. */
interface Raised extends Concerned {
  readonly code: FindingCode;
  readonly recording: Recording;
  readonly atMs: number;
  readonly purpose?: Purpose;
  readonly revealed?: readonly Revealed[];
  readonly remains?: readonly Survivor[];
  readonly beside?: Beside;
}

/** So long "without undue delay" may be: our reading; GDPR Art. 12(3) gives a month for what somebody asks. */
const ERASURE_MS = 30 * DAY_MS;

/** What of a recording the provider or who works for it still has; partners, courts and thieves are others. */
const AT_PROVIDER: readonly Survivor[] = ['transcript', 'reviewed', 'profiled'];

/**
 * Every finding of a scene and of what happened later, as events of its log, in order of time. A person whose words are
 * in a recording, or about whom words in it are, and whose consent does not cover a use of it, gets one finding for that
 * use. What a person's own request to the speaker needs is covered by that request.
 * @param header who is in the scene, with the consents that they come with, and under which law
 * @param events the device's and the cloud's events, in order of time
 * @param texts in one language
 */
export function findingsRaised(
  header: Pick<LogHeader, 'people' | 'scenario'>,
  events: readonly TimedEvent[],
  texts: FindingTexts,
): TimedEvent[] {
  return new Search(header, events, texts).run();
}

class Search {
  readonly #header: Pick<LogHeader, 'people' | 'scenario'>;
  #book: ConsentBook;
  readonly #events: readonly TimedEvent[];
  readonly #texts: FindingTexts;
  readonly #recordings: ReadonlyMap<string, Recording>;
  readonly #checks: Check[];
  readonly #found: TimedEvent[] = [];
  readonly #known = new Set<string>();
  /** What is kept, and whether anybody has asked for its deletion. */
  readonly #kept = new Map<string, { asked: boolean }>();
  /** With whom a recording was shared, for which purpose. */
  readonly #shared = new Map<string, Set<Purpose>>();

  constructor(header: Pick<LogHeader, 'people' | 'scenario'>, events: readonly TimedEvent[], texts: FindingTexts) {
    this.#header = header;
    this.#book = new ConsentBook(this.#setting);
    this.#events = events;
    this.#texts = texts;
    const closed = recordingsIn(events, wordsOf(linesIn(events))).filter(({ endReason }) => endReason !== null);
    this.#recordings = new Map(closed.map((recording) => [recording.id, recording]));
    const leaving = closed.filter(({ local }) => !local);
    this.#checks = leaving.flatMap((recording) => this.#checksOf(recording)).sort((a, b) => a.atMs - b.atMs);
  }

  readonly #personOf = (who: string | null) => this.#book.person(who);

  get #setting() {
    return { people: this.#header.people, law: this.#header.scenario.law };
  }

  run(): TimedEvent[] {
    for (const event of this.#events) {
      this.#lookUntil(event.atMs);
      this.#judge(event);
    }
    this.#lookUntil(Number.POSITIVE_INFINITY);
    return this.#found;
  }

  /** Looks at what is due before a time. */
  #lookUntil(atMs: number): void {
    while ((this.#checks[0]?.atMs ?? Number.POSITIVE_INFINITY) < atMs) this.#checks.shift()?.look();
  }

  /** What is to be looked at while a recording leaves the home, person by person. */
  #checksOf(recording: Recording): Check[] {
    if (recording.cause === 'drop-in') return this.#checksOfCall(recording);
    const { accident } = recording;
    return [
      ...speakersIn(recording, this.#personOf).flatMap(([person, words]) => {
        const one = { person, saidBy: person.id, recording };
        const uncovered = words.find(({ toDevice }) => accident || !toDevice);
        const isStream = recording.cause === 'streamed';
        const request = words.find(({ toDevice }) => toDevice && !accident);
        const beside = isStream ? 'stream' : request === undefined ? 'request' : 'own-request';
        return [
          ...check(recording, uncovered, (atMs) =>
            this.#raise({ ...one, code: 'recorded-without-consent', atMs, ...(accident ? {} : { beside }) }),
          ),
          ...check(recording, isMinor(person, this.#setting.law) ? request : undefined, (atMs) => {
            if (!isAgreed(this.#book.choice(person.id, 'service')))
              this.#raise({ ...one, code: 'child-without-guardian', atMs, purpose: 'service' });
          }),
        ];
      }),
      ...revealedIn(recording, this.#personOf).flatMap(([person, revealed]) => {
        const isSpokenOf = ({ word }: Revealed) => word.who !== person.id;
        const uncovered = revealed.filter((one) => accident || !one.word.toDevice || isSpokenOf(one));
        const raise = (code: FindingCode, some: readonly Revealed[]) =>
          check(recording, some[0]?.word, (atMs) => {
            // An explicit consent covers what is said of somebody in a request; nothing covers an accident.
            const isExplicit = !accident && this.#book.choice(person.id, 'service') === 'explicit';
            if (code === 'special-category' && isExplicit) return;
            const saidBy = some[0]?.word.who ?? null;
            this.#raise({ person, saidBy, recording, atMs, code, revealed: some });
          });
        return [
          ...raise(
            'spoken-of',
            revealed.filter((one) => isSpokenOf(one) && (accident || !one.word.toDevice)),
          ),
          ...raise(
            'special-category',
            uncovered.filter(({ category }) => isSpecial(category)),
          ),
          ...raise(
            'offence-data',
            uncovered.filter(({ category }) => category === 'offence'),
          ),
        ];
      }),
    ];
  }

  /** A call: whoever is heard in it without having accepted it. */
  #checksOfCall(recording: Recording): Check[] {
    const opened = this.#events.find((event) => event.type === 'recording.opened' && event.recording === recording.id);
    const accepted = (opened?.type === 'recording.opened' && opened.accepted) || [];
    return speakersIn(recording, this.#personOf)
      .filter(([{ id }]) => !accepted.includes(id))
      .flatMap(([person, words]) =>
        check(recording, words[0], (atMs) =>
          this.#raise({ person, saidBy: person.id, recording, atMs, code: 'listened-in' }),
        ),
      );
  }

  #judge(event: TimedEvent): void {
    if (event.type === 'consent.changed') this.#changeConsent(event);
    const recording = 'recording' in event ? this.#recordings.get(event.recording) : undefined;
    if (recording === undefined) return;
    const { atMs } = event;
    if (event.type === 'cloud.deleted') this.#delete(event, recording);
    if ('prevented' in event && event.prevented !== null) return;
    switch (event.type) {
      case 'cloud.discarded':
        if (event.snippet === true && recording.accident) this.#keepSnippet(recording, atMs);
        break;
      case 'cloud.kept':
        this.#kept.set(recording.id, { asked: false });
        if (recording.accident) this.#forEach(recording, 'kept-after-mistake', atMs);
        else this.#unlessAgreed(recording, 'kept-without-consent', atMs, 'storage');
        break;
      case 'cloud.reviewed':
        this.#unlessAgreed(recording, 'review-without-consent', atMs, 'improvement');
        break;
      case 'cloud.profiled':
        this.#unlessAgreed(recording, 'profiled-without-consent', atMs, 'advertising');
        break;
      case 'cloud.shared':
        this.#shared.set(recording.id, new Set(this.#shared.get(recording.id)).add(event.purpose));
        this.#unlessAgreed(recording, 'shared-without-consent', atMs, event.purpose);
        break;
      case 'cloud.breached':
        this.#forEach(recording, 'breached', atMs);
        if (event.told === false) this.#forEach(recording, 'breach-untold', atMs);
        if (event.measures === 'lacking') this.#forEach(recording, 'insecure', atMs);
        break;
      default:
    }
  }

  /** Of a mistake that was noticed, what woke the device is kept all the same: of whoever said that. */
  #keepSnippet(recording: Recording, atMs: number): void {
    const woke = this.#events.find(
      (event) =>
        event.type === 'wakeword.candidate' && event.startMs === recording.wakeStartMs && event.verdict === 'activated',
    );
    if (woke?.type !== 'wakeword.candidate') return;
    for (const [person, words] of speakersIn(recording, this.#personOf)) {
      const isIn = words.some(({ startMs, endMs }) => startMs < woke.endMs && endMs > woke.startMs);
      if (isIn)
        this.#raise({ person, saidBy: person.id, recording, atMs, code: 'kept-after-mistake', remains: ['snippet'] });
    }
  }

  /** Who takes back a consent to storage has what is kept erased, without asking for it (GDPR Art. 17(1)(b)). */
  #changeConsent(event: Extract<TimedEvent, { type: 'consent.changed' }>): void {
    const before = this.#book;
    this.#book = before.after(event);
    if (event.purpose !== 'storage' || event.choice !== 'withdrawn') return;
    const withdrew = ({ id }: LoggedPerson) =>
      isAgreed(before.choice(id, 'storage')) && this.#book.choice(id, 'storage') === 'withdrawn';
    for (const [id] of this.#kept) {
      const recording = this.#recordings.get(id);
      const speakers = recording === undefined ? [] : speakersIn(recording, this.#personOf).map(([person]) => person);
      for (const person of speakers.filter(withdrew)) {
        if (recording === undefined || recording.accident) continue;
        const atMs = event.atMs + ERASURE_MS;
        const look = () => {
          const isStillThere = this.#kept.get(id)?.asked === false;
          if (isStillThere)
            this.#raise({
              person,
              saidBy: person.id,
              recording,
              atMs,
              code: 'kept-after-withdrawal',
              purpose: 'storage',
            });
        };
        this.#checks.push({ atMs, look });
      }
    }
    this.#checks.sort((a, b) => a.atMs - b.atMs);
  }

  /** What a deletion that somebody asked for leaves, or that it was ignored. Only who asked is told of here. */
  #delete(event: Extract<TimedEvent, { type: 'cloud.deleted' }>, recording: Recording): void {
    const { atMs, why, who, prevented, survives } = event;
    const kept = this.#kept.get(recording.id);
    if (prevented === null && event.what === 'all') this.#kept.delete(recording.id);
    else if (kept !== undefined && why === 'asked') kept.asked = true;
    if (why !== 'asked') return;
    const asking = concernedBy(recording, this.#personOf).filter(
      ({ person }) => person.id === who || person.guardian === who,
    );
    for (const one of asking) {
      if (prevented === 'no-account') this.#raise({ ...one, recording, atMs, code: 'request-ignored' });
      if (prevented !== null) continue;
      const remains = survives.filter((survivor) => AT_PROVIDER.includes(survivor));
      if (remains.length > 0) this.#raise({ ...one, recording, atMs, code: 'survives-deletion', remains });
      if (!survives.includes('shared')) continue;
      for (const purpose of this.#shared.get(recording.id) ?? [])
        this.#raise({ ...one, recording, atMs, code: 'recipient-must-be-told', purpose });
    }
  }

  /** An accident is covered by nothing; anything else by each person's own consent. */
  #unlessAgreed(recording: Recording, code: FindingCode, atMs: number, purpose: Purpose): void {
    for (const one of concernedBy(recording, this.#personOf)) {
      const isCovered = !recording.accident && isAgreed(this.#book.choice(one.person.id, purpose));
      if (!isCovered) this.#raise({ ...one, recording, atMs, code, purpose });
    }
  }

  #forEach(recording: Recording, code: FindingCode, atMs: number): void {
    for (const one of concernedBy(recording, this.#personOf)) this.#raise({ ...one, recording, atMs, code });
  }

  #raise({ code, person, saidBy, recording, atMs, purpose, revealed = [], ...more }: Raised): void {
    const key = JSON.stringify([code, person.id, recording.id, purpose ?? null]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const { accident } = recording;
    const decision = purpose === undefined ? { by: null, choice: null } : this.#book.decision(person.id, purpose);
    const facts = {
      ...{ code, accident, isMinor: isMinor(person, this.#setting.law), isSpokenOf: saidBy !== person.id },
      isSpecial: revealedIn(recording, this.#personOf).some(
        ([{ id }, all]) => id === person.id && all.some(({ category }) => isSpecial(category)),
      ),
      toDevice: revealed.every(({ word }) => word.toDevice),
    };
    const { remains = [], beside = null } = more;
    const categories = [...new Set(revealed.map(({ category }) => category))];
    const finding: Omit<EventOf<'finding.raised'>, 'seq' | 'atMs' | 'type' | 'text'> = {
      ...{ code, who: person.id, saidBy, recording: recording.id },
      ...judged(facts, this.#setting.law, this.#header.scenario.place),
      ...{ purpose: purpose ?? null, choice: decision.choice, asked: decision.by, accident },
      ...{ beside, categories, remains },
    };
    const text = findingText(finding, this.#setting, this.#texts);
    this.#found.push({ atMs, type: 'finding.raised', ...finding, text });
  }
}
