import * as z from 'zod';
import { CATEGORIES } from '../vocabulary/category.ts';
import { CHOICES } from '../vocabulary/consent.ts';
import type { Complaint } from '../vocabulary/diagnostic.ts';
import { LATER_EVENTS } from '../vocabulary/later-event.ts';
import type { KeyTexts } from '../vocabulary/scenario-keys.ts';
import { DEVICE_ACTS, SCENE_EVENTS } from './scenario.ts';
import { suggestion } from './suggest.ts';
import { LATER_LIMIT_MS } from './time.ts';
import {
  choiceOf,
  deletion,
  duration,
  expecting,
  filled,
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

function replySchema(keys: KeyTexts) {
  return z.strictObject({
    says: text(keys.reply.says).optional(),
    lasts: duration(keys.reply.lasts).optional(),
    expects: z.boolean().meta({ description: keys.reply.expects }).optional(),
    does: choiceOf(['send', 'delete', 'none'], keys.reply.does).optional(),
    partner: text(keys.reply.partner).optional(),
    what: deletion(keys.reply.what).optional(),
    wakes: spokenPart(keys.reply.wakes).optional(),
  });
}

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

const SIMPLE_EVENTS = SCENE_EVENTS.filter((event) => event !== 'update');

function speechKeys(keys: KeyTexts) {
  return {
    at: start(keys.entry.at).optional(),
    who: personId(keys.entry.who).optional(),
    to: choiceOf(['device'], keys.entry.to).optional(),
    private: z.array(z.enum(CATEGORIES)).meta({ description: keys.entry.private }).optional(),
    wakes: spokenPart(keys.entry.wakes).optional(),
    accepted: z.boolean().meta({ description: keys.entry.accepted }).optional(),
    reply: replySchema(keys).meta({ description: keys.entry.reply }).optional(),
    pronounce: pronounce(keys.entry.pronounce).optional(),
    wpm: wpm(keys.entry.wpm).optional(),
  };
}

/** One entry of `timeline`: speech, an act of a person, or an event. */
export function timelineEntrySchema(device: DeviceVocabulary, keys: KeyTexts) {
  const at = start(keys.entry.at).optional();
  const who = personId(keys.entry.who);
  const word = z.tuple([z.int().min(0), z.int().min(0), filled()], expecting('word-times'));
  const words = z.array(word).min(1).meta({ description: keys.entry.words });
  const union = z.union([
    z.strictObject({ ...speechKeys(keys), says: markedLine(keys.entry.says), words: words.optional() }),
    z.strictObject({ ...speechKeys(keys), words }),
    z.strictObject({ at, who: who.optional(), does: choiceOf(DEVICE_ACTS, keys.entry.does) }),
    z.strictObject({
      at,
      who,
      does: choiceOf(['consent'], keys.entry.does),
      purpose: purpose(keys.entry.purpose),
      choice: choiceOf(CHOICES, keys.entry.choice),
    }),
    z.strictObject({ at, who, does: choiceOf(['delete'], keys.entry.does), what: deletion(keys.entry.what) }),
    z.strictObject({ at, event: choiceOf(SIMPLE_EVENTS, keys.entry.event) }),
    z.strictObject({
      at,
      event: choiceOf(['update'], keys.entry.event),
      with: device.settings.meta({ description: keys.entry.with }).optional(),
    }),
  ]);
  const does = [...DEVICE_ACTS, 'consent', 'delete'];
  return union.register(entryUnions, { kinds: { says: null, words: null, does, event: SCENE_EVENTS } });
}

/** One entry of `later`: what happens to recordings, or what a person does about them. */
export function laterEntrySchema(keys: KeyTexts) {
  const after = duration(keys.later.after, LATER_LIMIT_MS);
  const event = { after, recording: recording(keys.later.recording).optional() };
  const who = personId(keys.later.who);
  const union = z.union([
    z.strictObject({ ...event, event: choiceOf(['profiling', 'human-review', 'breach'], keys.later.event) }),
    z.strictObject({
      ...event,
      event: choiceOf(['warrant'], keys.later.event),
      by: text(keys.later.by).optional(),
    }),
    z.strictObject({
      ...event,
      event: choiceOf(['share'], keys.later.event),
      partner: text(keys.later.partner),
      purpose: purpose(keys.later.purpose),
    }),
    z.strictObject({
      after,
      who,
      does: choiceOf(['consent'], keys.later.does),
      purpose: purpose(keys.later.purpose),
      choice: choiceOf(CHOICES, keys.later.choice),
    }),
    z.strictObject({ after, who, does: choiceOf(['delete'], keys.later.does), what: deletion(keys.later.what) }),
  ]);
  return union.register(entryUnions, { kinds: { event: LATER_EVENTS, does: ['consent', 'delete'] } });
}
