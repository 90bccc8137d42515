import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaReference } from '../../scripts/reference.ts';
import { BUILT, filesOf, renewedTutorial } from '../../scripts/tutorial.ts';
import { COMMANDS } from '../../src/commands/commands.ts';
import { deviceVocabulary } from '../../src/machine/device.ts';
import { jsonSchema } from '../../src/scenario/schema.ts';
import { wordsFor } from '../../src/words/words.ts';
import { answerTo, earshot } from '../helpers/earshot.ts';

const TUTORIAL = readFileSync('docs/writing-scenarios.md', 'utf8');
const FILES = filesOf(TUTORIAL);
const folder = mkdtempSync(join(tmpdir(), 'earshot-'));

const answerFor = (file: string, ...args: string[]) => {
  writeFileSync(join(folder, BUILT), file);
  return answerTo([...args, BUILT], folder);
};

test('who follows the tutorial has a valid file at each step but the one with mistakes', async () => {
  const broken: string[] = [];
  for (const file of FILES) if ((await answerFor(file, 'validate')).status !== 0) broken.push(file);
  expect(broken.map((file) => file.includes('role: gest'))).toEqual([true]);
});

test('the file at the end passes its test, by the program as it is installed', () => {
  const last = FILES.at(-1) ?? '';
  writeFileSync(join(folder, BUILT), last);
  const answer = (...args: string[]) => earshot([...args, BUILT], { cwd: folder });
  expect(answer('validate')).toMatchObject({ status: 0, stdout: `${BUILT}: no errors\n`, stderr: '' });
  expect(answer('test')).toMatchObject({ status: 0, stderr: '' });
  expect(answer('play', '--plain')).toMatchObject({ status: 0, stderr: '' });
  expect(TUTORIAL).toContain(`\`\`\`yaml whole\n${last}\`\`\``);
});

test('it uses every section that a scenario usually has, and no command that there is not', () => {
  for (const section of ['people', 'timeline', 'device', 'later', 'expect', 'lesson'])
    expect(FILES.at(-1)).toMatch(new RegExp(`^${section}:$`, 'mu'));
  const commands = [...TUTORIAL.matchAll(/(?:`|\$ |^)(?:npx )?earshot ([a-z]+)/gmu)].map(([, name]) => name);
  const known: readonly string[] = COMMANDS.map(({ name }) => name);
  expect(commands.filter((name = '') => !known.includes(name))).toEqual([]);
});

test('an output that is not what is printed is made anew, and one that cannot be cut as asked is no output', async () => {
  const page =
    '```yaml\nformat: earshot/scenario@1\ntimeline: []\n```\n```text\n$ npx earshot validate kettle.yaml\nall is well\n```\n';
  expect(await renewedTutorial(page)).toBe(page.replace('all is well', 'kettle.yaml: no errors'));
  await expect(renewedTutorial(page.replace('```text', '```text Nonsense'))).rejects.toThrow('not all of "Nonsense"');
});

test('the reference has every key of the schema', () => {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node) for (const key of Object.keys(node.properties as object)) keys.add(key);
    for (const value of Object.values(node)) visit(value);
  };
  visit(jsonSchema(deviceVocabulary, wordsFor('en').scenario.keys));
  const reference = schemaReference();
  expect([...keys].filter((key) => !reference.includes(`\`${key}\``))).toEqual([]);
});
