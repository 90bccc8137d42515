import * as z from 'zod';
import { CHOICES, PURPOSES } from '../vocabulary/consent.ts';
import { FINDING_CODES } from '../vocabulary/finding-code.ts';
import { LANGUAGES } from '../vocabulary/language.ts';
import { LAWS } from '../vocabulary/law.ts';
import { ROLES } from '../vocabulary/role.ts';
import { type KeyTexts, SCENARIO_KEYS } from '../vocabulary/scenario-keys.ts';
import { SUMMARY_FIELDS } from '../vocabulary/summary-field.ts';
import { type DeviceVocabulary, laterEntrySchema, timelineEntrySchema } from './entry-schema.ts';
import { NOISES } from './scenario.ts';
import {
  choiceOf,
  duration,
  expecting,
  filled,
  ID,
  pathInside,
  personId,
  pronounce,
  purposeOf,
  text,
  wpm,
} from './values.ts';
import { VOICE_VARIANTS } from './voice-variants.ts';

const FORMAT = 'earshot/scenario@1';

function personSchema(keys: KeyTexts) {
  const properties = Object.fromEntries(
    PURPOSES.map((name) => [name, { enum: [...CHOICES], description: keys.purpose[name] }]),
  );
  return z.strictObject({
    name: text(keys.person.name).optional(),
    role: choiceOf(ROLES, keys.person.role),
    age: z.number().min(0).max(120).meta({ description: keys.person.age }).optional(),
    guardian: personId(keys.person.guardian).optional(),
    consents: z
      .partialRecord(purposeOf(), z.enum(CHOICES))
      .meta({ description: keys.person.consents, properties })
      .optional(),
    wpm: wpm(keys.person.wpm).optional(),
    voice: z
      .strictObject({
        variant: choiceOf(VOICE_VARIANTS, keys.voice.variant).optional(),
        pitch: z.number().min(0).max(99).meta({ description: keys.voice.pitch }).optional(),
      })
      .meta({ description: keys.person.voice })
      .optional(),
    // From at the microphone to the far end of a big room (assumed).
    distanceM: z.number().min(0.1).max(30).meta({ description: keys.person.distanceM }).optional(),
  });
}

function expectSchema(keys: KeyTexts) {
  const comparison = () =>
    z.union(
      [z.number().min(0), z.string().regex(/^(=|>|>=|<|<=)?\s*\d+(\.\d+)?$/, expecting('comparison'))],
      expecting('comparison'),
    );
  const summaryField = comparison().meta({ description: keys.expect.summary }).optional();
  type Fields = Record<(typeof SUMMARY_FIELDS)[number], typeof summaryField>;
  const codes = () => z.array(z.enum(FINDING_CODES));
  return z.strictObject({
    ...(Object.fromEntries(SUMMARY_FIELDS.map((field) => [field, summaryField])) as Fields),
    heard: z.array(filled()).meta({ description: keys.expect.heard }).optional(),
    // A number is the summary's field of that name, a list names codes.
    findings: z
      .union([comparison(), codes()], expecting('comparison'))
      .meta({ description: keys.expect.findings })
      .optional(),
    noFindings: codes().meta({ description: keys.expect.noFindings }).optional(),
  });
}

function sourceSchema(keys: KeyTexts) {
  return z.strictObject({
    title: text(keys.source.title),
    author: text(keys.source.author).optional(),
    // Nothing about smart speakers is older than sound recording, 1877; room for centuries to come.
    year: z.int().min(1877).max(2999).meta({ description: keys.source.year }).optional(),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/, expecting('url'))
      .meta({ description: keys.source.url })
      .optional(),
  });
}

function lessonSchema(keys: KeyTexts) {
  return z.strictObject({
    at: duration(keys.lesson.at),
    ask: text(keys.lesson.ask),
    choices: z.array(filled()).min(2).meta({ description: keys.lesson.choices }),
    answer: z.int().min(1).meta({ description: keys.lesson.answer }),
    because: text(keys.lesson.because).optional(),
  });
}

function roomSchema(keys: KeyTexts) {
  return z.strictObject({
    noise: choiceOf(NOISES, keys.room.noise),
    // From speech drowned in noise to a studio (assumed).
    snrDb: z.number().min(-20).max(60).meta({ description: keys.room.snrDb }).optional(),
  });
}

function buildSchema(device: DeviceVocabulary, keys: KeyTexts) {
  const about = keys.scenario;
  return z.strictObject({
    $schema: text(keys.schema.editor).optional(),
    format: choiceOf([FORMAT], about.format),
    id: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, expecting('id'))
      .meta({ description: about.id })
      .optional(),
    title: text(about.title).optional(),
    language: choiceOf(LANGUAGES, about.language).optional(),
    summary: text(about.summary).optional(),
    sources: z.array(sourceSchema(keys)).meta({ description: about.sources }).optional(),
    tags: z.array(filled()).meta({ description: about.tags }).optional(),
    law: choiceOf(LAWS, about.law).optional(),
    device: device.device.meta({ description: about.device }).optional(),
    people: z
      .record(z.string().regex(ID, expecting('id')), personSchema(keys))
      .meta({ description: about.people })
      .optional(),
    timeline: z.array(timelineEntrySchema(device, keys)).meta({ description: about.timeline }).optional(),
    later: z.array(laterEntrySchema(keys)).meta({ description: about.later }).optional(),
    expect: expectSchema(keys).meta({ description: about.expect }).optional(),
    lesson: z.array(lessonSchema(keys)).meta({ description: about.lesson }).optional(),
    room: roomSchema(keys).meta({ description: about.room }).optional(),
    duration: duration(about.duration).optional(),
    pronounce: pronounce(about.pronounce).optional(),
    audio: pathInside(['.wav'], about.audio).optional(),
    captions: pathInside(['.vtt', '.srt', '.TextGrid'], about.captions).optional(),
  });
}

/** For a schema that only checks. */
const UNDESCRIBED = Object.fromEntries(
  Object.entries(SCENARIO_KEYS).map(([part, keys]) => [part, Object.fromEntries(keys.map((key) => [key, '']))]),
) as unknown as KeyTexts;

/** Zod compiles a schema when it first parses with it, which takes longer than most scenarios. */
const schemas = new WeakMap<DeviceVocabulary, ReturnType<typeof buildSchema>>();

/**
 * The schema of `earshot/scenario@1`: what may be written. Its output has times in milliseconds. What concerns more
 * than one key is not in it (`meaning.ts`).
 */
export function scenarioSchema(device: DeviceVocabulary) {
  const schema = schemas.get(device) ?? buildSchema(device, UNDESCRIBED);
  schemas.set(device, schema);
  return schema;
}

export type WrittenScenario = z.output<ReturnType<typeof buildSchema>>;

/** JSON Schema (draft 2020-12) of what may be written, with what each key means, for completion and help in an editor. */
export function jsonSchema(device: DeviceVocabulary, keys: KeyTexts): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(buildSchema(device, keys), {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  const { title, description } = keys.schema;
  return { $schema, $id: `urn:${FORMAT.replace(/[/@]/g, ':')}`, title, description, ...schema };
}
