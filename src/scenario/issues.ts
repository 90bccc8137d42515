import * as z from 'zod';
import { PURPOSES } from '../vocabulary/consent.ts';
import type { Complaint, Expected, Found, Path, PathComplaint } from '../vocabulary/diagnostic.ts';
import type { ScenarioDocument } from './document.ts';
import { isEntryUnion, optionMeant } from './entry-schema.ts';
import { suggestion } from './suggest.ts';
import { isComplaint } from './values.ts';

type Issue = z.core.$ZodIssue;

/** What a value is, in the words of YAML. */
function foundIn(value: unknown): Found {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'mapping';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return foundIn(value) === 'mapping';
}

/** Takes off what does not change which keys a schema has. */
function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}

/** For a union of entries the option that a value is meant to be; anything else as it is. */
function chosenOption(schema: unknown, value: unknown): unknown {
  if (!isEntryUnion(schema) || !isRecord(value)) return schema;
  const option = optionMeant(schema, value);
  return typeof option === 'number' ? schema.options[option] : schema;
}

/** The schema of the value at the end of a path; undefined where it cannot be followed. */
function schemaAt(schema: unknown, content: unknown, path: Path): unknown {
  let current = unwrap(schema);
  let value = content;
  for (const step of path) {
    const holder = chosenOption(current, value);
    if (holder instanceof z.ZodObject) current = unwrap(holder.shape[step]);
    else if (holder instanceof z.ZodArray) current = unwrap(holder.element);
    else if (holder instanceof z.ZodRecord) current = unwrap(holder.valueType);
    else return undefined;
    value = (value as Record<string | number, unknown> | undefined)?.[step];
  }
  return current;
}

/** Turns the issues of one validation into complaints. */
class IssueReader {
  private readonly schema: z.ZodType;
  private readonly document: ScenarioDocument;

  constructor(schema: z.ZodType, document: ScenarioDocument) {
    this.schema = schema;
    this.document = document;
  }

  read(issue: Issue, above: Path): PathComplaint[] {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    switch (issue.code) {
      case 'custom':
        if (isComplaint(issue.params?.complaint)) return [{ ...issue.params.complaint, path }];
        break;
      case 'unrecognized_keys':
        return this.unknownKeys(issue, path);
      case 'invalid_union':
        return this.union(issue, path);
      case 'invalid_key':
        return [{ ...this.wrongForm(issue.issues[0]?.message ?? '', path.at(-1), path), path, atKey: true }];
      case 'invalid_value':
        return [{ ...this.notOneOf(issue.values.map(String), issue.input, path), path }];
      case 'too_small':
      case 'too_big':
        return [{ ...this.outOfRange(issue, path), path }];
      case 'invalid_type':
        return [{ ...this.wrongType(expectedBy(issue), issue.input, path), path }];
      case 'invalid_format':
        return [{ ...this.wrongForm(issue.message, issue.input, path), path }];
    }
    return [{ code: 'refused', params: { message: issue.message }, path }];
  }

  private unknownKeys({ keys, input: holder }: z.core.$ZodIssueUnrecognizedKeys, holderPath: Path): PathComplaint[] {
    const schema = chosenOption(schemaAt(this.schema, this.document.content, holderPath), holder);
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((name) => name !== '$schema') : [];
    const isUsed = (name: string) => isRecord(holder) && Object.hasOwn(holder, name);
    const candidates = new Set([...known.filter((name) => !isUsed(name)), ...known]);
    return keys.map((key) => {
      const path = [...holderPath, key];
      const meant = suggestion(key, candidates);
      if (meant === null && this.document.isStray(path))
        return { code: 'stray-text', params: { text: key }, path, atKey: true };
      return { code: 'unknown-key', params: { key, suggestion: meant, known }, path, atKey: true };
    });
  }

  private union(issue: z.core.$ZodIssueInvalidUnion, path: Path): PathComplaint[] {
    const { input } = issue;
    const schema = schemaAt(this.schema, this.document.content, path);
    if (isEntryUnion(schema)) {
      if (!isRecord(input)) return [{ ...this.wrongType('mapping', input, path), path }];
      const option = optionMeant(schema, input);
      if (typeof option === 'number') return (issue.errors[option] ?? []).flatMap((inner) => this.read(inner, path));
      const { key, complaint } = option;
      if (key === null) return [{ ...complaint, path }];
      return [{ ...complaint, path: [...path, key], atKey: complaint.code === 'two-kinds' }];
    }
    // An option whose kind of value fits, and which only complains about something inside.
    const inside = issue.errors.find((issues) => issues.every((inner) => inner.path.length > 0));
    if (inside) return inside.flatMap((inner) => this.read(inner, path));
    return [{ ...this.wrongForm(issue.message, input, path), path }];
  }

