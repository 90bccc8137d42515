import { type ActorRefFrom, createActor } from 'xstate';
import type { Happening, TimedEvent } from '../log/log.ts';
import type { Entry, Person, PersonAct, Scenario, SpeechEntry } from '../scenario/scenario.ts';
import type { Line, Soundtrack } from '../speech/soundtrack.ts';
import type { Detector } from '../vocabulary/detector.ts';
import { Overlaps, union } from '../vocabulary/overlaps.ts';
import type { Device } from '../vocabulary/settings.ts';
import type { Verdict } from '../vocabulary/verdict.ts';
import { type Candidate, type Hearing, SCORE_STEP_MS } from '../wakeword/candidate.ts';
import { drawn } from './chance.ts';
import { Cloud } from './cloud.ts';
import { ownersChoice, parseOverrides, updatedDevice, withSettings } from './device.ts';
import { SimulatedClock } from './simulated-clock.ts';
import {
  type Answer,
  type ClosedRecording,
  deviceState,
  lightOf,
  refusal,
  speakerMachine,
  type Wake,
} from './speaker.machine.ts';

/** What a detector heard with the settings that apply from a time on. */
export interface Epoch {
  readonly fromMs: number;
  readonly hearing: Hearing;
}

/** A wake word in the device's own answer (`reply: {wakes: …}`), without its times. */
export type ReplyWake = Omit<Candidate, 'startMs' | 'endMs'>;

export interface Scene {
  readonly scenario: Scenario;
  readonly soundtrack: Soundtrack;
  /** The device as the scene begins. */
  readonly device: Device;
  /** In order of `fromMs`, the first from 0. */
  readonly epochs: readonly Epoch[];
  /** The wake word in the device's own answer, as a device with these settings would score it; null: there is none. */
  readonly replyWake: (entry: SpeechEntry, device: Device) => ReplyWake | null;
  readonly detector: Detector;
  /** null: what can happen. */
  readonly seed: number | null;
}

/**
 * The settings that apply from each time on: the device as the scene begins, then after each update.
 * @returns in order of `fromMs`, the first from 0.
 * @throws DiagnosticError for an update that the profile cannot have.
 */
export function settingsOverTime(
  scenario: Scenario,
  soundtrack: Soundtrack,
  device: Device,
): { readonly fromMs: number; readonly device: Device }[] {
  const over = [{ fromMs: 0, device }];
  const updates = scenario.timeline
    .filter((entry) => entry.kind === 'event' && entry.event === 'update')
    .map((entry) => ({ fromMs: soundtrack.entries[entry.index]?.startMs ?? 0, entry }))
    .sort((a, b) => a.fromMs - b.fromMs);
  for (const { fromMs, entry } of updates) {
    if (entry.kind !== 'event') continue;
    over.push({ fromMs, device: updatedDevice(over.at(-1)?.device ?? device, entry.with) });
  }
  return over;
}

/** Gaps up to this long inside talk are no silence. Assumed: shorter than any end point. */
const SPEECH_GAP_MS = 150;
/** Where nobody says what the words are, this much after the wake word is another word. Assumed: about two sounds. */
const REST_OF_A_WORD_MS = 200;
/** The device's own voice, words a minute, as people talk. Assumed. */
const ANSWER_WPM = 175;

/**
 * Plays a scene through the speaker's statechart and the machines of its recordings on a simulated
 * clock, then what happens to the recordings later.
 * @returns the device's and the cloud's events in order of time, before findings and numbers.
 */
export function runScene(scene: Scene): TimedEvent[] {
  return new SceneRun(scene).run();
}

interface Cue {
  readonly atMs: number;
  /** What happens first where two things happen at the same time: people's acts, then speech, then wake words. */
  readonly order: number;
  readonly act: () => void;
}

