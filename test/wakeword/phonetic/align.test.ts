import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpeechSound } from '../../../src/speech/ipa.ts';
import type { Line } from '../../../src/speech/soundtrack.ts';
import {
  align,
  bestAlignment,
  nothingCost,
  type Pattern,
  patternOf,
  substitutionCost,
} from '../../../src/wakeword/phonetic/align.ts';
import { PARAMETERS } from '../../../src/wakeword/phonetic/parameters.ts';
import { peaks } from '../../../src/wakeword/phonetic/peaks.ts';
import { bestFromEachWord } from '../../../src/wakeword/phonetic/per-word.ts';
import { pauseCost, streamOf, type VoiceStream } from '../../../src/wakeword/phonetic/stream.ts';

const INVENTORY = ['ə', 'ɐ', 'ɪ', 'ɛ', 'a', 'iː', 'əʊ', 'l', 'k', 's', 'ʃ', 't', 'd', 'm', 'n', 'z'];
const VOWELS = new Set(['ə', 'ɐ', 'ɪ', 'ɛ', 'a', 'iː', 'əʊ']);

const sound = fc
  .record({ ipa: fc.constantFrom(...INVENTORY), stress: fc.constantFrom(0 as const, 1 as const, 2 as const) })
  .map(({ ipa, stress }): SpeechSound => ({ ipa, stress: VOWELS.has(ipa) ? stress : 0 }));
const word = fc.array(sound, { minLength: 1, maxLength: 4 });
const wakeWord = fc.array(sound, { minLength: 3, maxLength: 6 }).map((sounds) => patternOf(sounds, 'en'));
/** Words with the pause before each, and whether it begins a line of its own. */
const speech = fc.array(fc.record({ word, pauseMs: fc.constantFrom(0, 0, 0, 50, 300, 700), newLine: fc.boolean() }), {
  maxLength: 5,
});
type Speech = readonly { readonly word: readonly SpeechSound[]; readonly pauseMs: number; readonly newLine: boolean }[];

/** Each sound lasts 80 ms. */
function streamFrom(speech: Speech): VoiceStream {
  const lines: Line[] = [];
  let ms = 0;
  speech.forEach(({ word, pauseMs, newLine }, index) => {
    ms += pauseMs;
    const last = lines.at(-1);
    const line: Line =
      last && !newLine
        ? last
        : { entry: lines.length, who: 'ada', toDevice: false, text: '', startMs: ms, endMs: ms, words: [], phones: [] };
    const words = [
      ...line.words,
      { text: `w${index}`, startMs: ms, endMs: ms, private: [], about: [], from: 0, to: 0 },
    ];
    const phones = word.map((one, i) => ({
      ...one,
      startMs: ms + 80 * i,
      endMs: ms + 80 * (i + 1),
      word: words.length - 1,
    }));
    ms += 80 * word.length;
    lines.splice(line === last ? -1 : lines.length, line === last ? 1 : 0, {
      ...line,
      words,
      phones: [...line.phones, ...phones],
      endMs: ms,
    });
  });
  return streamOf('ada', lines, Number.POSITIVE_INFINITY);
}

function bestScore(pattern: Pattern, speech: Speech): number {
  return bestAlignment(pattern, streamFrom(speech)).score;
}

function naiveScore(pattern: Pattern, speech: Speech): number {
  return Math.max(0, ...naiveScores(pattern, speech).map((score) => score / 1000));
}

/** By the definition, for each sound: every stretch that begins with it, each aligned on its own. In thousandths. */
function naiveScores(pattern: Pattern, speech: Speech): number[] {
  const heard = speech.flatMap(({ word, pauseMs, newLine }, index) =>
    word.map((one, i) => ({ ...one, opensWord: i === 0, pauseMs: i === 0 && index > 0 ? pauseMs : 0, newLine })),
  );
  return heard.map((_, from) => {
    let cheapest = nothingCost(pattern);
    for (let to = from + 1; to <= heard.length; to++) {
      const stretch = heard.slice(from, to);
      if (stretch.slice(1).some(({ pauseMs }) => pauseMs > 600)) break;
      const cuts =
        (heard[from]?.opensWord ? 0 : PARAMETERS.weights.cut) +
        ((heard[to]?.opensWord ?? true) ? 0 : PARAMETERS.weights.cut);
      const pauses = stretch.slice(1).reduce((sum, { pauseMs }) => sum + pauseCost(pauseMs), 0);
      cheapest = Math.min(cheapest, cuts + pauses + editCost(pattern, stretch));
    }
    return Math.round(1000 - 1000 * (cheapest / nothingCost(pattern)) ** PARAMETERS.weights.bend);
  });
}

