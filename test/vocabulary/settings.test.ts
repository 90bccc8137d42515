import { expect, test } from 'vitest';
import type { z } from 'zod';
import { schemaReference } from '../../scripts/reference.ts';
import { deviceVocabulary, parseSetting, resolveDevice } from '../../src/machine/device.ts';
import { PROFILES } from '../../src/machine/profiles.ts';
import { jsonSchema } from '../../src/scenario/schema.ts';
import { FIELDS } from '../../src/ui/state/what-if.ts';
import { PROFILE_IDS, type ProfileId } from '../../src/vocabulary/profile.ts';
import { deviceSchema, SETTING_NAMES, SETTINGS, unitOf } from '../../src/vocabulary/settings.ts';
import { wordsFor } from '../../src/words/words.ts';
import { answerTo } from '../helpers/earshot.ts';

const names = [...SETTING_NAMES];
const sorted = [...SETTING_NAMES].sort();

type Schema = z.core.JSONSchema.BaseSchema;

/** A part of the scenario file's schema, and its keys. */
const partOf = (schema: Schema, key: string) => schema.properties?.[key] as Schema;
const keysOf = (schema: Schema) => Object.keys(schema.properties ?? {});

const schema = jsonSchema(deviceVocabulary, wordsFor('en').scenario.keys) as Schema;
const entries = (partOf(schema, 'timeline').items as Schema).anyOf as Schema[];
const updated = entries.map((entry) => partOf(entry, 'with')).filter((part) => part !== undefined);

/** What the reference has under `device`. */
const reference = /### `device`\n\n([^#]*)/u.exec(schemaReference())?.[1] ?? '';

test.each([
  ['the scenario’s `device:`', keysOf(partOf(schema, 'device')), ['profile', ...names]],
  ['the log’s header', Object.keys(deviceSchema.shape), ['profile', ...names]],
  [
    'the reference',
    [...reference.matchAll(/`(\w+)`(?=[^|]* \|.*\|.*\|)/gu)].map(([, key]) => key),
    ['profile', ...names],
  ],
  ['English', Object.keys(wordsFor('en').devices.settings).sort(), sorted],
  ['French', Object.keys(wordsFor('fr').devices.settings).sort(), sorted],
])('%s has exactly the settings of the table', (_, listed, expected) => {
  expect(listed).toEqual(expected);
});

test('so has an update’s `with:`', () => {
  expect(updated.map(keysOf)).toEqual([names]);
});

test.each(PROFILE_IDS)('so has %s, with values that they can have, and the log’s header takes it', (profile) => {
  expect(Object.keys(PROFILES[profile])).toEqual(names);
  const device = resolveDevice({ profile }, [], { overrides: [] });
  expect(deviceSchema.parse(device)).toEqual(device);
});

test('so has `devices`, each with its unit', async () => {
  const { stdout } = await answerTo(['devices', '--json']);
  const listed: { profile: ProfileId; settings: { name: string; unit: string }[] }[] = JSON.parse(stdout);
  expect(listed.map(({ profile }) => profile)).toEqual(PROFILE_IDS);
  for (const { settings } of listed) {
    expect(settings.map(({ name, unit }) => [name, unit])).toEqual(names.map((name) => [name, unitOf(name)]));
  }
});

test('completion offers each, and only values that it can have', async () => {
  const { stdout } = await answerTo(['__complete', 'run', '--set', '']);
  const offered = stdout.trimEnd().split('\n').slice(1);
  const { settings } = wordsFor('en').devices;
  expect(offered).toEqual(names.map((name) => `${name}=\t${settings[name]}`));
  for (const name of names) {
    const values = (await answerTo(['__complete', 'run', '--set', `${name}=`])).stdout.trimEnd().split('\n').slice(1);
    for (const value of values) expect(Object.keys(parseSetting(value)), value).toEqual([name]);
  }
});

test('what-if offers those that the table says, in their order, with words for each', () => {
  const marked = names.flatMap((name) => {
    const { whatIf } = { whatIf: null, ...SETTINGS[name] };
    return whatIf === null ? [] : [[whatIf, name] as const];
  });
  const expected = marked.sort(([one], [other]) => one - other).map(([, name]) => name);
  expect(FIELDS.filter((field) => field !== 'profile' && field !== 'seed')).toEqual(expected);
  for (const language of ['en', 'fr'] as const) {
    const { fields } = wordsFor(language).player;
    for (const field of FIELDS) expect(fields[field]).not.toBe('');
  }
});