  private outOfRange(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: Path): Complaint {
    const expected = expectedIn(issue.message);
    const written = this.document.written(path);
    if (expected !== null) return { code: 'wrong-form', params: { expected, written } };
    const schema = schemaAt(this.schema, this.document.content, path);
    const bound = (limit: number | bigint | null | undefined) => (Number.isFinite(limit) ? Number(limit) : null);
    const params =
      schema instanceof z.ZodNumber
        ? { minimum: bound(schema.minValue), maximum: bound(schema.maxValue) }
        : {
            minimum: 'minimum' in issue ? bound(issue.minimum) : null,
            maximum: 'maximum' in issue ? bound(issue.maximum) : null,
          };
    return issue.origin === 'array'
      ? { code: 'list-length', params }
      : { code: 'out-of-range', params: { ...params, written } };
  }

  private notOneOf(known: readonly string[], value: unknown, path: Path): Complaint {
    if (value === undefined)
      return { code: 'missing-key', params: { key: String(path.at(-1)), expected: null, known } };
    if (value === null || typeof value === 'object') return this.wrongType('text', value, path);
    const written = this.document.written(path);
    return { code: 'not-one-of', params: { written, suggestion: suggestion(written, known), known } };
  }

  private wrongType(expected: Expected, value: unknown, path: Path): Complaint {
    if (value === undefined) return { code: 'missing-key', params: { key: String(path.at(-1)), expected, known: [] } };
    const found = foundIn(value);
    const written = this.document.written(path);
    if (expected === 'integer' && found === 'number') return { code: 'wrong-form', params: { expected, written } };
    if (expected === 'text' && (found === 'number' || found === 'boolean'))
      return { code: 'unquoted', params: { found, written } };
    return { code: 'wrong-type', params: { expected, found, written } };
  }

  private wrongForm(message: string, value: unknown, path: Path): Complaint {
    if (message === 'empty') return { code: 'empty-text', params: {} };
    const expected = expectedIn(message) ?? 'other';
    if (typeof value !== 'string') return this.wrongType(expected, value, path);
    if (expected === 'other') return { code: 'refused', params: { message } };
    if (expected === 'purpose') return wrongPurpose(value);
    return { code: 'wrong-form', params: { expected, written: value } };
  }
}

/** What the text of an issue says was expected, if it is one of ours. */
function expectedIn(message: string): Expected | null {
  const [, expected] = /^expected:(.+)$/u.exec(message) ?? [];
  return (expected as Expected | undefined) ?? null;
}

const KINDS: Readonly<Record<string, Expected>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  object: 'mapping',
  record: 'mapping',
};

/** The kind of value that a type issue asks for. */
const expectedBy = (issue: z.core.$ZodIssueInvalidType) =>
  expectedIn(issue.message) ?? KINDS[issue.expected] ?? 'other';

function wrongPurpose(written: string): Complaint {
  if (/^sharing:?\s*$/.test(written)) return { code: 'sharing-partner', params: {} };
  const known = [...PURPOSES, 'sharing:PARTNER'];
  return { code: 'not-one-of', params: { written, suggestion: suggestion(written, PURPOSES), known } };
}

/** A misspelt key is unknown, and the right one is missing: one complaint is enough. */
function mergeTypos(complaints: readonly PathComplaint[]): PathComplaint[] {
  const meant = new Set<string>();
  for (const { code, params, path } of complaints) {
    if (code === 'unknown-key' && params.suggestion)
      meant.add(JSON.stringify([...path.slice(0, -1), params.suggestion]));
  }
  return complaints.filter(({ code, path }) => code !== 'missing-key' || !meant.has(JSON.stringify(path)));
}

/** What a failed validation has to say about a document, in our own words. Its issues carry their inputs. */
export function complaintsOf(error: z.ZodError, schema: z.ZodType, document: ScenarioDocument): PathComplaint[] {
  const reader = new IssueReader(schema, document);
  return mergeTypos(error.issues.flatMap((issue) => reader.read(issue, [])));
}
