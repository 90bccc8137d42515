import * as z from 'zod';
import { numberedLines } from '../scenario/read-file.ts';
import { purposeOf } from '../scenario/values.ts';
import { CATEGORIES } from '../vocabulary/category.ts';
import { CHOICES } from '../vocabulary/consent.ts';
import { FINDING_CODES } from '../vocabulary/finding-code.ts';
import { LANGUAGES } from '../vocabulary/language.ts';
import { ROLES } from '../vocabulary/role.ts';
import { en } from '../words/en/index.ts';
import { LOG_FORMAT, type Log, type LogEvent, type LogHeader } from './log.ts';

/** The largest log that is read: 256 MiB (assumed; a day of talk is about 40 MB). */
export const LOG_LIMIT_BYTES = 256 * 1024 * 1024;
/** The longest line, in UTF-16 units (assumed; a day of scores is about 5 MB). */
const LINE_LIMIT = 16 * 1024 * 1024;

/** A log as JSON Lines: the header, then one event a line. */
export function logLines({ header, events }: Log): string {
  return `${[header, ...events].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** A text is no log, or one that is cut short. */
export class LogFileError extends Error {
  /** The line that is wrong, or the last one there is; from 1. */
  readonly line: number;
  readonly isCut: boolean;
  constructor(line: number, isCut = false) {
    super(`line ${line} ${isCut ? 'ends before the scene does' : `is not a line of ${LOG_FORMAT}`}`);
    this.line = line;
    this.isCut = isCut;
  }
}

/**
 * Reads back what `logLines` wrote. Each line is checked for all that a view may read of it, so that a view
 * can rely on it; whether the lines fit one another is not looked at, for an edited log may be played too.
 * @throws LogFileError at the first line that is wrong, or where the scene does not come to its end.
 */
export function readLog(text: string): Log {
  let header: LogHeader | null = null;
  const events: LogEvent[] = [];
  for (const { line, number } of numberedLines(text)) {
    const value = parseLine(line);
    if (header === null) {
      if (!isHeader(value)) throw new LogFileError(number);
      // Logs from before there was a neural detector do not name a model.
      header = { ...value, model: value.model ?? null };
    } else {
      if (!isEvent(value, events.length)) throw new LogFileError(number);
      events.push(value);
    }
  }
  if (header === null) throw new LogFileError(1);
  // What comes later may be cut off too, but that cannot be seen.
  if (!events.some(({ type }) => type === 'scene.ended')) throw new LogFileError(events.length + 1, true);
  return { header, events };
}

/** Whether a text claims to be a log: its first line is an object that names the format. */
export function isLog(text: string): boolean {
  return text.startsWith('{') && text.slice(0, text.indexOf('\n')).includes(`"${LOG_FORMAT}"`);
}

/** The line's value; undefined where it is no object in JSON. */
function parseLine(line: string): unknown {
  if (line.length > LINE_LIMIT || !line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is Omit<LogHeader, 'model'> & Partial<Pick<LogHeader, 'model'>> {
  return headerSchema.safeParse(value).success;
}

function isEvent(value: unknown, seq: number): value is LogEvent {
  const placed = placeSchema.safeParse(value);
  if (!placed.success || placed.data.seq !== seq || !Object.hasOwn(eventSchemas, placed.data.type)) return false;
  return eventSchemas[placed.data.type as LogEvent['type']].safeParse(value).success;
}

/** What the views have a word for. */
const named = <K extends string>(words: Readonly<Record<K, unknown>>) => z.enum(Object.keys(words) as K[]);
const { causes, endReasons, verdicts, states, lights, preventions, survivors } = en.names;
const orNull = z.string().nullable();
const categories = z.array(z.enum(CATEGORIES));

const headerSchema = z.object({
  format: z.literal(LOG_FORMAT),
  scenario: z.object({
    id: z.string(),
    title: z.string(),
    durationMs: z.number(),
    kind: z.enum(['transcript', 'audio']),
    language: z.enum(LANGUAGES),
    law: z.enum(['eu', 'elsewhere']),
  }),
  device: z.object({
    profile: z.string(),
    wakeWord: orNull,
    sensitivity: z.number(),
    verification: z.boolean(),
    bufferMs: z.number(),
    saveRecordings: z.boolean(),
    retentionDays: z.number().nullable(),
    humanReview: z.boolean(),
    profiling: z.boolean(),
  }),
  detector: z.string(),
  model: orNull.optional(),
  seed: z.number().nullable(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES),
      age: z.number().nullable(),
      guardian: orNull,
      consents: z.partialRecord(purposeOf(), z.enum(CHOICES)),
    }),
  ),
  later: z.array(z.object({})),
  lesson: z.array(
    z.object({
      atMs: z.number(),
      ask: z.string(),
      choices: z.array(z.string()),
      answer: z.number(),
      because: orNull,
    }),
  ),
  fingerprint: z.string(),
});

const placeSchema = z.object({ seq: z.number(), atMs: z.number(), type: z.string() });

const nothing = z.object({});
const byWhom = z.object({ who: orNull });
const ofRecording = z.object({ recording: z.string() });
const unlessPrevented = ofRecording.extend({ prevented: named(preventions).nullable() });
const afterRecording = z.object({ after: z.string() });
const speech = z.object({ entry: z.number().nullable(), who: orNull, to: z.literal('device').nullable() });
const span = z.object({ startMs: z.number(), endMs: z.number() });

/** The fields of each type of event, without `seq`, `atMs` and `type`. */
type FieldsOf<T, E = LogEvent> = E extends { readonly type: infer U }
  ? T extends U
    ? Omit<E, 'seq' | 'atMs' | 'type'>
    : never
  : never;

const eventSchemas = {
  'speech.started': speech.extend({
    text: z.string(),
    words: z.array(span.extend({ word: z.string(), private: categories })),
  }),
  'speech.ended': speech,
  'wakeword.candidate': span.extend({
    verdict: named(verdicts),
    who: orNull,
    entry: z.number().nullable(),
    heard: z.string(),
    wakeWord: z.string(),
    score: z.number(),
    threshold: z.number(),
    probability: z.number(),
    verifyProbability: z.number(),
    by: z.enum(['detector', 'script']),
    alignment: z.array(z.object({ wake: orNull, heard: orNull, cost: z.number() })),
    heldBack: z.enum(['first-scores', 'patience']).optional(),
  }),
  'wakeword.scores': z.object({ fromMs: z.number(), stepMs: z.number(), scores: z.array(z.number()) }),
  'wakeword.detected': ofRecording.extend({ who: orNull, wakeWord: z.string() }),
  'device.said': ofRecording.extend({ text: z.string() }),
  'scene.ended': nothing,
  'mic.muted': byWhom,
  'mic.unmuted': byWhom,
  'power.off': byWhom,
  'power.on': z.object({ muted: z.boolean() }),
  'network.down': nothing,
  'network.up': nothing,
  'state.changed': z.object({ from: named(states), to: named(states) }),
  'light.changed': z.object({ from: named(lights), to: named(lights) }),
  'recording.opened': ofRecording.extend({
    cause: named(causes),
    local: z.boolean(),
    startMs: z.number(),
    wakeStartMs: z.number().nullable(),
    prerollMs: z.number(),
    entry: z.number().nullable(),
    follows: orNull,
  }),
  'recording.verified': ofRecording,
  'recording.rejected': ofRecording,
  'recording.closed': ofRecording.extend({
    endMs: z.number(),
    reason: named(endReasons),
    verified: z.boolean().nullable(),
  }),
  'response.started': ofRecording,
  'response.ended': ofRecording,
  'follow-up.opened': afterRecording,
  'follow-up.closed': afterRecording,
  'cloud.received': ofRecording,
  'cloud.transcribed': ofRecording,
  'cloud.kept': ofRecording,
  'cloud.discarded': ofRecording,
  'cloud.reviewed': unlessPrevented,
  'cloud.profiled': unlessPrevented,
  'cloud.breached': unlessPrevented,
  'cloud.shared': unlessPrevented.extend({ partner: z.string(), purpose: purposeOf() }),
  'cloud.disclosed': unlessPrevented.extend({ by: orNull }),
  'cloud.deleted': unlessPrevented.extend({
    why: z.enum(['asked', 'retention', 'not-saved']),
    who: orNull,
    what: z.enum(['all', 'voice-only']),
    survives: z.array(named(survivors)),
  }),
  'consent.changed': z.object({ who: z.string(), purpose: purposeOf(), choice: z.enum(CHOICES) }),
  'finding.raised': ofRecording.extend({
    code: z.enum(FINDING_CODES),
    who: z.string(),
    basis: z.string(),
    purpose: purposeOf().nullable(),
    choice: z.enum(CHOICES).nullable(),
    accident: z.boolean(),
    categories,
    text: z.string(),
  }),
} satisfies { readonly [T in LogEvent['type']]: z.ZodType<FieldsOf<T>> };
