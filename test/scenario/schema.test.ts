import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { deviceVocabulary } from '../../src/machine/device.ts';
import { PROFILES } from '../../src/machine/profiles.ts';
import { jsonSchema } from '../../src/scenario/schema.ts';
import { CATEGORIES } from '../../src/vocabulary/category.ts';
import { wordsFor } from '../../src/words/words.ts';
import { vocabulary } from '../helpers/scenario-vocabulary.ts';

const schema = jsonSchema(vocabulary, wordsFor('en').scenario.keys);
const validate = new Ajv2020.default({ strict: false }).compile(schema);
const accepts = (text: string) => validate(parseYaml(text));

const HEAD =
  'format: earshot/scenario@1\npeople: {nadia: {role: owner, consents: {service: granted, "sharing:grocer": refused}}}\n';

test('it is a schema of draft 2020-12 with a name', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:earshot:scenario:1',
    title: 'earshot scenario',
    type: 'object',
    required: ['format'],
  });
  expect(jsonSchema(vocabulary, wordsFor('fr').scenario.keys).title).toBe('scénario earshot');
});

describe('what the reader accepts, an editor accepts', () => {
  test.each([
    'timeline: [{at: 2s, who: nadia, says: "Hi [you]{health}", reply: {does: send, partner: contact}}]',
    'timeline: [{at: +1.5s, who: nadia, words: [[0, 100, "Hi"]]}, {at: 3, does: mute}, {at: 00:01:12.500, event: drop-in}]',
    'timeline: [{event: update, with: {sensitivity: 0.5}}, {who: nadia, does: consent, purpose: storage, choice: granted}]',
    'timeline: []\nlater: [{after: 18mo, event: share, partner: grocer, purpose: "sharing:grocer"}, {after: 1d, who: nadia, does: delete, what: r1}]',
    'timeline: []\nexpect: {accidental: ">= 1", findings: [breached], heard: [Alexis]}',
    'device: {profile: alexa-like, wakeWord: null}\naudio: a.wav\ncaptions: a.TextGrid\nduration: 2min',
  ])('%s', (body) => expect(accepts(HEAD + body) ? [] : validate.errors).toEqual([]));
});

describe('what the reader refuses in one value, an editor refuses', () => {
  test.each([
    'timelin: []',
    'timeline: [{who: nadia, sayz: Hi}]',
    'timeline: [{who: nadia, says: Hi, does: mute}]',
    'timeline: [{at: 5 m, says: Hi}]',
    'timeline: [{at: -1, says: Hi}]',
    'timeline: [{does: mut}]',
    'timeline: [{event: network-down, with: {sensitivity: 1}}]',
    'timeline: []\nlater: [{after: 3d, event: share, partner: grocer}]',
    'timeline: []\nexpect: {accidentl: 1}',
    'timeline: []\ndevice: {profile: alexa}',
    'timeline: []\nroom: {noise: loud}',
  ])('%s', (body) => expect(accepts(HEAD + body)).toBe(false));

  test('a misspelt purpose', () => {
    expect(
      accepts('format: earshot/scenario@1\ntimeline: []\npeople: {n: {role: owner, consents: {servce: granted}}}'),
    ).toBe(false);
  });
});

test('every key has help in the editor', () => {
  const silent: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties' && !/device|with/.test(path))
        for (const [key, property] of Object.entries(value as Record<string, { description?: string }>))
          if (!property.description) silent.push(`${path}.${key}`);
      visit(value, `${path}.${name}`);
    }
  };
  visit(schema, '');
  expect(silent).toEqual([]);
});

test('every scenario that ships is accepted', () => {
  const folder = new URL('../../scenarios/', import.meta.url);
  const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect(shipped).toHaveLength(33);
  const check = new Ajv2020.default({ strict: false }).compile(
    jsonSchema(deviceVocabulary, wordsFor('en').scenario.keys),
  );
  for (const name of shipped) {
    const isAccepted = check(parseYaml(readFileSync(new URL(name, folder), 'utf8')));
    expect([name, isAccepted ? [] : check.errors]).toEqual([name, []]);
  }
});

/** What only the whole of a file tells: who is in it, what stands where, which files there are. */
const BEYOND_A_SCHEMA = [
  'captions-without-audio.yaml',
  'guardians.yaml',
  'impossible-device.yaml',
  'nobody-described.yaml',
  'path-of-another-kind.yaml',
  'path-outside.yaml',
  'tag.yaml',
  'typo-in-person.yaml',
  'wakes-not-in-the-line.yaml',
  'wakes-without-words.yaml',
  'yaml-1.1.yaml',
];

test('of the broken scenarios that are sound YAML, every other one is refused', () => {
  const folder = new URL('broken/', import.meta.url);
  const broken = readdirSync(folder).filter((name) => !name.endsWith('.txt'));
  const check = new Ajv2020.default({ strict: false }).compile(
    jsonSchema(deviceVocabulary, wordsFor('en').scenario.keys),
  );
  const accepted = broken.filter((name) => {
    const content = contentOf(readFileSync(new URL(name, folder), 'utf8'));
    return content !== null && check(content);
  });
  expect(accepted).toEqual(BEYOND_A_SCHEMA);
  expect(broken.length).toBeGreaterThan(50);
});

/** null where YAML itself has something against it, too many aliases included. */
function contentOf(text: string): unknown {
  try {
    return parseYaml(text, { logLevel: 'error' });
  } catch {
    return null;
  }
}

test('an editor can complete profiles, categories and keys', () => {
  const text = JSON.stringify(jsonSchema(deviceVocabulary, wordsFor('en').scenario.keys));
  expect(text).toContain(`"enum":${JSON.stringify(Object.keys(PROFILES))}`);
  expect(text).toContain(`"enum":${JSON.stringify(CATEGORIES)}`);
  expect(text).toContain('"additionalProperties":false');
});
