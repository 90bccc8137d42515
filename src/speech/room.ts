import type { Room } from '../scenario/scenario.ts';
import type { Language } from '../vocabulary/language.ts';
import type { SpeakingEngine } from './espeak/speaking.ts';
import { ENGINE_SAMPLE_RATE } from './espeak/utterance.ts';
import { numberOf, shuffled } from './keyed.ts';
import { gainOf, mix, powerOf, SPEECH_LEVEL_DB } from './level.ts';
import { loudspeaker } from './loudspeaker.ts';
import { loopNoise, type Noise, pinkNoise, whiteNoise } from './noise.ts';
import type { Resample } from './resample.ts';
import { SMALL_TALK } from './small-talk.ts';
import { SAMPLE_RATE } from './sound.ts';
import { VOICES } from './voices.ts';

/** Of the quietest room, dB below full scale: what the wake-word model was found to need under synthetic speech. */
export const FLOOR_DB = -66;
/** Speech over noise where a scenario does not say: a living room with something on. Assumed. */
const DEFAULT_SNR_DB = 15;

/** What a room's noise is made with. */
export interface NoiseMaker {
  readonly language: Language;
  readonly seed: number;
  readonly speaking: SpeakingEngine;
  readonly resample: Resample;
}

/**
 * The noise of a room: never digital silence. With a bed in it, all noise together is `snrDb` under speech at 1 m, as
 * far as the floor lets it (40 dB).
 */
export function noiseOf(room: Room | null, maker: NoiseMaker): Noise {
  const floor = whiteNoise(numberOf(maker.seed, 'floor'), gainOf(FLOOR_DB));
  if (room === null || room.noise === 'quiet') return floor;
  const wantedDb = SPEECH_LEVEL_DB - (room.snrDb ?? DEFAULT_SNR_DB);
  const rms = Math.sqrt(Math.max(0, gainOf(wantedDb) ** 2 - gainOf(FLOOR_DB) ** 2));
  const bed = rising(bedOf(room.noise, rms, maker));
  return (piece, from) => {
    floor(piece, from);
    bed(piece, from);
  };
}

/** How long a bed takes to come up. */
const RISE_SAMPLES = SAMPLE_RATE;

/**
 * A model that begins to hear in the middle of a noise hears a jolt, and now and then takes it for its wake word: at
 * 0.7 s of pink noise 10 dB under speech "Alexa" scored 0.74 with seed 0, and 0.08 where the noise came up over 1 s.
 */
function rising(bed: Noise): Noise {
  return (piece, from) => {
    if (from >= RISE_SAMPLES) return bed(piece, from);
    const noise = new Float32Array(piece.length);
    bed(noise, from);
    for (const [index, sample] of noise.entries())
      piece[index] = (piece[index] ?? 0) + sample * Math.min(1, (from + index) / RISE_SAMPLES);
  };
}

function bedOf(noise: Exclude<Room['noise'], 'quiet'>, rms: number, maker: NoiseMaker): Noise {
  const key = numberOf(maker.seed, noise);
  if (noise === 'white') return whiteNoise(key, rms);
  if (noise === 'pink') return pinkNoise(key, rms);
  const talk = maker.resample(noise === 'babble' ? babble(maker) : television(maker));
  const loop = seamless(noise === 'tv' ? loudspeaker(talk) : talk);
  return loopNoise(loop, key % loop.length, rms / Math.sqrt(powerOf(loop)));
}

/** Of a loop before its ends are laid over each other, and of that. Assumed: long enough not to be noticed. */
const LOOP_S = 24;
const SEAM_S = 0.5;
/** People in a babble, all talking at once. Assumed: enough that no word stands out. */
const BABBLERS = 6;

/** Several people, each talking on and on. At the engine's rate. */
function babble(maker: NoiseMaker): Float32Array {
  const mixed = new Float32Array(LOOP_S * ENGINE_SAMPLE_RATE);
  const voices = shuffled(VOICES.adult, maker.seed, 'babblers').slice(0, BABBLERS);
  for (const [who, voice] of voices.entries()) {
    // Assumed: everybody is in the middle of a sentence, within the first second, and talks at a rate of their own.
    let at = -(numberOf(maker.seed, 'begun', who) % ENGINE_SAMPLE_RATE);
    const wpm = 120 + (numberOf(maker.seed, 'rate', who) % 50);
    for (const sentence of shuffled(SMALL_TALK[maker.language], maker.seed, 'babble', who)) {
      if (at >= mixed.length) break;
      at += mix(maker.speaking.speak(sentence, maker.language, voice, wpm).samples, mixed, at);
    }
  }
  return mixed;
}

/** Two people who take turns, with pauses. At the engine's rate. */
function television(maker: NoiseMaker): Float32Array {
  const mixed = new Float32Array(LOOP_S * ENGINE_SAMPLE_RATE);
  const voices = shuffled(VOICES.media, maker.seed, 'presenters').slice(0, 2);
  let at = 0;
  for (const [turn, sentence] of shuffled(SMALL_TALK[maker.language], maker.seed, 'tv').entries()) {
    const voice = voices[turn % voices.length];
    if (voice === undefined || at >= mixed.length) break;
    at += mix(maker.speaking.speak(sentence, maker.language, voice, 137).samples, mixed, at);
    // Pauses of up to a second: assumed.
    at += numberOf(maker.seed, 'pause', turn) % ENGINE_SAMPLE_RATE;
  }
  return mixed;
}

/** Lays the end over the beginning, so that it can go round; what fades in and out is as loud together as either. */
function seamless(samples: Float32Array): Float32Array {
  const seam = SEAM_S * SAMPLE_RATE;
  const loop = samples.slice(0, samples.length - seam);
  for (let index = 0; index < seam; index++) {
    const share = index / seam;
    const [begins, ends] = [loop[index] ?? 0, samples[loop.length + index] ?? 0];
    loop[index] = begins * Math.sqrt(share) + ends * Math.sqrt(1 - share);
  }
  return loop;
}
