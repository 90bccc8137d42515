import type { Host } from '../../host/host.ts';
import { Classifier } from './classifier.ts';
import { EMBEDDING_VALUES, Embedding } from './embedding.ts';
import { BANDS, FRAMES_PER_STEP, Mel, SAMPLES_BEFORE } from './mel.ts';
import type { ModelChoice } from './models.ts';
import { VoiceActivity } from './voice-activity.ts';

/** How often there is a score: openWakeWord's step. */
export const STEP_MS = 80;
export const STEP_SAMPLES = 1280;
/** Steps in a run where nobody waits for the score, 3.8 s: 20% faster than runs of 1 s, and runs of 10 s gain 5% more. */
export const STEPS_AT_ONCE = 48;

export interface Step {
  readonly index: number;
  /** 80 × (index + 1). */
  readonly endMs: number;
  /** 0–1, three decimals, before any rule. */
  readonly score: number;
  /** The chance of speech, 0–1, three decimals, in each of its two frames of 40 ms; empty if nobody asked for it. */
  readonly speech: readonly number[];
}

export interface Listener {
  /** `alexa_v0.1`, or `sha256:…` of somebody's own file. */
  readonly model: string;
  /**
   * Takes the next of the sound; wait for the answer before the next call.
   *
   * @param samples 16 kHz, mono, −1…1, any number of them
   * @returns the steps that are now scored, in order
   */
  push(samples: Float32Array): Promise<readonly Step[]>;
  /** Nothing more will come: completes a last part of a step with zeros, and scores what is left. */
  end(): Promise<readonly Step[]>;
}

interface ListenerOptions {
  /** Whether to say how likely it is that somebody speaks. */
  readonly speech: boolean;
  /** Steps that are collected before the networks run, from 1; what they score does not depend on it. */
  readonly stepsPerRun: number;
}

/**
 * A device that listens for one wake word: the published models, used as openWakeWord's streaming uses them (utils.py
 * and model.py), with the same scores. What it holds does not grow with the sound.
 *
 * The answer depends on the samples alone: not on the pieces that they come in, and not, to the last bit on x64, on how
 * many steps are run at once. A test holds both; `node bench/neural.mjs` measures how far it is from openWakeWord's.
 *
 * @throws DiagnosticError
 */
export async function openListener(host: Host, choice: ModelChoice, options: ListenerOptions): Promise<Listener> {
  const { embedding, before } = await Embedding.open(host);
  const classifier = await Classifier.open(host, choice, before);
  const voice = options.speech ? await VoiceActivity.open(host) : null;
  return new NeuralListener({ mel: await Mel.open(host), embedding, classifier, voice }, options.stepsPerRun);
}

/** Frames of 40 ms in a step. */
const VOICE_FRAMES = 2;

interface Networks {
  readonly mel: Mel;
  readonly embedding: Embedding;
  readonly classifier: Classifier;
  readonly voice: VoiceActivity | null;
}

class NeuralListener implements Listener {
  readonly #networks: Networks;
  /** The 480 samples before a run, and the run's, as 16-bit integers. */
  readonly #samples: Float32Array;
  #end = SAMPLES_BEFORE;
  #steps = 0;
  readonly #mel: Float32Array;
  readonly #embeddings: Float32Array;
  readonly #scores: Float32Array;
  readonly #speech: Float32Array;

  constructor(networks: Networks, stepsPerRun: number) {
    this.#networks = networks;
    this.#samples = new Float32Array(SAMPLES_BEFORE + stepsPerRun * STEP_SAMPLES);
    this.#mel = new Float32Array(stepsPerRun * FRAMES_PER_STEP * BANDS);
    this.#embeddings = new Float32Array(stepsPerRun * EMBEDDING_VALUES);
    this.#scores = new Float32Array(stepsPerRun);
    this.#speech = new Float32Array(stepsPerRun * VOICE_FRAMES);
  }

  get model(): string {
    return this.#networks.classifier.model;
  }

  async push(samples: Float32Array): Promise<readonly Step[]> {
    const found: Step[] = [];
    for (let from = 0; from < samples.length; ) {
      const part = samples.subarray(from, from + this.#samples.length - this.#end);
      this.#append(part);
      from += part.length;
      if (this.#end === this.#samples.length) found.push(...(await this.#run()));
    }
    return found;
  }

  async end(): Promise<readonly Step[]> {
    const missing = (SAMPLES_BEFORE - this.#end) % STEP_SAMPLES;
    this.#append(new Float32Array(missing === 0 ? 0 : STEP_SAMPLES + missing));
    return this.#end > SAMPLES_BEFORE ? this.#run() : [];
  }

  /** Rounds to 16-bit integers, which is what openWakeWord takes; what is no number is silence. */
  #append(part: Float32Array): void {
    for (const sample of part) {
      this.#samples[this.#end++] = Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))) | 0;
    }
  }

  async #run(): Promise<Step[]> {
    const { mel, embedding, classifier, voice } = this.#networks;
    const samples = this.#samples.subarray(0, this.#end);
    const count = (this.#end - SAMPLES_BEFORE) / STEP_SAMPLES;
    const frames = this.#mel.subarray(0, count * FRAMES_PER_STEP * BANDS);
    const embeddings = this.#embeddings.subarray(0, count * EMBEDDING_VALUES);
    const scores = this.#scores.subarray(0, count);
    const speech = this.#speech.subarray(0, voice === null ? 0 : count * VOICE_FRAMES);
    await mel.steps(samples, frames, this.#steps === 0);
    await embedding.run(frames, embeddings);
    await classifier.run(embeddings, scores);
    await voice?.run(samples.subarray(SAMPLES_BEFORE), speech);
    this.#samples.copyWithin(0, this.#end - SAMPLES_BEFORE, this.#end);
    this.#end = SAMPLES_BEFORE;
    return Array.from(scores, (score, index) =>
      this.#stepOf(score, speech.subarray(index * VOICE_FRAMES, (index + 1) * VOICE_FRAMES)),
    );
  }

  #stepOf(score: number, speech: Float32Array): Step {
    const index = this.#steps++;
    return {
      index,
      endMs: (index + 1) * STEP_MS,
      score: inThousandths(score),
      speech: Array.from(speech, inThousandths),
    };
  }
}

function inThousandths(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
