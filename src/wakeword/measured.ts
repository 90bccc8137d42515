import type { Generation } from '../vocabulary/generation.ts';

/** The devices that were measured, as they are called where they were. */
export const GENERATION_NAMES: Readonly<Record<Generation, string>> = {
  'echo-dot-2': 'Amazon Echo Dot, 2nd generation',
  'echo-dot-3': 'Amazon Echo Dot, 3rd generation',
  homepod: 'Apple HomePod',
  'google-home-mini': 'Google Home Mini',
  invoke: 'Harman Kardon Invoke',
};

/** How often a device woke by accident, with nobody calling it. */
export interface MeasuredRate {
  /** Its id. */
  readonly wakeWord: string;
  readonly generation: Generation;
  readonly activations: number;
  /** Of television playing near it, with the exact 95 % interval of a Poisson count. */
  readonly perHour: Interval;
  /** The same per 10,000 words of the subtitles. */
  readonly per10k: Interval;
  /** How long its light stayed on, s. */
  readonly durations: Readonly<Record<'p25' | 'p50' | 'p75' | 'p90' | 'max' | 'mean', number>>;
  /** Clips that had woken it, played to it again. */
  readonly replays: { readonly tries: number; readonly hits: number };
  /** Share of its lights that the maker's cloud lists too, 0…1; null: not told. */
  readonly inCloudList: number | null;
}

export interface Interval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Dubois et al., “When speakers are all ears”, PETS 2020(4), 255–276: 12 television series played to devices in the
 * United States, 265 hours and 2.1 million words a device and wake word (530 hours where there is one wake word).
 * Recomputed from the data that the authors published; the device is named where they name it: their Dots could be set to four wake words.
 */
export const MEASURED: readonly MeasuredRate[] = [
  {
    wakeWord: 'alexa',
    generation: 'echo-dot-2',
    activations: 17,
    perHour: { rate: 0.0641, low: 0.0373, high: 0.1027 },
    per10k: { rate: 0.0805, low: 0.0468, high: 0.129 },
    durations: { p25: 0, p50: 2, p75: 5, p90: 6, max: 6, mean: 2.7059 },
    replays: { tries: 150, hits: 20 },
    inCloudList: 1,
  },
  {
    wakeWord: 'amazon',
    generation: 'echo-dot-2',
    activations: 54,
    perHour: { rate: 0.2037, low: 0.153, high: 0.2658 },
    per10k: { rate: 0.2558, low: 0.1921, high: 0.3337 },
    durations: { p25: 0, p50: 1, p75: 5, p90: 6, max: 43, mean: 3.1481 },
    replays: { tries: 429, hits: 124 },
    inCloudList: 0.9815,
  },
  {
    wakeWord: 'computer',
    generation: 'echo-dot-2',
    activations: 48,
    perHour: { rate: 0.1811, low: 0.1335, high: 0.2401 },
    per10k: { rate: 0.2273, low: 0.1676, high: 0.3015 },
    durations: { p25: 1, p50: 2, p75: 5, p90: 6, max: 37, mean: 3.5833 },
    replays: { tries: 430, hits: 157 },
    inCloudList: 1,
  },
  {
    wakeWord: 'echo',
    generation: 'echo-dot-2',
    activations: 63,
    perHour: { rate: 0.2376, low: 0.1826, high: 0.304 },
    per10k: { rate: 0.2984, low: 0.2293, high: 0.3817 },
    durations: { p25: 0, p50: 1, p75: 5, p90: 6, max: 12, mean: 2.8254 },
    replays: { tries: 540, hits: 72 },
    inCloudList: 0.9841,
  },
  {
    wakeWord: 'alexa',
    generation: 'echo-dot-3',
    activations: 8,
    perHour: { rate: 0.0302, low: 0.013, high: 0.0595 },
    per10k: { rate: 0.0379, low: 0.0163, high: 0.0747 },
    durations: { p25: 1, p50: 2, p75: 3.5, p90: 14.8, max: 19, mean: 4.125 },
    replays: { tries: 80, hits: 3 },
    inCloudList: 0.625,
  },
  {
    wakeWord: 'amazon',
    generation: 'echo-dot-3',
    activations: 27,
    perHour: { rate: 0.1018, low: 0.0671, high: 0.1482 },
    per10k: { rate: 0.1279, low: 0.0843, high: 0.1861 },
    durations: { p25: 1, p50: 1, p75: 4.25, p90: 6, max: 12, mean: 2.2963 },
    replays: { tries: 260, hits: 29 },
    inCloudList: 1,
  },
  {
    wakeWord: 'computer',
    generation: 'echo-dot-3',
    activations: 38,
    perHour: { rate: 0.1433, low: 0.1014, high: 0.1967 },
    per10k: { rate: 0.18, low: 0.1273, high: 0.247 },
    durations: { p25: 1, p50: 1, p75: 5, p90: 6, max: 9, mean: 2.3947 },
    replays: { tries: 310, hits: 53 },
    inCloudList: 0.9474,
  },
  {
    wakeWord: 'echo',
    generation: 'echo-dot-3',
    activations: 22,
    perHour: { rate: 0.083, low: 0.052, high: 0.1256 },
    per10k: { rate: 0.1042, low: 0.0653, high: 0.1577 },
    durations: { p25: 0, p50: 1, p75: 2, p90: 7, max: 8, mean: 1.9545 },
    replays: { tries: 250, hits: 19 },
    inCloudList: 1,
  },
  {
    wakeWord: 'hey siri',
    generation: 'homepod',
    activations: 134,
    perHour: { rate: 0.2527, low: 0.2117, high: 0.2993 },
    per10k: { rate: 0.3173, low: 0.2658, high: 0.3758 },
    durations: { p25: 2, p50: 4, p75: 5, p90: 8.1, max: 20, mean: 4.3881 },
    replays: { tries: 907, hits: 172 },
    inCloudList: null,
  },
  {
    wakeWord: 'ok google',
    generation: 'google-home-mini',
    activations: 69,
    perHour: { rate: 0.1301, low: 0.1012, high: 0.1647 },
    per10k: { rate: 0.1634, low: 0.1271, high: 0.2068 },
    durations: { p25: 2, p50: 2, p75: 3, p90: 6.6, max: 9, mean: 3.1884 },
    replays: { tries: 400, hits: 90 },
    inCloudList: 0.8986,
  },
  {
    wakeWord: 'cortana',
    generation: 'invoke',
    activations: 128,
    perHour: { rate: 0.2414, low: 0.2014, high: 0.287 },
    per10k: { rate: 0.3031, low: 0.2529, high: 0.3604 },
    durations: { p25: 0, p50: 1, p75: 3, p90: 3, max: 23, mean: 1.6875 },
    replays: { tries: 0, hits: 0 },
    inCloudList: null,
  },
];

/**
 * What was measured of a wake word: with the device, or, where that was not played to with it, with the first that was.
 *
 * @param wakeWord its id
 * @param generation null: no device in particular
 * @returns undefined where nothing was measured
 */
export function measuredOf(wakeWord: string, generation: Generation | null): MeasuredRate | undefined {
  const rows = MEASURED.filter((row) => row.wakeWord === wakeWord);
  return rows.find((row) => row.generation === generation) ?? rows[0];
}
