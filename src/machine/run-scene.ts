import { type ActorRefFrom, createActor } from 'xstate';
import type { Happening, TimedEvent } from '../log/log.ts';
import type { SpeechEntry } from '../scenario/scenario.ts';
import type { Light } from '../vocabulary/device-state.ts';
import { Cloud } from './cloud.ts';
import { type Call, type Cue, cuesOf, laterCues } from './cues.ts';
import { epochAt, type Scene } from './scene.ts';
import { SimulatedClock } from './simulated-clock.ts';
import type { SpeakerEvent } from './speaker/context.ts';
import { speakerMachine } from './speaker.machine.ts';
import { type Opened, partOfAnswer, Talk } from './talk.ts';

/**
 * Plays a scene through the speaker's statechart and the machines of its recordings on a simulated
 * clock, then what happens to the recordings later.
 * @returns the device's and the cloud's events in order of time, before findings and numbers.
 */
export function runScene(scene: Scene): TimedEvent[] {
  return new SceneRun(scene).run();
}

class SceneRun {
  readonly #scene: Scene;
  readonly #talk: Talk;
  readonly #clock = new SimulatedClock();
  readonly #events: TimedEvent[] = [];
  readonly #cloud: Cloud;
  readonly #speaker: ActorRefFrom<typeof speakerMachine>;
  /** A device that streams on speech, at the start or after an update, needs to know of it while it is dark. */
  readonly #streams: boolean;
  #light: Light = 'dark';
  #speech: SpeakerEvent['type'] & `SPEECH_${string}` = 'SPEECH_ENDED';
  /** What the speaker has been told. */
  #told = { ms: 0, speech: this.#speech };
  #opened: Opened | null = null;
  #call: Call = { by: null, accepted: [] };
  /** The entry whose reply answers the recording that was closed last. */
  #answered: SpeechEntry | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#talk = new Talk(scene);
    this.#streams = [scene.device, ...scene.scenario.timeline.map((entry) => ('with' in entry ? entry.with : {}))].some(
      ({ streamsOnSpeech }) => streamsOnSpeech === true,
    );
    this.#cloud = new Cloud(this.#clock, scene.scenario.people, (happening) => this.#happens(happening));
    const clock = {
      setTimeout: (fire: () => void, ms: number) =>
        this.#clock.setTimeout(() => {
          this.#tellNews();
          fire();
        }, ms),
      clearTimeout: this.#clock.clearTimeout,
    };
    this.#speaker = createActor(speakerMachine, { clock, input: { device: scene.device } });
    this.#speaker.on('*', (emitted) => {
      if (emitted.type === 'to.cloud') this.#cloud.order(emitted.recording, emitted.event);
      else this.#follow(emitted);
    });
  }

  run(): TimedEvent[] {
    const endMs = this.#scene.soundtrack.durationMs;
    this.#speaker.start();
    for (const cue of cuesOf(this.#scene, this.#talk)) {
      if (cue.atMs > endMs) break;
      this.#play(cue);
    }
    this.#clock.advanceTo(endMs);
    this.#tell({ type: 'SCENE_ENDED' });
    this.#happens({ type: 'scene.ended' });
    for (const cue of laterCues(this.#scene)) this.#play(cue);
    this.#clock.advanceTo(Number.POSITIVE_INFINITY);
    return this.#events;
  }

  #play({ atMs, happens, tells, deletes, calls }: Cue): void {
    this.#clock.advanceTo(atMs);
    this.#call = calls ?? this.#call;
    if (happens) this.#happens(happens);
    if (tells) this.#tell(tells);
    if (deletes) this.#cloud.delete(deletes);
  }

  /** Speech that could change nothing now is told with whatever comes next. */
  #tell(event: SpeakerEvent): void {
    if (event.type === 'SPEECH_STARTED' || event.type === 'SPEECH_ENDED') {
      this.#speech = event.type;
      if (this.#light === 'listening' || (this.#streams && this.#light === 'dark')) this.#tellNews();
    } else {
      this.#tellNews();
      this.#speaker.send(event);
    }
  }

  /** The time, and whether somebody speaks. */
  #tellNews(): void {
    const last = this.#told;
    this.#told = { ms: this.#clock.now(), speech: this.#speech };
    if (this.#told.ms !== last.ms) this.#speaker.send({ type: 'TIME', atMs: this.#told.ms });
    if (this.#speech !== last.speech) this.#speaker.send({ type: this.#speech });
  }

  #happens(happening: Happening): void {
    this.#events.push({ atMs: this.#clock.now(), ...happening });
  }

  /** Logs what the speaker does, and does what follows from it in the cloud. */
  #follow(happening: Happening): void {
    const isCall = happening.type === 'recording.opened' && happening.cause === 'drop-in';
    this.#happens(isCall ? { ...happening, ...this.#call } : happening);
    if (happening.type === 'light.changed') {
      this.#light = happening.to;
    } else if (happening.type === 'recording.opened') {
      this.#opened = happening;
      if (!happening.local) this.#cloud.receive(happening.recording, happening.follows);
    } else if (happening.type === 'recording.closed' && this.#opened !== null) {
      const answered = this.#talk.answerTo(this.#opened, happening);
      this.#answered = answered?.entry ?? null;
      if (answered !== null) this.#tell({ type: 'ANSWER', answer: answered.answer });
    } else if (happening.type === 'response.started') {
      this.#reply(happening.recording);
    }
  }

  /** What the answer does, and the wake word in it if the scenario has one. */
  #reply(recording: string): void {
    const entry = this.#answered;
    if (!entry?.reply) return;
    const { wakes, does, partner, what } = entry.reply;
    if (does === 'send' && partner !== null) this.#cloud.send(recording, partner);
    else if (does === 'delete') this.#cloud.delete({ who: entry.who, what: what ?? 'all' });
    const now = this.#clock.now();
    const wake = epochAt(this.#scene.epochs, now).replyWake(entry);
    const part = wakes === null ? null : partOfAnswer(entry, wakes);
    if (wake === null || part === null) return;
    const candidate = { ...wake, startMs: now + part.startMs, endMs: now + part.endMs };
    this.#clock.setTimeout(() => this.#tell({ type: 'CANDIDATE', ...this.#talk.heard(candidate, true) }), part.endMs);
  }
}
