import type { DeviceState, Light } from '../../vocabulary/device-state.ts';
import type { Log, LogEvent } from '../log.ts';
import { Accidents } from './accidents.ts';
import { Amount } from './amount.ts';
import { linesIn, type SaidLine, voicesIn, wordsOf } from './lines.ts';
import { momentsIn } from './marks.ts';
import { People } from './people.ts';
import { RecordedSound, type Recording, recordingsIn, sentSound } from './recordings.ts';
import { Scores } from './scores.ts';
import { thresholdsIn } from './thresholds.ts';
import { Timeline } from './timeline.ts';
import type { FrameSpeaker, Moment } from './types.ts';

type At<T extends LogEvent['type']> = Extract<LogEvent, { type: T }>;

/** A log arranged for the question what holds at one moment of it. */
export interface LogIndex {
  readonly lines: readonly SaidLine[];
  /** Everybody in the scene, in its order, then other voices; null: a voice that nobody named. */
  readonly roster: readonly (string | null)[];
  /** Whose voice is heard how long. */
  readonly voices: ReadonlyMap<string | null, Amount>;
  /** In order of opening. */
  readonly recordings: readonly Recording[];
  readonly accidents: Accidents;
  /** Of the recordings that leave the home, and of all. */
  readonly leaving: RecordedSound;
  readonly recorded: RecordedSound;
  readonly sent: Amount;
  readonly people: People;
  readonly microphone: Timeline<FrameSpeaker['microphone']>;
  /** As the scene begins; the log does not tell what an update makes of it. */
  readonly bufferMs: number;
  readonly network: Timeline<FrameSpeaker['network']>;
  readonly state: Timeline<DeviceState>;
  readonly light: Timeline<Light>;
  readonly candidates: readonly At<'wakeword.candidate'>[];
  readonly nearMisses: readonly At<'wakeword.candidate'>[];
  readonly thresholds: Timeline<number | null>;
  readonly scores: Scores;
  readonly moments: readonly Moment[];
  readonly marks: readonly Moment[];
}

const indexes = new WeakMap<Log, LogIndex>();

/** The index of a log, which is made once, in time that grows with the log's length. */
export function indexOf(log: Log): LogIndex {
  const known = indexes.get(log);
  if (known !== undefined) return known;
  const index = makeIndex(log);
  indexes.set(log, index);
  return index;
}

function makeIndex(log: Log): LogIndex {
  const { header, events } = log;
  const lines = linesIn(events);
  const words = wordsOf(lines);
  const voices = voicesIn(lines);
  const roster = [...new Set([...header.people.map(({ id }) => id), ...voices.keys()])];
  roster.sort((a, b) => Number(a === null) - Number(b === null));
  const recordings = recordingsIn(events);
  const leaving = recordings.filter(({ local }) => !local);
  const sent = sentSound(leaving);
  const candidates = events.filter((event) => event.type === 'wakeword.candidate');
  return {
    lines,
    roster,
    voices: new Map([...voices].map(([who, stretches]) => [who, new Amount(stretches)])),
    recordings,
    accidents: new Accidents(recordings, words),
    leaving: new RecordedSound(leaving),
    recorded: new RecordedSound(recordings),
    sent: new Amount(sent.live, sent.late),
    people: new People(log, { roster, words, voices, leaving, sent }),
    microphone: microphoneOver(events),
    bufferMs: header.device.bufferMs,
    network: networkOver(events),
    ...deviceOver(events),
    candidates,
    nearMisses: candidates.filter(({ verdict }) => verdict === 'near-miss'),
    thresholds: thresholdsIn(log),
    scores: new Scores(events),
    ...momentsIn(log),
  };
}

/** When the microphone hears: a cut of the power leaves it muted only where `power.on` says so. */
function microphoneOver(events: readonly LogEvent[]): LogIndex['microphone'] {
  const changes: { atMs: number; value: FrameSpeaker['microphone'] }[] = [];
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
  return new Timeline<FrameSpeaker['microphone']>('live', changes);
}

function networkOver(events: readonly LogEvent[]): LogIndex['network'] {
  const changes: { atMs: number; value: FrameSpeaker['network'] }[] = [];
  for (const { type, atMs } of events) {
    if (type === 'network.down') changes.push({ atMs, value: 'down' });
    else if (type === 'network.up') changes.push({ atMs, value: 'up' });
  }
  return new Timeline<FrameSpeaker['network']>('up', changes);
}

/** A scene begins with a device that has power, listens and shows nothing. */
function deviceOver(events: readonly LogEvent[]): Pick<LogIndex, 'state' | 'light'> {
  const states = events.filter((event) => event.type === 'state.changed');
  const lights = events.filter((event) => event.type === 'light.changed');
  return {
    state: new Timeline<DeviceState>(
      'idle',
      states.map(({ atMs, to }) => ({ atMs, value: to })),
    ),
    light: new Timeline<Light>(
      'dark',
      lights.map(({ atMs, to }) => ({ atMs, value: to })),
    ),
  };
}
