import type * as z from 'zod';
import { deviceVocabulary } from '../src/machine/device.ts';
import { PROFILES } from '../src/machine/profiles.ts';
import { jsonSchema } from '../src/scenario/schema.ts';
import { DURATION_PATTERN, START_PATTERN } from '../src/scenario/time.ts';
import { CHOICES } from '../src/vocabulary/consent.ts';
import { type SettingName, unitOf } from '../src/vocabulary/settings.ts';
import { wordsFor } from '../src/words/words.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** A key of a scenario file, as the reference lists it. */
interface Row {
  readonly key: string;
  readonly form: string;
  readonly about: string;
}

/** Which key says of what kind an entry of a list is, in the order in which kinds are listed. */
const KINDS = ['says', 'words', 'does', 'event'] as const;
const KIND_HEADINGS = {
  speech: 'something is said (`says`, or `words`, or both)',
  does: 'somebody does something',
  event: 'something happens',
};

/** More than that many are no longer read (assumed). */
const MOST_CHOICES = 40;

/** A purpose for each partner, which the schema has as a pattern. */
const SHARING: Row = {
  key: '`sharing:PARTNER`',
  form: choices(CHOICES),
  about: 'Passing recordings on to that partner.',
};

/** Every key of a scenario file, as Markdown: a table for each group, from the schema that the reader checks with. */
export function schemaReference(): string {
  const schema = jsonSchema(deviceVocabulary, wordsFor('en').scenario.keys) as Schema;
  const people = underAnyId(partOf(schema, 'people'));
  const timeline = partOf(schema, 'timeline').items as Schema;
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    ['The file', rowsOf(schema)],
    ['`device`', deviceRows(partOf(schema, 'device'))],
    ['`people`: under each id', rowsOf(people)],
    ['`consents` of a person', [...rowsOf(partOf(people, 'consents')), SHARING]],
    ['`voice` of a person', rowsOf(partOf(people, 'voice'))],
    ...entrySections('timeline', timeline),
    ['`reply` of a line', rowsOf(partOf(timeline.anyOf?.[0] as Schema, 'reply'))],
    ...entrySections('later', partOf(schema, 'later').items as Schema),
    ['`expect`', rowsOf(partOf(schema, 'expect'))],
    ['`lesson`: each question', rowsOf(partOf(schema, 'lesson').items as Schema)],
    ['`sources`: each source', rowsOf(partOf(schema, 'sources').items as Schema)],
    ['`room`', rowsOf(partOf(schema, 'room'))],
  ];
  return sections.map(([heading, rows]) => `### ${heading}\n\n${tableOf(rows)}`).join('\n\n');
}

function partOf({ properties }: Schema, key: string): Schema {
  const part = properties?.[key];
  if (typeof part !== 'object') throw new Error(`the schema has no ${key}`);
  return part;
}

/** What stands under any id. */
function underAnyId({ additionalProperties }: Schema): Schema {
  if (typeof additionalProperties !== 'object') throw new Error('the schema has no ids');
  return additionalProperties;
}

