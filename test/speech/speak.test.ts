import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { ENGINE_SAMPLE_RATE } from '../../src/speech/espeak/utterance.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import { activeLevel, powerOf } from '../../src/speech/level.ts';
import { openResample } from '../../src/speech/resample.ts';
import { retime } from '../../src/speech/retime.ts';
import { speakScene } from '../../src/speech/speak.ts';
import { toInt16, wavHeader } from '../../src/speech/wav/write.ts';
import { earshot } from '../helpers/earshot.ts';
import { scene, spoken } from '../helpers/spoken-scene.ts';

const decibels = (power: number) => 10 * Math.log10(power);
const levelOf = (samples: Float32Array) => 2 * decibels(activeLevel(samples));
const ms = (samples: Float32Array, fromMs: number, toMs: number) => samples.subarray(fromMs * 16, toMs * 16);
const digestOf = (samples: Float32Array) => createHash('sha256').update(new Uint8Array(samples.buffer)).digest('hex');

/** When the sound first stands out of the quiet, ms from the beginning. */
const onsetOf = (samples: Float32Array) => samples.findIndex((sample) => Math.abs(sample) > 0.005) / 16;

const FAMILY = `people:
  ada: {role: owner}
  bob: {role: guest, distanceM: 2}
  cleo: {role: child, age: 7}
  tv: {role: media}
room: {noise: tv, snrDb: 20}
timeline:
  - {at: 200ms, who: ada, says: "Alexa, what time is it?"}
  - {at: 700ms, who: bob, says: "It is late."}
  - {who: cleo, says: "Why?"}
  - {who: tv, says: "News at ten."}
duration: 4s`;

describe('the same scene and seed', () => {
  it('give the same samples, whatever was said before, in every process', async () => {
    const { samples } = await spoken(FAMILY, { seed: 7 });
    // A process that has said nothing yet.
    const cwd = mkdtempSync(join(tmpdir(), 'earshot-'));
    writeFileSync(join(cwd, 'family.yaml'), `format: earshot/scenario@1\n${FAMILY}`);
    expect(earshot(['render', 'family.yaml', '-o', 'family.wav', '--seed', '7'], { cwd }).status).toBe(0);
    const rendered = readFileSync(join(cwd, 'family.wav'));
    expect(rendered.equals(Buffer.concat([wavHeader(samples.length), new Uint8Array(toInt16(samples).buffer)]))).toBe(
      true,
    );
    rmSync(cwd, { recursive: true });
  });
});

it('another seed gives other noise, and the same people', async () => {
  const yaml = `people: {a: {role: owner}}
room: {noise: pink}
timeline: [{who: a, says: "Alexa, what time is it?"}]`;
  const [one, other] = [await spoken(yaml, { seed: 7 }), await spoken(yaml, { seed: 8 })];
  expect(digestOf(one.samples)).not.toBe(digestOf(other.samples));
  expect(one.soundtrack).toEqual(other.soundtrack);
});

describe('times', () => {
  const WORDS = ['Apple', 'Bob', 'Dad', 'Every', 'Fish', 'Good', 'House', 'Kind', 'Ship', 'Ten', 'Zoo', 'Alexa'];

  it('a word after a pause is heard within 20 ms of its time', async () => {
    const people = 'people: {a: {role: owner}, b: {role: child}, c: {role: guest, age: 80}, d: {role: media}}';
    const lines = [...'abcd'].map((who) => `  - {at: +1s, who: ${who}, says: "${WORDS.join('. ')}."}`);
    const { soundtrack, samples } = await spoken(`${people}\ntimeline:\n${lines.join('\n')}`);
    for (const { words } of soundtrack.lines)
      for (const { text, startMs } of words)
        expect(Math.abs(onsetOf(ms(samples, startMs - 60, startMs + 100)) - 60), text).toBeLessThanOrEqual(20);
  });

  it('as do words whose times are written, however they are spaced', async () => {
    const words = WORDS.map(
      (word, index) => `[${1000 + 700 * index + 13 * index ** 2}, ${1500 + 700 * index + 13 * index ** 2}, ${word}]`,
    );
    const yaml = `people: {a: {role: owner}}\ntimeline: [{who: a, words: [${words.join(', ')}]}]`;
    const { soundtrack, samples } = await spoken(yaml);
    for (const { text, startMs } of soundtrack.lines[0]?.words ?? [])
      expect(Math.abs(onsetOf(ms(samples, startMs - 60, startMs + 100)) - 60), text).toBeLessThanOrEqual(20);
  });

  it('within a phrase what is moved comes within 12 ms of its time', () => {
    const gap = fc.integer({ min: 1600, max: 8000 });
    const stretch = fc.double({ min: 0.8, max: 1.25, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, stretch), { minLength: 1, maxLength: 8 }), (gaps) => {
        const marks = [{ from: 0, to: 0 }];
        for (const [length, factor] of gaps) {
          const { from, to } = marks.at(-1) ?? { from: 0, to: 0 };
          marks.push({ from: from + length, to: to + length * factor });
        }
        // Each sample says where it comes from.
        const last = marks.at(-1)?.from ?? 0;
        const moved = retime(
          Float32Array.from({ length: last + 8000 }, (_, index) => index),
          marks,
        );
        for (const { from, to } of marks.slice(1, -1))
          expect(Math.abs((moved[Math.round(to)] ?? 0) - from)).toBeLessThan(12 * 16);
      }),
      { seed: 5, numRuns: 25 },
    );
  });
});

