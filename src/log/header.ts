import * as z from 'zod';
import { CHOICES, purposeSchema } from '../vocabulary/consent.ts';
import { DETECTORS } from '../vocabulary/detector.ts';
import { LANGUAGES } from '../vocabulary/language.ts';
import { LATER_EVENTS, MEASURES } from '../vocabulary/later-event.ts';
import { LAWS, PLACES } from '../vocabulary/law.ts';
import { ROLES } from '../vocabulary/role.ts';
import { deviceSchema } from '../vocabulary/settings.ts';

export const LOG_FORMAT = 'earshot/log@1';

const orNull = z.string().nullable();
const purpose = purposeSchema();
const choice = z.enum(CHOICES);

/** What happens after the scene; `afterMs` counts from its end. */
const laterSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    afterMs: z.number(),
    event: z.enum(LATER_EVENTS),
    /** Narrows the event down to one recording. */
    recording: orNull,
    /** For `warrant`: who asks. */
    by: orNull,
    /** For `share`. */
    partner: orNull,
    purpose: purpose.nullable(),
    /** For `breach`: whether people and the authority were told, and whether the provider's measures fell short. */
    told: z.boolean().optional(),
    measures: z.enum(MEASURES).optional(),
  }),
  z.object({
    kind: z.literal('act'),
    afterMs: z.number(),
    who: z.string(),
    act: z.discriminatedUnion('does', [
      z.object({ does: z.literal('consent'), purpose, choice }),
      /** `what`: `all`, `voice-only` or a recording's id. */
      z.object({ does: z.literal('delete'), what: z.string() }),
    ]),
  }),
]);

/** Everything about a run that does not happen. */
export const headerSchema = z.object({
  format: z.literal(LOG_FORMAT),
  scenario: z.object({
    id: z.string(),
    title: z.string(),
    durationMs: z.number(),
    kind: z.enum(['transcript', 'audio']),
    language: z.enum(LANGUAGES),
    law: z.enum(LAWS),
    place: z.enum(PLACES),
  }),
  device: deviceSchema,
  detector: z.enum(DETECTORS),
  /** Of the neural detector: the name of a published classifier, or `sha256:…` of a file; null: the phonetic one, or no wake word. */
  model: orNull,
  seed: z.number().nullable(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      age: z.number().nullable(),
      /** The person whose consent stands for this child's. */
      guardian: orNull,
      /** A purpose that is missing was never asked about. */
      consents: z.partialRecord(purpose, choice),
    }),
  ),
  later: z.array(laterSchema),
  lesson: z.array(
    z.object({
      atMs: z.number(),
      ask: z.string(),
      choices: z.array(z.string()),
      /** Counts from 1; null: a question of opinion. */
      answer: z.number().nullable(),
      because: orNull,
    }),
  ),
  /** SHA-256 of the rest, see `sealLog`. */
  fingerprint: z.string(),
});

/** A header as it may come from a file: older logs know nothing of what came after them. */
export const writtenHeaderSchema = headerSchema.extend({
  scenario: headerSchema.shape.scenario.partial({ place: true }),
  device: deviceSchema.partial({ generation: true, patience: true, giveUpMs: true, keepRejectedSnippet: true }),
  model: orNull.optional(),
});
