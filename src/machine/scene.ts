import type { Scenario, SpeechEntry } from '../scenario/scenario.ts';
import type { Soundtrack } from '../speech/soundtrack.ts';
import type { Detector } from '../vocabulary/detector.ts';
import type { Device } from '../vocabulary/settings.ts';
import type { Candidate, Hearing } from '../wakeword/candidate.ts';
import { updatedDevice } from './device.ts';

/** A wake word in the device's own answer (`reply: {wakes: …}`), without its times. */
export type ReplyWake = Omit<Candidate, 'startMs' | 'endMs'>;

/** What is heard with the settings that apply from a time on. */
export interface Epoch {
  readonly fromMs: number;
  readonly hearing: Hearing;
  /** The wake word in the device's own answer to an entry; null: there is none. */
  readonly replyWake: (entry: SpeechEntry) => ReplyWake | null;
}

export interface Scene {
  readonly scenario: Scenario;
  readonly soundtrack: Soundtrack;
  /** The device as the scene begins. */
  readonly device: Device;
  /** In order of `fromMs`, the first from 0. */
  readonly epochs: readonly Epoch[];
  readonly detector: Detector;
  /** null: what can happen. */
  readonly seed: number | null;
}

/** @param ms from 0, when the first epoch begins */
export function epochAt(epochs: readonly Epoch[], ms: number): Epoch {
  return epochs.findLast(({ fromMs }) => fromMs <= ms) as Epoch;
}

/**
 * The settings that apply from each time on: the device as the scene begins, then after each update.
 * @returns in order of `fromMs`, the first from 0.
 * @throws DiagnosticError for an update that the profile cannot have.
 */
export function settingsOverTime(
  scenario: Scenario,
  soundtrack: Soundtrack,
  device: Device,
): { readonly fromMs: number; readonly device: Device }[] {
  const over = [{ fromMs: 0, device }];
  const updates = scenario.timeline
    .flatMap((entry) => (entry.kind === 'event' && entry.event === 'update' ? [entry] : []))
    .map(({ index, with: written }) => ({ fromMs: soundtrack.entries[index]?.startMs ?? 0, written }))
    .sort((a, b) => a.fromMs - b.fromMs);
  for (const { fromMs, written } of updates) {
    over.push({ fromMs, device: updatedDevice(over.at(-1)?.device ?? device, written) });
  }
  return over;
}