describe('levels', () => {
  const line = (more = '', room = '') =>
    `people: {a: {role: owner, voice: {variant: m1, pitch: 50}${more}}}
room: {noise: ${room || 'quiet'}}
timeline: [{at: 2s, who: a, says: "We took the early train and were home before it rained."}]
duration: 30s`;

  it('speech at 1 m is at −26 dB, at 2 m 6 dB less, and the quiet is never silent', async () => {
    const [near, far] = [await spoken(line()), await spoken(line(', distanceM: 2'))];
    const level = ({ samples }: typeof near) => levelOf(ms(samples, 2000, near.soundtrack.lines[0]?.endMs ?? 0));
    expect(level(near)).toBeCloseTo(-26, 0);
    expect(level(near) - level(far)).toBeCloseTo(6.02, 1);
    expect(decibels(powerOf(ms(near.samples, 10_000, 30_000)))).toBeCloseTo(-66, 1);
  });

  it.each([
    ['white', 5],
    ['white', 30],
    ['pink', 5],
    ['pink', 30],
    ['babble', 5],
    ['tv', 30],
  ])('%s is as far under speech at 1 m as it is written: %i dB', async (noise, snrDb) => {
    const { samples } = await spoken(line('', `${noise}, snrDb: ${snrDb}`), { seed: 3 });
    // All of a loop, which is 23.5 s long.
    const noiseDb = decibels(powerOf(ms(samples, 6500, 30_000)));
    expect(Math.abs(-26 - noiseDb - snrDb)).toBeLessThan(0.5);
  });

  it('nothing is louder than full scale', async () => {
    const { samples } = await spoken(line(', distanceM: 0.1'));
    expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBe(1);
  });
});

describe('a loudspeaker', () => {
  it('has little under 200 Hz and over 5 kHz', async () => {
    const yaml = (role: string) => `people: {a: {role: ${role}, voice: {variant: m1, pitch: 50}}}
timeline: [{who: a, says: "She sells sea shells by the sea shore, and more of them every day."}]
duration: 4s`;
    const [person, media] = [await spoken(yaml('guest')), await spoken(yaml('media'))];
    const share = ({ samples }: typeof person, fromHz: number, toHz: number) =>
      bandPower(samples, fromHz, toHz) / powerOf(samples);
    expect(decibels(share(media, 60, 150) / share(person, 60, 150))).toBeLessThan(-6);
    expect(decibels(share(media, 6000, 7800) / share(person, 6000, 7800))).toBeLessThan(-6);
  });
});

describe('memory', () => {
  it('a day comes in pieces of a second, each made when it is wanted', async () => {
    const day = scene('timeline: [{at: 1s, says: Good morning.}]\nduration: 24h');
    const sound = await speakScene(nodeHost, day, layOut(day, await openEngine(nodeHost)), { seed: null });
    let pieces = 0;
    for await (const piece of sound.samples()) {
      expect(piece).toHaveLength(16_000);
      if (++pieces === 3) break;
    }
    expect(sound.durationMs).toBe(86_400_000);
  });

  it('a word that is written to last for days is drawn out for a breath, and the next comes at its time', async () => {
    const startMs = 40_000;
    const written = scene(`timeline: [{words: [[0, ${startMs}, Dad], [${startMs}, 864000000, Bob]]}]`);
    const sound = await speakScene(nodeHost, written, layOut(written, await openEngine(nodeHost)), { seed: null });
    const samples = new Float32Array(80 * 16_000);
    let at = 0;
    for await (const piece of sound.samples()) {
      expect(piece).toHaveLength(16_000);
      samples.set(piece, at);
      at += piece.length;
      if (at === samples.length) break;
    }
    expect(Math.abs(onsetOf(ms(samples, startMs - 60, startMs + 100)) - 60)).toBeLessThanOrEqual(20);
    // Speech is 40 dB over this.
    for (const fromMs of [0, startMs]) {
      expect(decibels(powerOf(ms(samples, fromMs, fromMs + 30_000)))).toBeGreaterThan(-40);
      expect(decibels(powerOf(ms(samples, fromMs + 31_000, fromMs + 39_000)))).toBeCloseTo(-66, 0);
    }
  });
});

it('44 s that are resampled at once have no seam', async () => {
  const sine = (rate: number) => (_: unknown, at: number) => 0.5 * Math.sin((2 * Math.PI * 1000 * at) / rate);
  const resample = await openResample(nodeHost);
  const heard = resample(Float32Array.from({ length: 44 * ENGINE_SAMPLE_RATE }, sine(ENGINE_SAMPLE_RATE)));
  expect(heard.length).toBeGreaterThanOrEqual(44 * 16_000 - 1);
  // At the ends it begins and stops at once.
  const expected = Float32Array.from(heard, sine(16_000));
  const furthest = heard.subarray(160, -160).reduce((most, sample, at) => {
    return Math.max(most, Math.abs(sample - (expected[at + 160] ?? 0)));
  }, 0);
  expect(furthest).toBeLessThan(0.0005);
});

/** The power in a band, by a discrete Fourier transform (Goertzel's) at every 10 Hz over frames of 100 ms. */
function bandPower(samples: Float32Array, fromHz: number, toHz: number): number {
  const FRAME = 1600;
  let sum = 0;
  for (let at = 0; at + FRAME <= samples.length; at += FRAME)
    for (let hz = fromHz; hz <= toHz; hz += 10) {
      const factor = 2 * Math.cos((2 * Math.PI * hz) / 16_000);
      let [last, before] = [0, 0];
      for (let index = 0; index < FRAME; index++) {
        const next = (samples[at + index] ?? 0) + factor * last - before;
        before = last;
        last = next;
      }
      sum += (2 * (last ** 2 + before ** 2 - factor * last * before)) / FRAME;
    }
  return sum / samples.length;
}