function tableOf(rows: readonly Row[]): string {
  const lines = merged(rows).map(({ key, form, about }) => {
    return `| ${[key, form, about].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| key | what may stand there | what it is |', '| --- | --- | --- |', ...lines].join('\n');
}

/** Keys side by side of which the same is to be said share a row. */
function merged(rows: readonly Row[]): Row[] {
  const lines: Row[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last?.form === row.form && last.about === row.about && row.about !== '')
      lines[lines.length - 1] = { ...row, key: `${last.key}, ${row.key}` };
    else lines.push(row);
  }
  return lines;
}

function rowsOf(schema: Schema): Row[] {
  return Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const part = value as Schema;
    return {
      key: keyOf(key, schema.required?.includes(key) ?? false),
      form: formOf(part),
      about: part.description ?? '',
    };
  });
}

const keyOf = (key: string, isRequired: boolean) => (isRequired ? `**\`${key}\`** (needed)` : `\`${key}\``);

/** The settings are described where profiles are listed. */
function deviceRows({ properties = {} }: Schema): Row[] {
  const { settings } = wordsFor('en').devices;
  return Object.entries(properties).map(([key, part]) => {
    const form = formOf(part as Schema);
    if (key === 'profile') return { key: '`profile`', form, about: 'The kind of speaker. Default: `alexa-like`.' };
    const name = key as SettingName;
    const { value } = PROFILES['alexa-like'][name];
    const usual = Array.isArray(value) ? value.join(', ') : String(value);
    const unit = unitOf(name) === 'ms' ? ' ms' : '';
    const about = settings[name];
    return {
      key: `\`${key}\``,
      form,
      about: `${about.charAt(0).toUpperCase()}${about.slice(1)}. In \`alexa-like\`: ${usual}${unit}.`,
    };
  });
}

/** A table for each kind of entry in a list. */
function entrySections(list: string, { anyOf = [] }: Schema): (readonly [string, readonly Row[]])[] {
  const kinds = new Map<keyof typeof KIND_HEADINGS, Schema[]>();
  for (const variant of anyOf as Schema[]) {
    const has = KINDS.find((key) => variant.required?.includes(key));
    const kind = has === 'does' || has === 'event' ? has : 'speech';
    kinds.set(kind, [...(kinds.get(kind) ?? []), variant]);
  }
  return [...kinds].map(([kind, variants]) => [`\`${list}\`: ${KIND_HEADINGS[kind]}`, entryRows(kind, variants)]);
}

/** The keys of all variants of a kind of entry; what is only in some of them says in which. */
function entryRows(kind: string, variants: readonly Schema[]): Row[] {
  const keys = [...new Set(variants.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  return keys.map((key) => {
    const having = variants.filter(({ properties }) => properties?.[key] !== undefined);
    const parts = having.map((variant) => partOf(variant, key));
    const needing = variants.filter(({ required }) => required?.includes(key));
    const where = having.length < variants.length && kind !== 'speech' ? ` Only with ${namesOf(kind, having)}.` : '';
    const isNeeded = needing.length > 0 && needing.length === (kind === 'speech' ? variants : having).length;
    const isSometimes = !isNeeded && needing.length > 0 && kind !== 'speech';
    const form = key === kind ? choices(parts.flatMap((part) => part.enum ?? [])) : formOf(parts[0] as Schema);
    const needed = isSometimes ? ` (needed with ${namesOf(kind, needing)})` : '';
    return { key: `${keyOf(key, isNeeded)}${needed}`, form, about: `${parts[0]?.description ?? ''}${where}` };
  });
}

/** `does: consent | delete`, as code. */
function namesOf(kind: string, variants: readonly Schema[]): string {
  return `\`${kind}: ${variants.flatMap((variant) => partOf(variant, kind).enum ?? []).join(' | ')}\``;
}

/** Texts of a form that the schema has as a pattern, by the pattern's beginning. */
const TEXT_FORMS: readonly (readonly [string, string])[] = [
  ['^(=|>', 'a comparison such as `">= 1"`'],
  ['^https?', 'an address (https://…)'],
  ['^r[1-9]', 'the id of a recording'],
  ['^sharing:', '`sharing:` and a partner'],
  ['^\\p{L}[', 'an id'],
  ['^[\\p{L}', 'an id'],
];

/** What may stand in a place, in words. */
function formOf(schema: Schema): string {
  const { anyOf, enum: named, type, items, pattern, prefixItems } = schema;
  if (anyOf) return eitherOf(anyOf as Schema[]);
  if (named) return choices(named);
  if (prefixItems) return '[start in ms, end in ms, "word"]';
  switch (type) {
    case 'array':
      return `a list: ${formOf(items as Schema)}`;
    case 'boolean':
      return '`true`, `false`';
    case 'null':
      return '`null`';
    case 'integer':
    case 'number':
      return rangeOf(schema);
    case 'object':
      if (schema.properties !== undefined) return 'keys, see below';
      return underAnyId(schema).type === 'object' ? 'ids, see below' : 'words and their sounds';
    default:
      return TEXT_FORMS.find(([beginning]) => pattern?.startsWith(beginning))?.[1] ?? 'a text';
  }
}

function eitherOf(options: readonly Schema[]): string {
  const patterns = options.map(({ pattern }) => pattern);
  if (patterns.includes(START_PATTERN)) return 'a time, or `+` and a time';
  if (patterns.includes(DURATION_PATTERN)) return 'a time';
  const forms = new Set(options.map(formOf));
  return forms.has('keys, see below') ? 'entries, see below' : [...forms].join(', or ');
}

function choices(values: readonly unknown[]): string {
  const names = [...new Set(values)];
  return names.length > MOST_CHOICES
    ? `one of ${names.length} names (\`earshot schema\` has them)`
    : names.map((name) => `\`${String(name)}\``).join(', ');
}

function rangeOf({ type, minimum, maximum }: Schema): string {
  const number = type === 'integer' ? 'a whole number' : 'a number';
  if (minimum === undefined) return number;
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
    ? `${number} from ${minimum}`
    : `${number}, ${minimum} to ${maximum}`;
}
