import { wordsOf } from '../../src/scenario/line.ts';
import { pronounceWords } from '../../src/speech/pronounce.ts';
import { type Durations, timesOf } from '../../src/speech/timing.ts';
import type { Language } from '../../src/vocabulary/language.ts';
import { hear, quick, slow } from './heard.ts';

/** How well the quick engine, with these durations, agrees with the slow one: a sentence with figures. */
export function agreementOn(lines: readonly string[], language: Language, wpm: number, durations: Durations): string {
  const errors: number[] = [];
  const lengths: number[] = [];
  let [sameLines, sounds, sameWords, slowMs, quickMs] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    const heard = hear(line, language, wpm);
    if (heard === null) continue;
    sameLines++;
    const times = timesOf(heard, durations, wpm);
    const { words, phones } = pronounceWords(line, wordsOf(line), language, wpm, slow);
    const lengthMs = phones.at(-1)?.endMs ?? 0;
    if (lengthMs === 0) continue;
    const { phones: owned } = pronounceWords(line, wordsOf(line), language, wpm, quick);
    sounds += phones.length;
    sameWords += phones.filter(({ word }, index) => word === owned[index]?.word).length;
    words.forEach(({ startMs }, word) => {
      const first = heard.findIndex((one) => one.word === word);
      if (first > 0) errors.push(Math.abs((times[first]?.startMs ?? 0) - startMs) / lengthMs);
    });
    slowMs += lengthMs;
    quickMs += times.at(-1)?.endMs ?? 0;
    lengths.push(Math.abs((times.at(-1)?.endMs ?? 0) - lengthMs) / lengthMs);
  }
  return [
    `${language} at ${wpm}: ${lines.length} lines, ${percent(sameLines / lines.length)} with the same sounds`,
    `${percent(sameWords / sounds)} of the sounds in the same word`,
    `word starts off by ${percent(mean(errors))} of the line (95th percentile ${percent(percentile(errors, 0.95))})`,
    `length by ${percent(mean(lengths))} (all together ${percent(quickMs / slowMs - 1)})`,
  ].join(', ');
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
