import type { DeviceState, Light } from '../../vocabulary/device-state.ts';
import { ConsentBook } from '../consent.ts';
import type { EventOf, Log, LogEvent } from '../log.ts';
import { Amount } from './amount.ts';
import { laterIn } from './later.ts';
import { linesIn, voicesIn, wordsOf } from './lines.ts';
import { momentsIn } from './marks.ts';
import { People } from './people.ts';
import { RecordedSound, recordingsIn, sentSound } from './recordings.ts';
import { Scores } from './scores.ts';
import { Tally } from './tally.ts';
import { thresholdsIn } from './thresholds.ts';
import { countBy, Timeline } from './timeline.ts';
import type { Microphone, Network } from './types.ts';

/** A log arranged for the question what holds at one moment of it. */
export type Parts = ReturnType<typeof partsOf>;

/** Each part is worked out when it is first asked for, in time that grows with the log's length. */
export function partsOf(log: Log) {
  const { header, events } = log;
  const all = <T extends LogEvent['type']>(type: T) =>
    once(() => events.filter((event): event is EventOf<T> => event.type === type));
  /** Everything that people and the speaker say. */
  const lines = once(() => linesIn(events));
  /** In order of start. */
  const words = once(() => wordsOf(lines()));
  const voices = once(() => voicesIn(lines()));
  /** Everybody in the scene, in its order, then other voices; null: a voice that nobody named. */
  const roster = once(() => {
    const whos = [...new Set([...header.people.map(({ id }) => id), ...voices().keys()])];
    return whos.sort((a, b) => Number(a === null) - Number(b === null));
  });
  /** In order of opening. */
  const recordings = once(() => recordingsIn(events, words()));
  /** Entries to the device of which no word is in a recording that was not rejected. */
  const missed = once(() => {
    const requests = new Set(words().flatMap(({ toDevice, entry }) => (toDevice ? [entry] : [])));
    for (const { endReason, words: recorded } of recordings()) {
      if (endReason !== 'rejected') for (const { entry } of recorded) requests.delete(entry);
    }
    return requests;
  });
  const leaving = once(() => recordings().filter(({ local }) => !local));
  const sound = once(() => sentSound(leaving()));
  const candidates = all('wakeword.candidate');
  const findings = all('finding.raised');
  const consentChanges = all('consent.changed');
  const books = once(() => consentsAfter(new ConsentBook(header.people), consentChanges()));
  const after = (changes: number) => books()[changes] as ConsentBook;
  return {
    log,
    lines,
    words,
    recordings,
    leaving,
    missed,
    candidates,
    roster,
    /** Nobody says who speaks in the recording that is played. */
    isUnnamed: once(() => lines().some(({ kind, entry }) => kind === 'speech' && entry === null)),
    findings,
    /** Whose voice is heard how long. */
    voices: once(() => new Map([...voices()].map(([who, stretches]) => [who, new Amount(stretches)]))),
    /** Of the recordings that leave the home, and of all. */
    leavingSound: once(() => new RecordedSound(leaving())),
    recordedSound: once(() => new RecordedSound(recordings())),
    sent: once(() => new Amount(sound().live, sound().late)),
    people: once(
      () =>
        new People(log, {
          ...{ roster: roster(), words: words(), voices: voices() },
          ...{ leaving: leaving(), sent: sound(), findings: findings() },
        }),
    ),
    tally: once(() => new Tally(recordings())),
    consentChanges,
    consentsBy: (ms: number) => after(countBy(consentChanges(), ms)),
    /** Who had agreed to what before an event, which has that number in the log. */
    consentsBefore: (seq: number) => after(countBy(consentChanges(), seq, (change) => change.seq)),
    microphone: once(() => microphoneOver(events)),
    network: once(() => networkOver(events)),
    // A scene begins with a device that has power, listens and shows nothing.
    state: once(() => changesOf<DeviceState>('idle', all('state.changed')())),
    light: once(() => changesOf<Light>('dark', all('light.changed')())),
    nearMisses: once(() => candidates().filter(({ verdict }) => verdict === 'near-miss')),
    thresholds: once(() => thresholdsIn(log)),
    scores: once(() => new Scores(all('wakeword.scores')())),
    moments: once(() => momentsIn(log)),
    later: once(() => laterIn(log)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function changesOf<T>(first: T, changes: readonly { readonly atMs: number; readonly to: T }[]): Timeline<T> {
  return new Timeline(
    first,
    changes.map(({ atMs, to }) => ({ atMs, value: to })),
  );
}

/** Who has agreed to what after none of some changes, after the first, after the second … */
function consentsAfter(first: ConsentBook, changes: readonly EventOf<'consent.changed'>[]): ConsentBook[] {
  const books = [first];
  for (const change of changes) books.push((books.at(-1) as ConsentBook).after(change));
  return books;
}

/** When the microphone hears: a cut of the power leaves it muted only where `power.on` says so. */
function microphoneOver(events: readonly LogEvent[]): Timeline<Microphone> {
  const changes: { atMs: number; value: Microphone }[] = [];
  const now = { isMuted: false, isOff: false };
  for (const event of events) {
    if (event.type === 'mic.muted') now.isMuted = true;
    else if (event.type === 'mic.unmuted') now.isMuted = false;
    else if (event.type === 'power.off') now.isOff = true;
    else if (event.type === 'power.on') {
      now.isOff = false;
      now.isMuted &&= event.muted;
    } else continue;
    const value = now.isOff ? 'off' : now.isMuted ? 'muted' : 'live';
    if (value !== (changes.at(-1)?.value ?? 'live')) changes.push({ atMs: event.atMs, value });
  }
  return new Timeline<Microphone>('live', changes);
}

function networkOver(events: readonly LogEvent[]): Timeline<Network> {
  const changes: { atMs: number; value: Network }[] = [];
  for (const { type, atMs } of events) {
    if (type === 'network.down') changes.push({ atMs, value: 'down' });
    else if (type === 'network.up') changes.push({ atMs, value: 'up' });
  }
  return new Timeline<Network>('up', changes);
}
