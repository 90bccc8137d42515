import start, { type EspeakModule } from '@echogarden/espeak-ng-emscripten';

const RATE = 16_000;
const ENGINE_RATE = 22_050;

/** Noise of an amplitude (1: full scale), always the same. */
export function noise(samples: number, amplitude: number): Float32Array {
  let state = 7;
  return Float32Array.from({ length: samples }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return amplitude * (state / 2 ** 31 - 1);
  });
}

let engine: Promise<EspeakModule> | null = null;

/** Faint noise, 2 s of it alone before a text and 1.5 s after it; 16 kHz, −1…1. */
export async function spoken(text: string, voice = 'en'): Promise<Float32Array> {
  engine ??= start();
  const worker = new (await engine).eSpeakNGWorker();
  worker.set_voice(voice);
  worker.set_rate(175);
  const said: number[] = [];
  worker.synthesize(text, (samples) => {
    said.push(...samples);
    return false;
  });
  const sound = noise(3.5 * RATE + Math.floor((said.length * RATE) / ENGINE_RATE), 0.0008);
  for (let index = 0; index < sound.length - 3.5 * RATE; index++) {
    const at = 2 * RATE + index;
    sound[at] = (sound[at] as number) + (said[Math.floor((index * ENGINE_RATE) / RATE)] as number) / 60_000;
  }
  return sound;
}

/** Sound with much silence in it, very loud and very faint stretches, and samples out of range. */
export function uneven(samples: number): Float32Array {
  const loudness = [0, 0.00005, 1.3, 0.01, 0, 0.3];
  return noise(samples, 1).map(
    (value, index) => value * (loudness[Math.floor(index / 5000) % loudness.length] as number),
  );
}