class SceneRun {
  readonly #scene: Scene;
  readonly #clock = new SimulatedClock();
  readonly #events: TimedEvent[] = [];
  readonly #cloud = new Cloud(this.#clock, (happening) => this.#happens(happening));
  readonly #lines: Overlaps<Line>;
  readonly #speech: Overlaps<{ startMs: number; endMs: number }>;
  readonly #words: Overlaps<{ startMs: number; endMs: number; who: string | null }>;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #speaker: ActorRefFrom<typeof speakerMachine>;
  readonly #replies = new Map<string, SpeechEntry>();
  #somebodySpeaks = false;
  #device: Device;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#device = scene.device;
    this.#lines = new Overlaps(scene.soundtrack.lines);
    this.#speech = new Overlaps(speechStretches(scene.soundtrack));
    const words = scene.soundtrack.lines.flatMap(({ words, who }) =>
      words.map(({ startMs, endMs }) => ({ startMs, endMs, who })),
    );
    this.#words = new Overlaps(words.sort((a, b) => a.startMs - b.startMs));
    this.#people = new Map(scene.scenario.people.map((person) => [person.id, person]));
    this.#speaker = createActor(speakerMachine, {
      clock: this.#clock,
      input: {
        device: scene.device,
        now: () => this.#clock.now(),
        somebodySpeaks: () => this.#somebodySpeaks,
        answerTo: (recording) => this.#answerTo(recording),
      },
    });
  }

  run(): TimedEvent[] {
    const endMs = this.#scene.soundtrack.durationMs;
    this.#followSpeaker();
    this.#speaker.start();
    for (const cue of this.#cues()) {
      if (cue.atMs > endMs) break;
      this.#clock.advanceTo(cue.atMs);
      cue.act();
    }
    this.#clock.advanceTo(endMs);
    this.#speaker.send({ type: 'SCENE_ENDED' });
    this.#speaker.stop();
    this.#happens({ type: 'scene.ended' });
    this.#runLater(endMs);
    return this.#events;
  }

  #entry(index: number | null): Entry | undefined {
    return index === null ? undefined : this.#scene.scenario.timeline[index];
  }

  #happens(happening: Happening): void {
    this.#events.push({ atMs: this.#clock.now(), ...happening });
  }

  /** Turns what the statechart does into log events, and hands recordings on to the cloud. */
  #followSpeaker(): void {
    let state = deviceState(this.#speaker.getSnapshot());
    let light = lightOf(this.#speaker.getSnapshot());
    this.#speaker.on('*', (happening) => {
      this.#happens(happening);
      this.#handOn(happening);
    });
    this.#speaker.subscribe((snapshot) => {
      const [fromState, fromLight] = [state, light];
      state = deviceState(snapshot);
      light = lightOf(snapshot);
      if (state !== fromState) this.#happens({ type: 'state.changed', from: fromState, to: state });
      if (light !== fromLight) this.#happens({ type: 'light.changed', from: fromLight, to: light });
    });
  }

  #handOn(happening: Happening): void {
    if (happening.type === 'recording.opened') {
      if (!happening.local) this.#cloud.receive(happening.recording, happening.cause, happening.follows);
    } else if (happening.type === 'recording.closed') {
      this.#cloud.settle(happening.recording, happening.verified, this.#device);
    } else if (happening.type === 'response.started') {
      this.#answer(happening.recording);
    }
  }

  /** What happens in the scene from outside the device, in order of time. */
  #cues(): Cue[] {
    const { scenario, soundtrack, epochs } = this.#scene;
    const cues = [
      ...scenario.timeline.flatMap((entry) => (entry.kind === 'speech' ? [] : [this.#entryCue(entry)])),
      ...soundtrack.lines.flatMap((line) => this.#lineCues(line)),
      ...speechStretches(soundtrack).flatMap(({ startMs, endMs }) => [
        { atMs: endMs, order: 2, act: () => this.#speechChanges(false) },
        { atMs: startMs, order: 3, act: () => this.#speechChanges(true) },
      ]),
      ...candidatesOf(epochs).map((candidate) => ({
        atMs: candidate.endMs,
        order: 4,
        act: () => this.#hears(candidate),
      })),
      ...this.#scoreCues(),
    ];
    return cues.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
  }

  #entryCue(entry: Exclude<Entry, SpeechEntry>): Cue {
    const atMs = this.#scene.soundtrack.entries[entry.index]?.startMs ?? 0;
    return { atMs, order: 0, act: () => this.#actOn(entry) };
  }

  #lineCues(line: Line): Cue[] {
    const { entry, who, text } = line;
    const to = line.toDevice ? 'device' : null;
    const words = line.words.map((word) => ({
      startMs: word.startMs,
      endMs: word.endMs,
      word: word.text,
      private: word.private,
    }));
    return [
      {
        atMs: line.startMs,
        order: 1,
        act: () => this.#happens({ type: 'speech.started', entry, who, to, text, words }),
      },
      {
        atMs: Math.min(line.endMs, this.#scene.soundtrack.durationMs),
        order: 2,
        act: () => this.#happens({ type: 'speech.ended', entry, who, to }),
      },
    ];
  }

  /** One line a second; the last one is as long as what is left of the scene. */
  #scoreCues(): Cue[] {
    const { durationMs } = this.#scene.soundtrack;
    const cues: Cue[] = [];
    for (let fromMs = 0; fromMs < durationMs; fromMs += SCORES_LINE_MS) {
      const atMs = Math.min(fromMs + SCORES_LINE_MS, durationMs);
      cues.push({ atMs, order: 5, act: () => this.#scores(fromMs, atMs) });
    }
    return cues;
  }

  #scores(fromMs: number, toMs: number): void {
    const { hearing } = epochAt(this.#scene.epochs, fromMs);
    const first = fromMs / SCORE_STEP_MS;
    const length = Math.ceil((toMs - fromMs) / SCORE_STEP_MS);
    const scores = Array.from({ length }, (_, step) => hearing.scores[first + step] ?? 0);
    this.#happens({ type: 'wakeword.scores', fromMs, stepMs: SCORE_STEP_MS, scores });
  }

  #actOn(entry: Exclude<Entry, SpeechEntry>): void {
    if (entry.kind === 'event') this.#sceneEvent(entry);
    else if (entry.act.does === 'consent') this.#consents(entry.who, entry.act);
    else if (entry.act.does === 'delete') this.#deletes(entry.who, entry.act.what);
    else this.#speaker.send({ type: DEVICE_ACTS[entry.act.does], who: entry.who });
  }

  #sceneEvent(entry: Extract<Entry, { kind: 'event' }>): void {
    if (entry.event !== 'update') {
      this.#speaker.send({ type: SCENE_EVENTS[entry.event] });
      return;
    }
    const settings = parseOverrides(entry.with);
    // What is open closes under the settings that it was made with.
    this.#speaker.send({ type: 'UPDATE', settings });
    this.#device = withSettings(this.#device, settings);
  }

  #consents(who: string | null, { purpose, choice }: Extract<PersonAct, { does: 'consent' }>): void {
    if (who === null) return;
    this.#happens({ type: 'consent.changed', who, purpose, choice });
    if (this.#people.get(who)?.role !== 'owner') return;
    const settings = ownersChoice(this.#device, purpose, choice);
    this.#device = withSettings(this.#device, settings);
    this.#speaker.send({ type: 'SETTINGS', settings });
  }

  /** Only those who live with the account can delete in it; a guest or a child has none. */
  #deletes(who: string | null, what: string): void {
    const role = who === null ? undefined : this.#people.get(who)?.role;
    if (who !== null && role !== 'owner' && role !== 'resident') this.#cloud.refuseDeletion(who, what);
    else this.#cloud.delete(who, what);
  }

  /** The statechart hears of speech only while it could change something there. */
  #speechChanges(starts: boolean): void {
    this.#somebodySpeaks = starts;
    const { assistant } = this.#speaker.getSnapshot().value;
    const mayStream = this.#device.streamsOnSpeech && assistant === 'idle';
    if (typeof assistant === 'object' || mayStream) {
      this.#speaker.send({ type: starts ? 'SPEECH_STARTED' : 'SPEECH_ENDED' });
    }
  }

  /** A candidate: whether it wakes the device, and why not. */
  #hears(candidate: Candidate, inAnswer = false): void {
    const { accepted, ...shown } = candidate;
    const { context } = this.#speaker.getSnapshot();
    const refused = refusal(context, candidate);
    const at = this.#events.length;
    let verdict: Verdict = refused === 'while-muted' ? refused : 'near-miss';
    if (this.#reaches(candidate)) {
      this.#speaker.send({ type: 'WAKE', wake: this.#wake(candidate, inAnswer) });
      const wasTaken = this.#events.slice(at).some(({ type }) => type === 'wakeword.detected');
      verdict = wasTaken ? 'activated' : (refused ?? 'while-busy');
    }
    this.#events.splice(at, 0, { atMs: this.#clock.now(), type: 'wakeword.candidate', verdict, ...shown });
  }

  #reaches(candidate: Candidate): boolean {
    if (candidate.by === 'script') return true;
    if (candidate.heldBack !== undefined) return false;
    if (this.#scene.seed === null) return candidate.score >= candidate.threshold;
    return this.#draw('wake', candidate) < candidate.probability;
  }

  #accepts(candidate: Candidate): boolean {
    const said = this.#entry(candidate.entry);
    const written = candidate.accepted ?? (said?.kind === 'speech' ? said.accepted : null);
    if (written !== null) return written;
    if (this.#scene.seed === null) return candidate.verifyProbability >= 0.5;
    return this.#draw('verify', candidate) < candidate.verifyProbability;
  }

  #draw(kind: 'wake' | 'verify', { wakeWord, who, startMs }: Candidate): number {
    return drawn({ seed: this.#scene.seed ?? 0, kind, detector: this.#scene.detector, wakeWord, who, startMs });
  }

  #wake(candidate: Candidate, inAnswer: boolean): Wake {
    const { startMs, endMs, who, wakeWord, entry } = candidate;
    const said = this.#entry(entry);
    return {
      startMs,
      endMs,
      who,
      wakeWord,
      entry: inAnswer ? null : entry,
      intended: !inAnswer && said?.kind === 'speech' && said.toDevice,
      accepted: this.#accepts(candidate),
      speechGoesOn: this.#speechGoesOn(candidate),
    };
  }

  /** Whether more than the rest of the wake word itself follows before the next silence. */
  #speechGoesOn({ endMs, who }: Candidate): boolean {
    const [stretch] = this.#speech.between(endMs, endMs + 1);
    if (stretch === undefined) return false;
    const [unnamed] = this.#lines.between(endMs, endMs + 1).filter(({ entry }) => entry === null);
    if (unnamed !== undefined && unnamed.endMs - endMs >= REST_OF_A_WORD_MS) return true;
    return this.#words.between(endMs, stretch.endMs).some((word) => word.startMs >= endMs || word.who !== who);
  }

  /**
   * The answer to a recording: the reply of the last entry in it that has one, else the profile's own.
   * Follow-up speech that is not meant for the device gets none, and streams and calls do not either.
   */
  #answerTo(recording: ClosedRecording): Answer | null {
    if (recording.cause === 'streamed' || recording.cause === 'drop-in') return null;
    const fromMs = Math.max(recording.startMs, recording.wakeStartMs ?? 0);
    const spoken = this.#lines
      .between(fromMs, recording.endMs)
      .map(({ entry }) => this.#entry(entry))
      .filter((entry) => entry?.kind === 'speech');
    const answered = spoken.findLast(({ reply }) => reply !== null);
    if (answered?.reply) {
      this.#replies.set(recording.id, answered);
      const { says, lastsMs, expects } = answered.reply;
      return { text: says, lastsMs: lastsMs ?? this.#sayingTime(says), expects };
    }
    const isMeant = recording.cause !== 'follow-up' || spoken.some(({ toDevice }) => toDevice);
    const isGivenUp = recording.cause === 'accidental' && recording.reason === 'cap';
    return isMeant && !isGivenUp ? { text: null, lastsMs: this.#device.responseMs, expects: false } : null;
  }

  #sayingTime(says: string | null): number {
    if (says === null) return this.#device.responseMs;
    return Math.round((says.split(/\s+/u).length * 60_000) / ANSWER_WPM);
  }

  /** The device answers: what the answer does, and the wake word in it if the scenario has one. */
  #answer(recording: string): void {
    const entry = this.#replies.get(recording);
    if (!entry?.reply) return;
    const { says, wakes, lastsMs, does, partner, what } = entry.reply;
    if (does === 'send' && partner !== null) this.#cloud.send(recording, partner);
    else if (does === 'delete') this.#deletes(entry.who, what ?? 'all');
    const wake = this.#scene.replyWake(entry, this.#device);
    if (wake === null || says === null || wakes === null) return;
    const now = this.#clock.now();
    const share = (lastsMs ?? this.#sayingTime(says)) / says.length;
    const from = says.indexOf(wakes);
    const candidate = {
      ...wake,
      startMs: now + Math.round(from * share),
      endMs: now + Math.round((from + wakes.length) * share),
    };
    this.#clock.setTimeout(() => {
      if (this.#speaker.getSnapshot().value.assistant === 'speaking') this.#hears(candidate, true);
    }, candidate.endMs - now);
  }

  #runLater(endMs: number): void {
    for (const later of [...this.#scene.scenario.later].sort((a, b) => a.afterMs - b.afterMs)) {
      this.#clock.advanceTo(endMs + later.afterMs);
      if (later.kind === 'event') this.#cloud.later(later.event, later, this.#device);
      else if (later.act.does === 'delete') this.#deletes(later.who, later.act.what);
      else this.#consents(later.who, later.act);
    }
    this.#clock.runOut();
  }
}

