import type { Purpose } from '../vocabulary/consent.ts';
import type { Cause, Prevention } from '../vocabulary/recording.ts';
import type { Device } from '../vocabulary/settings.ts';
import { DAY_MS } from '../vocabulary/time.ts';
import type { RecordingEvent } from './recording.machine.ts';
import type { LaterUse } from './speaker/context.ts';

/** What becomes of a complete recording: it is kept, discarded, or deleted at once, as the settings say. */
export function settled(device: Device, recording: { cause: Cause; verified: boolean | null }): RecordingEvent {
  const { discardsRejected, retentionDays, saveRecordings } = device;
  if (recording.cause === 'drop-in') return { type: 'CALL_ENDED' };
  if (recording.verified === false && discardsRejected) return { type: 'DISCARDED' };
  if (!saveRecordings) return { type: 'NOT_SAVED' };
  return { type: 'STORED', retentionMs: retentionDays === null ? null : retentionDays * DAY_MS };
}

/** What is done later with a recording, or would be if the settings did not prevent it. */
export function used(device: Device, { event, by, partner, purpose }: LaterUse): RecordingEvent {
  const unless = (isOn: boolean, prevention: Prevention) => (isOn ? null : prevention);
  switch (event) {
    case 'profiling':
      return { type: 'PROFILED', prevented: unless(device.profiling, 'profiling') };
    case 'human-review':
      return { type: 'REVIEWED', prevented: unless(device.humanReview, 'humanReview') };
    case 'warrant':
      return { type: 'DISCLOSED', by };
    case 'breach':
      return { type: 'BREACHED' };
    case 'share':
      return { type: 'SHARED', partner: partner ?? '', purpose: purpose ?? sharingWith(partner ?? '') };
  }
}

export function sharingWith(partner: string): Purpose {
  return `sharing:${partner}`;
}
