import * as z from 'zod';
import type { DeviceVocabulary } from '../../src/scenario/entry-schema.ts';

const settings = {
  wakeWord: z.string().min(1).nullable(),
  sensitivity: z.number().min(0).max(1),
  prerollMs: z.int().min(0).max(60_000),
  endPointMs: z.int().min(1).max(60_000),
  processing: z.enum(['cloud', 'local']),
  saveRecordings: z.boolean(),
};

/** A device with few settings, so that the reader's messages do not change with the real ones. */
export const vocabulary: DeviceVocabulary = {
  device: z
    .strictObject({ profile: z.enum(['alexa-like', 'alexa-2025', 'siri-like']), ...settings })
    .partial()
    .superRefine(({ profile, processing }, context) => {
      if (profile !== 'alexa-2025' || processing !== 'local') return;
      const complaint = { code: 'no-local-processing', params: { profile } };
      context.addIssue({ code: 'custom', path: ['processing'], params: { complaint } });
    }),
  settings: z.strictObject(settings).partial(),
};

/** Here, only the paragraph sign is no sound. */
export const readIpa = (written: string) => ({ sounds: [written], unknown: written.match(/§/gu) ?? [] });