const DEVICE_ACTS = {
  mute: 'MUTE',
  unmute: 'UNMUTE',
  'press-action': 'PRESS',
  unplug: 'UNPLUG',
  'plug-in': 'PLUG_IN',
} as const;
const SCENE_EVENTS = {
  'network-down': 'NETWORK_DOWN',
  'network-up': 'NETWORK_UP',
  'drop-in': 'DROP_IN',
  'drop-in-end': 'DROP_IN_END',
} as const;

/** One line of scores a second. */
const SCORES_LINE_MS = 1_000;

/** Where anybody speaks, with the short gaps inside talk bridged. */
function speechStretches({ lines }: Soundtrack): { startMs: number; endMs: number }[] {
  return union(
    lines.flatMap((line): readonly { startMs: number; endMs: number }[] => (line.entry === null ? [line] : line.words)),
    SPEECH_GAP_MS,
  );
}

function epochAt(epochs: readonly Epoch[], ms: number): Epoch {
  const epoch = epochs.findLast(({ fromMs }) => fromMs <= ms);
  if (epoch === undefined) throw new RangeError('the first epoch must begin at 0');
  return epoch;
}

/** What is heard in each epoch, as long as it lasts. */
function candidatesOf(epochs: readonly Epoch[]): Candidate[] {
  return epochs.flatMap(({ fromMs, hearing }, index) => {
    const untilMs = epochs[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY;
    return hearing.candidates.filter(({ startMs }) => startMs >= fromMs && startMs < untilMs);
  });
}
