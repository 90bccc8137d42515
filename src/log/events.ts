import * as z from 'zod';
import { CATEGORIES } from '../vocabulary/category.ts';
import { CHOICES, purposeSchema } from '../vocabulary/consent.ts';
import { DEVICE_STATES, LIGHTS } from '../vocabulary/device-state.ts';
import { ALONGSIDE, BESIDE, FINDING_CODES, RESPONSIBLE, WEIGHTS } from '../vocabulary/finding-code.ts';
import { MEASURES } from '../vocabulary/later-event.ts';
import { CAUSES, END_REASONS, PREVENTIONS, SURVIVORS } from '../vocabulary/recording.ts';
import { CANDIDATES_BY, HELD_BACK, VERDICTS } from '../vocabulary/verdict.ts';

const orNull = z.string().nullable();
const purpose = purposeSchema();
const choice = z.enum(CHOICES);
const categories = z.array(z.enum(CATEGORIES));

const byWhom = { who: orNull };
const ofRecording = { recording: z.string() };
const unlessPrevented = { ...ofRecording, prevented: z.enum(PREVENTIONS).nullable() };
/** `entry` null: speech in a recording of which nobody says what it is. */
const speech = { entry: z.number().nullable(), who: orNull, to: z.literal('device').nullable() };
const span = { startMs: z.number(), endMs: z.number() };
const state = z.enum(DEVICE_STATES);
const light = z.enum(LIGHTS);

const line = <const T extends string, const S extends z.ZodRawShape>(type: T, fields: S) =>
  z.object({ seq: z.number(), atMs: z.number(), type: z.literal(type), ...fields });

/** A line of the log after the header. Times are ms of the scene, its end counting on in what is later. */
export const eventSchema = z.discriminatedUnion('type', [
  line('speech.started', {
    ...speech,
    text: z.string(),
    /** `about`: whom each of `private` concerns, in the same order; null: a voice nobody named. */
    words: z.array(z.object({ ...span, word: z.string(), private: categories, about: z.array(orNull) })),
  }),
  line('speech.ended', speech),
  line('wakeword.candidate', {
    ...span,
    verdict: z.enum(VERDICTS),
    who: orNull,
    entry: z.number().nullable(),
    heard: z.string(),
    wakeWord: z.string(),
    score: z.number(),
    threshold: z.number(),
    probability: z.number(),
    verifyProbability: z.number(),
    by: z.enum(CANDIDATES_BY),
    alignment: z.array(z.object({ wake: orNull, heard: orNull, cost: z.number() })),
    heldBack: z.enum(HELD_BACK).optional(),
  }),
  line('wakeword.scores', { fromMs: z.number(), stepMs: z.number(), scores: z.array(z.number()) }),
  line('wakeword.detected', { ...ofRecording, who: orNull, wakeWord: z.string() }),
  line('device.said', { ...ofRecording, text: z.string() }),
  line('scene.ended', {}),
  line('mic.muted', byWhom),
  line('mic.unmuted', byWhom),
  line('power.off', byWhom),
  /** The device is up again, its microphone live unless it was muted before an update. */
  line('power.on', { muted: z.boolean() }),
  line('network.down', {}),
  line('network.up', {}),
  line('state.changed', { from: state, to: state }),
  line('light.changed', { from: light, to: light }),
  line('recording.opened', {
    ...ofRecording,
    cause: z.enum(CAUSES),
    local: z.boolean(),
    startMs: z.number(),
    wakeStartMs: z.number().nullable(),
    prerollMs: z.number(),
    entry: z.number().nullable(),
    /** For a follow-up: the recording that it came of. */
    follows: orNull,
    /** For a call: who calls, and who had agreed to it. */
    by: orNull.optional(),
    accepted: z.array(z.string()).optional(),
  }),
  line('recording.verified', ofRecording),
  line('recording.rejected', ofRecording),
  line('recording.closed', {
    ...ofRecording,
    endMs: z.number(),
    reason: z.enum(END_REASONS),
    verified: z.boolean().nullable(),
  }),
  line('response.started', ofRecording),
  line('response.ended', ofRecording),
  line('follow-up.opened', { after: z.string() }),
  line('follow-up.closed', { after: z.string() }),
  line('cloud.received', ofRecording),
  line('cloud.transcribed', ofRecording),
  line('cloud.kept', ofRecording),
  /** `snippet`: all but the stretch that woke the device. */
  line('cloud.discarded', { ...ofRecording, snippet: z.boolean().optional() }),
  line('cloud.reviewed', unlessPrevented),
  line('cloud.profiled', unlessPrevented),
  line('cloud.breached', {
    ...unlessPrevented,
    told: z.boolean().optional(),
    measures: z.enum(MEASURES).optional(),
  }),
  line('cloud.shared', { ...unlessPrevented, partner: z.string(), purpose }),
  line('cloud.disclosed', { ...unlessPrevented, by: orNull }),
  line('cloud.deleted', {
    ...unlessPrevented,
    /** `retention` and `not-saved` are the device's own settings, not somebody's wish. */
    why: z.enum(['asked', 'retention', 'not-saved']),
    who: orNull,
    what: z.enum(['all', 'voice-only']),
    survives: z.array(z.enum(SURVIVORS)),
  }),
  line('consent.changed', { who: z.string(), purpose, choice }),
  line('finding.raised', {
    ...ofRecording,
    code: z.enum(FINDING_CODES),
    /** The data subject: whom it is about. */
    who: z.string(),
    saidBy: orNull,
    responsible: z.enum(RESPONSIBLE),
    alongside: z.enum(ALONGSIDE).nullable(),
    weight: z.enum(WEIGHTS),
    /** The rules that it is about. */
    basis: z.string(),
    /** What it was used for, where the finding is about a use. */
    purpose: purpose.nullable(),
    /** What had been said about that purpose, and by whom: of a child it may be the guardian; null: never asked, nobody to ask. */
    choice: choice.nullable(),
    asked: orNull,
    /** The recording was an accident, which no consent covers. */
    accident: z.boolean(),
    /** For `recorded-without-consent` that is no accident. */
    beside: z.enum(BESIDE).nullable(),
    categories,
    /** For `survives-deletion`, and a snippet. */
    remains: z.array(z.enum(SURVIVORS)),
    text: z.string(),
  }),
]);