/** Weighted Levenshtein distance, straight from its recursion. */
function editCost(pattern: Pattern, heard: readonly SpeechSound[]): number {
  const known = new Map<number, number>();
  const cost = (wakes: number, hears: number): number => {
    const key = wakes * 1000 + hears;
    const before = known.get(key);
    if (before !== undefined) return before;
    const wake = pattern.sounds[wakes - 1];
    const spoken = heard[hears - 1];
    const ways = [
      ...(wake ? [cost(wakes - 1, hears) + (pattern.deletion[wakes - 1] ?? 0)] : []),
      ...(spoken ? [cost(wakes, hears - 1) + PARAMETERS.weights.insertion] : []),
      ...(wake && spoken ? [cost(wakes - 1, hears - 1) + substitutionCost(wake, spoken, pattern)] : []),
    ];
    const least = ways.length === 0 ? 0 : Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return cost(pattern.sounds.length, heard.length);
}

const alone = (pattern: Pattern): Speech => [{ word: pattern.sounds, pauseMs: 0, newLine: true }];

describe('the score', () => {
  test('is 1 for the wake word itself', () => {
    fc.assert(
      fc.property(wakeWord, (pattern) => {
        expect(bestScore(pattern, alone(pattern))).toBe(1);
      }),
    );
  });

  test('is that of the best of all stretches', () => {
    fc.assert(
      fc.property(wakeWord, speech, (pattern, said) => {
        expect(bestScore(pattern, said)).toBe(naiveScore(pattern, said));
      }),
      { numRuns: 300 },
    );
  });

  test('of one stretch a word is that of the best that begins in it', () => {
    fc.assert(
      fc.property(wakeWord, speech, (pattern, said) => {
        const scores = naiveScores(pattern, said);
        const words = said.map(({ word }) => Math.max(...scores.splice(0, word.length)));
        expect([...bestFromEachWord(pattern, streamFrom(said))]).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });

  test('never falls when more is said before or after', () => {
    fc.assert(
      fc.property(wakeWord, speech, speech, speech, (pattern, before, said, after) => {
        expect(bestScore(pattern, [...before, ...said, ...after])).toBeGreaterThanOrEqual(bestScore(pattern, said));
      }),
    );
  });

  test('never rises when a sound gives way to one that is further from every sound of the wake word', () => {
    const all = INVENTORY.map((ipa): SpeechSound => ({ ipa, stress: 0 }));
    const further = (pattern: Pattern, one: SpeechSound, other: SpeechSound) =>
      pattern.sounds.every((wake) => substitutionCost(wake, other, pattern) >= substitutionCost(wake, one, pattern));
    let tried = 0;
    fc.assert(
      fc.property(wakeWord, speech, fc.nat(), (pattern, said, at) => {
        const places = said.flatMap(({ word }, index) => word.map((_, i) => ({ index, i })));
        const place = places[at % Math.max(1, places.length)];
        const old = place && said[place.index]?.word[place.i];
        const worse = old && all.find((other) => other.ipa !== old.ipa && further(pattern, old, other));
        if (!place || !worse) return;
        tried++;
        const changed = said.map((one, index) =>
          index === place.index ? { ...one, word: one.word.map((was, i) => (i === place.i ? worse : was)) } : one,
        );
        expect(bestScore(pattern, changed)).toBeLessThanOrEqual(bestScore(pattern, said));
      }),
      { numRuns: 400 },
    );
    expect(tried).toBeGreaterThan(40);
  });
});

describe('the alignment', () => {
  test('costs what the score says, step by step, and names every sound of the wake word in order', () => {
    fc.assert(
      fc.property(wakeWord, speech, (pattern, said) => {
        const { score, alignment } = bestAlignment(pattern, streamFrom(said));
        const cost = alignment.reduce((sum, step) => sum + Math.round(step.cost * 1000), 0);
        const likeness = 1 - Math.min(1, cost / nothingCost(pattern)) ** PARAMETERS.weights.bend;
        expect(Math.round(1000 * likeness) / 1000).toBe(score);
        const wake = alignment.flatMap((step) => step.wake?.replace(/[ˈˌ]/u, '') ?? []);
        expect(wake).toEqual(pattern.sounds.map(({ ipa }) => ipa));
      }),
    );
  });

  test('shows where it bridges a pause and where it cuts a word', () => {
    const sounds = (...ipa: string[]) => ipa.map((one): SpeechSound => ({ ipa: one, stress: 0 }));
    const pattern = patternOf(sounds('l', 'ɛ', 'k', 's'), 'en');
    const stream = streamFrom([
      { word: sounds('d', 'l', 'ɛ'), pauseMs: 0, newLine: true },
      { word: sounds('k', 's'), pauseMs: 300, newLine: true },
    ]);
    expect(align(pattern, stream, 1, 4)).toEqual([
      { wake: null, heard: null, cost: PARAMETERS.weights.cut / 1000 },
      { wake: 'l', heard: 'l', cost: 0 },
      { wake: 'ɛ', heard: 'ɛ', cost: 0 },
      { wake: null, heard: null, cost: 0.15 },
      { wake: 'k', heard: 'k', cost: 0 },
      { wake: 's', heard: 's', cost: 0 },
    ]);
  });
});

test('a cut word costs less than a sound too many, or the sweep would miss stretches', () => {
  expect(PARAMETERS.weights.cut).toBeLessThan(PARAMETERS.weights.insertion);
});

test('peaks are the highest within a second before and after, the first of equals', () => {
  const values = fc.array(fc.record({ endMs: fc.nat(6000), value: fc.integer({ min: 0, max: 6 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(values, (given) => {
      const order = given
        .map((one, index) => ({ ...one, index }))
        .sort((a, b) => a.endMs - b.endMs || a.index - b.index);
      const naive = order.filter((one, at) =>
        order.every(
          (other, otherAt) =>
            at === otherAt ||
            Math.abs(other.endMs - one.endMs) > 1000 ||
            other.value < one.value ||
            (other.value === one.value && otherAt > at),
        ),
      );
      const found = peaks(
        Int32Array.from(given, ({ endMs }) => endMs),
        Int16Array.from(given, ({ value }) => value),
      );
      expect(found).toEqual(naive.map(({ index }) => index));
    }),
    { numRuns: 500 },
  );
});
