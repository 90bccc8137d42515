import { countBy } from '../../vocabulary/count-by.ts';
import type { DeviceState, Light } from '../../vocabulary/device-state.ts';
import { ConsentBook } from '../consent.ts';
import type { EventOf, Log, LogEvent } from '../log.ts';
import { amountOf } from './amount.ts';
import { laterIn } from './later.ts';
import { linesIn, voicesIn, wordsOf } from './lines.ts';
import { momentsIn } from './marks.ts';
import { accountsOf } from './people.ts';
import { recordingsIn, sentSound, soundOf } from './recordings.ts';
import { highestOf } from './scores.ts';
import { tallyOf } from './tally.ts';
import { thresholdsIn } from './thresholds.ts';
import { Timeline } from './timeline.ts';

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
  const sent = once(() => sentSound(leaving()));
  const candidates = all('wakeword.candidate');
  const findings = all('finding.raised');
  const consentChanges = all('consent.changed');
  const books = once(() =>
    consentsAfter(new ConsentBook({ people: header.people, law: header.scenario.law }), consentChanges()),
  );
  const after = (changes: number) => books()[changes] as ConsentBook;
  const microphone = once(() => microphoneOver(events));
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
    /** How long each voice is heard. */
    heard: once(() => new Map([...voices()].map(([who, stretches]) => [who, amountOf(stretches)]))),
    /** Of the recordings that leave the home, and of all. */
    leavingSound: once(() => soundOf(leaving())),
    recordedSound: once(() => soundOf(recordings())),
    sent: once(() => amountOf(sent().live, sent().late)),
    accounts: once(() => {
      const said = { roster: roster(), words: words(), voices: voices() };
      return accountsOf(log, { ...said, leaving: leaving(), sent: sent(), findings: findings() });
    }),
    tally: once(() => tallyOf(recordings())),
    consentChanges,
    consentsBy: (ms: number) => after(countBy(consentChanges(), ms)),
    /** Who had agreed to what before an event, which has that number in the log. */
    consentsBefore: (seq: number) => after(countBy(consentChanges(), seq, (change) => change.seq)),
    microphone,
    /**
     * From when on the sound is in the ring buffer at `ms`; infinite: it is empty. What is older has been overwritten,
     * and a device that was muted or restarted has forgotten everything. How long the buffer is, is known as the scene
     * begins; the log does not tell what an update makes of it.
     */
    memoryFrom: (ms: number) =>
      microphone().at(ms) === 'live'
        ? Math.max(0, microphone().sinceMs(ms), ms - header.device.bufferMs)
        : Number.POSITIVE_INFINITY,
    network: once(() => networkOver(events)),
    // A scene begins with a device that has power, listens and shows nothing.
    state: once(() => new Timeline<DeviceState>('idle', all('state.changed')())),
    light: once(() => new Timeline<Light>('dark', all('light.changed')())),
    nearMisses: once(() => candidates().filter(({ verdict }) => verdict === 'near-miss')),
    thresholds: once(() => thresholdsIn(log, candidates())),
    scores: once(() => highestOf(all('wakeword.scores')())),
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

/** Who has agreed to what after none of some changes, after the first, after the second … */
function consentsAfter(first: ConsentBook, changes: readonly EventOf<'consent.changed'>[]): ConsentBook[] {
  const books = [first];
  for (const change of changes) books.push((books.at(-1) as ConsentBook).after(change));
  return books;
}

/** When the microphone hears: a cut of the power leaves it muted only where `power.on` says so. */
function microphoneOver(events: readonly LogEvent[]): Timeline<'live' | 'muted' | 'off'> {
  const now = { isMuted: false, isOff: false };
  const changes = events.flatMap((event): { readonly atMs: number; readonly to: 'live' | 'muted' | 'off' }[] => {
    if (event.type === 'mic.muted') now.isMuted = true;
    else if (event.type === 'mic.unmuted') now.isMuted = false;
    else if (event.type === 'power.off') now.isOff = true;
    else if (event.type === 'power.on') {
      now.isOff = false;
      now.isMuted &&= event.muted;
    } else return [];
    return [{ atMs: event.atMs, to: now.isOff ? 'off' : now.isMuted ? 'muted' : 'live' }];
  });
  return new Timeline(
    'live',
    changes.filter(({ to }, nth) => to !== (changes[nth - 1]?.to ?? 'live')),
  );
}

function networkOver(events: readonly LogEvent[]): Timeline<'up' | 'down'> {
  const changes = events.filter(({ type }) => type === 'network.down' || type === 'network.up');
  return new Timeline(
    'up',
    changes.map(({ type, atMs }) => ({ atMs, to: type === 'network.up' ? 'up' : 'down' })),
  );
}
