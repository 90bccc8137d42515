import { resolveDevice } from '../../machine/device.ts';
import { PROFILES } from '../../machine/profiles.ts';
import type { ProfileId } from '../../vocabulary/profile.ts';
import type { Device } from '../../vocabulary/settings.ts';
import type { MeasuredRate } from '../../wakeword/measured.ts';
import { judgeOf } from '../../wakeword/phonetic/probability.ts';
import type { WakeWordModel } from '../../wakeword/wake-words.ts';
import type { Accident, Accidents } from './accident.ts';
import type { DialogueOfWakeWord } from './dialogue.ts';

/** How long something lasts, s: quantiles (nearest rank), the longest, and the mean. */
export type Spread = MeasuredRate['durations'];

/** How long accidents last. Each counts as often as it is to be expected. */
export type Durations = ReturnType<typeof durationsOf>;

/** What stands in for a device of which nothing was measured. */
const USUAL_PROFILE: ProfileId = 'alexa-like';

/**
 * The device that has the accidents.
 *
 * @param profile that which stands for the measured device, unless another is chosen
 * @throws DiagnosticError for an unknown profile
 */
export function deviceFor({ id, measured }: WakeWordModel, sensitivity: number, profile = profileOf(measured)): Device {
  return resolveDevice({}, [], { profile, overrides: [{ wakeWord: id, sensitivity }] });
}

function profileOf(measured: MeasuredRate | undefined): string {
  const standing = Object.entries(PROFILES).find(([, { generation }]) => generation.value === measured?.generation);
  return standing?.[0] ?? USUAL_PROFILE;
}

/** An accident with one verdict, and how often it is to be expected. */
interface Expected extends Accident {
  readonly weight: number;
  readonly verdict: keyof Accidents | 'none';
}

/** @param heard with the accidents of its candidates on the same device */
export function durationsOf(heard: DialogueOfWakeWord, model: WakeWordModel, device: Device) {
  const judge = judgeOf(model, device.sensitivity);
  const expected = heard.candidates.flatMap(({ score, accidents }) => {
    const { probability, verifyProbability } = judge(score);
    return accidents === undefined ? [] : expectedOf(accidents, probability, verifyProbability);
  });
  const rejected = expected.filter(({ verdict }) => verdict === 'rejected');
  const isVerified = expected.some(({ verdict }) => verdict !== 'none');
  return {
    /** With which they were made. */
    device,
    /** null where nothing can wake it, as all that follows. */
    light: spreadOf(expected, ({ lightMs }) => lightMs),
    /** From the end of the wake word. */
    recording: spreadOf(expected, ({ recordingMs }) => recordingMs),
    /** The share that the cloud accepts, 0…1; null where nothing is verified. */
    accepted: isVerified ? 1 - weightOf(rejected) / weightOf(expected) : null,
    /** Sound that had been sent when the cloud rejected it, median, s; null where it rejects none. */
    sentBeforeVerdict: spreadOf(rejected, ({ sentMs }) => sentMs)?.p50 ?? null,
    endReasons: endReasonsOf(expected),
    /** null: nothing was measured of the wake word. */
    measured: model.measured ?? null,
  };
}

/** What has no weight is left out, so that it is not the longest of anything. */
function expectedOf({ accepted, rejected }: Accidents, probability: number, verifyProbability: number): Expected[] {
  if (rejected === null) return [{ ...accepted, weight: probability, verdict: 'none' }];
  const both: Expected[] = [
    { ...accepted, weight: probability * verifyProbability, verdict: 'accepted' },
    { ...rejected, weight: probability * (1 - verifyProbability), verdict: 'rejected' },
  ];
  return both.filter(({ weight }) => weight > 0);
}

function spreadOf(expected: readonly Expected[], msOf: (accident: Accident) => number): Spread | null {
  const sorted = [...expected].sort((one, other) => msOf(one) - msOf(other));
  const longest = sorted.at(-1);
  if (longest === undefined) return null;
  const total = weightOf(sorted);
  const quantile = (share: number) => {
    let weight = 0;
    const found = sorted.find((accident) => {
      weight += accident.weight;
      return weight >= share * total;
    });
    return msOf(found ?? longest) / 1000;
  };
  const mean = sorted.reduce((sum, accident) => sum + accident.weight * msOf(accident), 0) / total;
  return {
    p25: quantile(0.25),
    p50: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    max: msOf(longest) / 1000,
    mean: mean / 1000,
  };
}

/** Shares, 0…1; the largest first. */
function endReasonsOf(expected: readonly Expected[]) {
  const total = weightOf(expected);
  return [...new Set(expected.map(({ endReason }) => endReason))]
    .map((reason) => ({
      reason,
      share: weightOf(expected.filter(({ endReason }) => endReason === reason)) / total,
    }))
    .sort((one, other) => other.share - one.share || (one.reason < other.reason ? -1 : 1));
}

function weightOf(expected: readonly Expected[]): number {
  return expected.reduce((sum, { weight }) => sum + weight, 0);
}
