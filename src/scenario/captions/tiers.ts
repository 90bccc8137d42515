import { categoryOf } from '../../vocabulary/category.ts';
import { grouped } from '../../vocabulary/grouped.ts';
import { Overlaps, type Stretch } from '../../vocabulary/overlaps.ts';
import { type Revealed, revealedBy } from '../line.ts';
import type { Cue } from './cue.ts';

export interface Interval extends Stretch {
  readonly label: string;
  /** From 1, in the file. */
  readonly line: number;
}

export interface Tier {
  readonly name: string;
  readonly intervals: readonly Interval[];
}

/** The tiers of a TextGrid that we write ourselves, beside those of lines and of words (`Nadia`, `Nadia - words`). */
export const TIERS = {
  /** What became of each stretch of sound. */
  fates: 'fates',
  recordings: 'recordings',
  /** The categories of private words. */
  private: ' - private',
  /** Lines that are said to the device. */
  to: ' - to',
} as const;

const DEVICE = 'device';
const FATE = /^(?:muted|overwritten|uploaded)?$/u;
const RECORDING = /^(?:r\d+\b.*)?$/u;

/** Whether a tier, one of ours, tells about speech and has none. */
export function isAbout(name: string, intervals: readonly Interval[]): boolean {
  const isAll = (pattern: RegExp) => intervals.every(({ label }) => pattern.test(label));
  if (name === TIERS.fates) return isAll(FATE);
  if (name === TIERS.recordings) return isAll(RECORDING);
  return isMark(name, intervals);
}

/** Whether a tier, one of ours, marks the words of another. */
export function isMark(name: string, intervals: readonly Interval[]): boolean {
  const labels = intervals.map(({ label }) => label).filter((label) => label !== '');
  if (name.endsWith(TIERS.to)) return labels.every((label) => label === DEVICE);
  return name.endsWith(TIERS.private) && labels.every((label) => revealedIn(label).length > 0);
}

/** Of a label such as `health family` or `health about sam`; nothing if there is anything else in it. */
function revealedIn(label: string): readonly Revealed[] {
  const parts = [...label.matchAll(/(\S+)(?: about (\S+))?/gu)];
  const revealed = parts.flatMap(([, name = '', about = null]) => {
    const category = categoryOf(name);
    return category === null ? [] : [{ category, about }];
  });
  return revealed.length === parts.length ? revealed : [];
}

/** The tiers that mark, each for the tier of the same voice that comes in the same place. */
export class Marks {
  readonly #tiers: Map<string, Tier[]>;

  constructor(tiers: readonly Tier[]) {
    const marks = tiers.filter(({ name, intervals }) => isMark(name, intervals));
    this.#tiers = grouped(marks, ({ name }) => name);
  }

  /** The cues of the next tier of a voice, with what is marked of them. */
  put(voice: string | null, cues: readonly Cue[]): Cue[] {
    const privates = this.#next(voice, TIERS.private);
    const to = this.#next(voice, TIERS.to);
    return cues.map((cue) => {
      const words = cue.words.map((word) => ({
        ...word,
        ...revealedBy(revealedIn(labelAt(privates, word.startMs)), null),
      }));
      return { ...cue, toDevice: labelAt(to, cue.startMs) === DEVICE, words };
    });
  }

  #next(voice: string | null, ending: string): Overlaps<Interval> {
    return new Overlaps(this.#tiers.get(`${voice ?? ''}${ending}`)?.shift()?.intervals ?? []);
  }
}

/** The label of the interval in which a time is; empty where there is none. */
function labelAt(intervals: Overlaps<Interval>, ms: number | null): string {
  return (ms === null ? undefined : intervals.between(ms, ms + 1)[0])?.label ?? '';
}
