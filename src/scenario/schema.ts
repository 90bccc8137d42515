import * as z from 'zod';
import { CHOICES, PURPOSES } from '../vocabulary/consent.ts';
import { FINDING_CODES } from '../vocabulary/finding-code.ts';
import { LANGUAGES } from '../vocabulary/language.ts';
import { LAWS, PLACES } from '../vocabulary/law.ts';
import { ROLES } from '../vocabulary/role.ts';
import { SUMMARY_FIELDS } from '../vocabulary/summary-field.ts';
import { type DeviceVocabulary, laterEntrySchema, part, timelineEntrySchema } from './entry-schema.ts';
import { NOISES } from './scenario.ts';
import { DESCRIBED, duration, expecting, ID, pathInside, personId, pronounce, purpose, text, wpm } from './values.ts';
import { VOICE_VARIANTS } from './voice-variants.ts';

const FORMAT = 'earshot/scenario@1';

const CHOICE = { enum: CHOICES };

const person = part('person', {
  name: text.optional(),
  role: z.enum(ROLES),
  age: z.number().min(0).max(120).optional(),
  guardian: personId.optional(),
  consents: z
    .partialRecord(purpose, z.enum(CHOICES))
    .meta({ ...DESCRIBED, part: 'purpose', properties: Object.fromEntries(PURPOSES.map((name) => [name, CHOICE])) })
    .optional(),
  wpm: wpm.optional(),
  voice: part('voice', {
    variant: z.enum(VOICE_VARIANTS).optional(),
    pitch: z.number().min(0).max(99).optional(),
  }).optional(),
  // From at the microphone to the far end of a big room (assumed).
  distanceM: z.number().min(0.1).max(30).optional(),
});

const comparison = z.union(
  [z.number().min(0), z.string().regex(/^(=|>|>=|<|<=)?\s*\d+(\.\d+)?$/, expecting('comparison'))],
  expecting('comparison'),
);
const summaryField = comparison.optional();
const codes = z.array(z.enum(FINDING_CODES));

const expectations = part('expect', {
  ...(Object.fromEntries(SUMMARY_FIELDS.map((field) => [field, summaryField])) as Record<
    (typeof SUMMARY_FIELDS)[number],
    typeof summaryField
  >),
  heard: z.array(text).optional(),
  // A number is the summary's field of that name, a list names codes.
  findings: z.union([comparison, codes], expecting('comparison')).optional(),
  noFindings: codes.optional(),
});

const source = part('source', {
  title: text,
  author: text.optional(),
  // Nothing about smart speakers is older than sound recording, 1877; room for centuries to come.
  year: z.int().min(1877).max(2999).optional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, expecting('url'))
    .optional(),
});

const question = part('lesson', {
  at: duration,
  ask: text,
  choices: z.array(text).min(2),
  answer: z.int().min(1).optional(),
  because: text.optional(),
});

const room = part('room', {
  noise: z.enum(NOISES),
  // From speech drowned in noise to a studio (assumed).
  snrDb: z.number().min(-20).max(60).optional(),
});

function buildSchema(device: DeviceVocabulary) {
  return part('scenario', {
    $schema: text.optional(),
    format: z.enum([FORMAT]),
    id: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, expecting('id'))
      .optional(),
    title: text.optional(),
    language: z.enum(LANGUAGES).optional(),
    summary: text.optional(),
    sources: z.array(source).optional(),
    tags: z.array(text).optional(),
    law: z.enum(LAWS).optional(),
    place: z.enum(PLACES).optional(),
    device: device.device.optional(),
    people: z.record(z.string().regex(ID, expecting('id')), person).optional(),
    timeline: z.array(timelineEntrySchema(device)).optional(),
    later: z.array(laterEntrySchema).optional(),
    expect: expectations.optional(),
    lesson: z.array(question).optional(),
    room: room.optional(),
    duration: duration.optional(),
    pronounce: pronounce.optional(),
    audio: pathInside('.wav').optional(),
    captions: pathInside('.vtt', '.srt', '.TextGrid').optional(),
  });
}

/** Zod compiles a schema when it first parses with it, which takes longer than most scenarios. */
const schemas = new WeakMap<DeviceVocabulary, ReturnType<typeof buildSchema>>();

/**
 * The schema of `earshot/scenario@1`: what may be written. Its output has times in milliseconds. What concerns more
 * than one key is not in it (`meaning.ts`).
 */
export function scenarioSchema(device: DeviceVocabulary) {
  const schema = schemas.get(device) ?? buildSchema(device);
  schemas.set(device, schema);
  return schema;
}

export type WrittenScenario = z.output<ReturnType<typeof buildSchema>>;

/** What each key means, in one language, by the part of a scenario in which it stands. */
type KeyTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** JSON Schema (draft 2020-12) of what may be written, with what each key means, for completion and help in an editor. */
export function jsonSchema(device: DeviceVocabulary, keys: KeyTexts): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema(device), {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  describe(schema, keys);
  const $id = `urn:${FORMAT.replace(/[/@]/g, ':')}`;
  return { $schema, $id, title: keys.schema?.title, description: keys.schema?.description, ...schema };
}

/** Says of every key what it means; `part` tells where to look it up. */
function describe(node: unknown, keys: KeyTexts): void {
  if (typeof node !== 'object' || node === null) return;
  if ('part' in node && 'properties' in node) {
    const texts = keys[String(node.part)];
    for (const [key, property] of Object.entries(node.properties as Record<string, { description?: unknown }>))
      property.description = texts?.[key] ?? (node.part === 'expect' ? texts?.summary : undefined);
    delete node.part;
  }
  for (const inner of Object.values(node)) describe(inner, keys);
}
