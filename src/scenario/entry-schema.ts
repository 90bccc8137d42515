import * as z from 'zod';
import { CATEGORIES, FORMER_CATEGORY } from '../vocabulary/category.ts';
import { CHOICES } from '../vocabulary/consent.ts';
import type { Complaint } from '../vocabulary/diagnostic.ts';
import { LATER_EVENTS, MEASURES } from '../vocabulary/later-event.ts';
import { DEVICE_ACTS, SCENE_EVENTS } from './scenario.ts';
import { suggestion } from './suggest.ts';
import { LATER_LIMIT_MS } from './time.ts';
import {
  deletion,
  duration,
  durationTo,
  expecting,
  markedLine,
  personId,
  pronounce,
  purpose,
  recording,
  spokenPart,
  start,
  text,
  wpm,
} from './values.ts';

/** How the scenario's `device:` block and the `with:` block of an update are checked. */
export interface DeviceVocabulary {
  readonly device: z.ZodType<Record<string, unknown>>;
  readonly settings: z.ZodType<Record<string, unknown>>;
}

/** The keys of one part of a scenario; each is described in every language, under the name of the part. */
export const part = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.strictObject(shape).meta({ part: name });

const reply = part('reply', {
  says: text.optional(),
  lasts: duration.optional(),
  expects: z.boolean().optional(),
  does: z.enum(['send', 'delete', 'none']).optional(),
  partner: text.optional(),
  what: deletion.optional(),
  wakes: spokenPart.optional(),
});

/** By which keys an entry is of a kind, and what the value of such a key may be; null: anything. */
type Kinds = Readonly<Record<string, readonly string[] | null>>;

/** The unions whose option is chosen by the keys that are there, so that errors are about the right one. */
const entryUnions = z.registry<{ readonly kinds: Kinds }>();
export const isEntryUnion = (schema: unknown): schema is z.ZodUnion =>
  schema instanceof z.ZodUnion && entryUnions.has(schema);

/** Why an entry is of no kind; `key` is the key to point to, null for the entry itself. */
interface NoKind {
  readonly key: string | null;
  readonly complaint: Complaint;
}

/** Which option of a union of entries a written entry is, or seems to be meant to be. */
export function optionMeant(union: z.ZodUnion, entry: Readonly<Record<string, unknown>>): number | NoKind {
  const { kinds = {} } = entryUnions.get(union) ?? {};
  const names = Object.keys(kinds);
  const [first, second] = names.filter((name) => Object.hasOwn(entry, name));
  const none = (key: string | null, complaint: Complaint): NoKind => ({ key, complaint });
  if (first && second && second !== 'words') return none(second, { code: 'two-kinds', params: { first, second } });
  const nearest = () => Object.keys(entry).map((key) => suggestion(key, names));
  const kind = first ?? nearest().find((name) => name !== null);
  if (!kind) return none(null, { code: 'no-kind', params: { kinds: names } });
  const [written, known] = [entry[kind], kinds[kind] ?? null];
  const value = typeof written === 'string' ? written : known?.[0];
  if (known && value !== undefined && !known.includes(value))
    return none(kind, { code: 'not-one-of', params: { written: value, suggestion: suggestion(value, known), known } });
  return union.options.findIndex((option) => {
    const type = option instanceof z.ZodObject ? option.shape[kind] : undefined;
    return type && !(type instanceof z.ZodOptional) && (known === null || type.safeParse(value).success);
  });
}

const SIMPLE_EVENTS = SCENE_EVENTS.filter((event) => event !== 'update' && event !== 'drop-in');

const at = start.optional();
/** What was a category once is read, and not offered. */
const category = z.preprocess((name) => (name === FORMER_CATEGORY ? 'other' : name), z.enum(CATEGORIES));
const word = z.tuple([z.int().min(0), z.int().min(0), text], expecting('word-times'));
const words = z.array(word).min(1);
const speech = {
  at,
  who: personId.optional(),
  to: z.enum(['device']).optional(),
  private: z.array(category).optional(),
  wakes: spokenPart.optional(),
  accepted: z.boolean().optional(),
  reply: reply.optional(),
  pronounce: pronounce.optional(),
  wpm: wpm.optional(),
};
/** What a person chooses, at once or later. */
const consent = { who: personId, does: z.enum(['consent']), purpose, choice: z.enum(CHOICES) };
const erasure = { who: personId, does: z.enum(['delete']), what: deletion };

/** One entry of `timeline`: speech, an act of a person, or an event. */
export function timelineEntrySchema(device: DeviceVocabulary) {
  const union = z.union([
    part('entry', { ...speech, says: markedLine, words: words.optional() }),
    part('entry', { ...speech, words }),
    part('entry', { at, who: personId.optional(), does: z.enum(DEVICE_ACTS) }),
    part('entry', { at, ...consent }),
    part('entry', { at, ...erasure }),
    part('entry', { at, event: z.enum(SIMPLE_EVENTS) }),
    part('entry', { at, event: z.enum(['update']), with: device.settings.optional() }),
    part('call', { at, event: z.enum(['drop-in']), by: text.optional(), accepted: z.array(personId).optional() }),
  ]);
  const does = [...DEVICE_ACTS, 'consent', 'delete'];
  return union.register(entryUnions, { kinds: { says: null, words: null, does, event: SCENE_EVENTS } });
}

const after = durationTo(LATER_LIMIT_MS);
const event = { after, recording: recording.optional() };

/** One entry of `later`: what happens to recordings, or what a person does about them. */
export const laterEntrySchema = z
  .union([
    part('later', { ...event, event: z.enum(['profiling', 'human-review']) }),
    part('later', {
      ...event,
      event: z.enum(['breach']),
      told: z.boolean().optional(),
      measures: z.enum(MEASURES).optional(),
    }),
    part('later', { ...event, event: z.enum(['warrant']), by: text.optional() }),
    part('later', { ...event, event: z.enum(['share']), partner: text, purpose }),
    part('later', { after, ...consent }),
    part('later', { after, ...erasure }),
  ])
  .register(entryUnions, { kinds: { event: LATER_EVENTS, does: ['consent', 'delete'] } });
