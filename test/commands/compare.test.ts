import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type Combination, type Counts, combinationsOf, differenceOf } from '../../src/study/compare.ts';
import { answerTo } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
writeFileSync(
  join(folder, 'scene.yaml'),
  `format: earshot/scenario@1
title: Tea
people:
  nadia: { name: Nadia, role: owner, consents: { storage: granted } }
  alexis: { name: Alexis, role: guest }
timeline:
  - { at: 1s, who: nadia, says: "Alexis, is the tea [for your heart]{health}?" }
  - { at: 8s, who: nadia, to: device, says: "Alexa, set a timer.", reply: { says: "Done.", lasts: 1s } }
  - { at: 12.5s, who: alexis, says: "[It is for my nerves]{health}." }
`,
);
const answer = (...args: string[]) => answerTo(args, folder);
const compared = async (...args: string[]) =>
  JSON.parse((await answer('compare', 'scene.yaml', '--json', ...args)).stdout);
const summary = async (...args: string[]) =>
  JSON.parse((await answer('run', 'scene.yaml', '--json', ...args)).stdout).summary;

test('every combination is the run with those settings, beside the scenario as written', async () => {
  const { asWritten, combinations } = await compared(
    '--vary',
    'followUp=true,false',
    '--vary',
    'device=alexa-like,push-to-talk',
  );
  expect(asWritten).toEqual({ settings: { followUp: 'false', device: 'alexa-like' }, summary: await summary() });
  expect(
    combinations.map(({ settings }: { settings: unknown }) => Object.values(settings as object).join(' ')),
  ).toEqual(['true alexa-like', 'true push-to-talk', 'false alexa-like', 'false push-to-talk']);
  for (const { settings, summary: found, differs } of combinations) {
    const alone = await summary('--set', `followUp=${settings.followUp}`, '--device', settings.device);
    expect(found).toEqual(alone);
    expect(Object.keys(differs)).toEqual(
      Object.keys(alone).filter((field) => alone[field] !== asWritten.summary[field]),
    );
  }
});

test('with seeds each combination has the same ones, and the means are theirs', async () => {
  const { stdout } = await answer('compare', 'scene.yaml', '--vary', 'sensitivity=0,1', '--seeds', '12', '--csv');
  const rows = parse(stdout, { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(36);
  for (const row of [rows[0], rows[17], rows[35]] as Record<string, string>[]) {
    const alone = await summary('--sensitivity', row.sensitivity as string, '--seed', row.seed as string);
    expect(Object.fromEntries(Object.keys(alone).map((field) => [field, Number(row[field])]))).toEqual(alone);
  }
  const { combinations } = await compared('--vary', 'sensitivity=0,1', '--seeds', '12');
  const of = (sensitivity: string) =>
    rows
      .filter((row) => row.asWritten === 'false' && row.sensitivity === sensitivity)
      .map(({ activations }) => Number(activations));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(combinations[1].summary.activations).toBeCloseTo(mean(of('1')), 10);
  // A candidate that wakes at a low sensitivity does at a higher one, under the same seed.
  expect(of('0').every((count, seed) => count <= (of('1')[seed] as number))).toBe(true);
});

test('a difference of means has the interval of its pairs', () => {
  const runs = (...counts: number[]): Combination => ({
    values: [],
    runs: counts.map((findings) => ({ findings }) as Counts),
  });
  const before = runs(3, 5, 7, 9);
  expect(differenceOf('findings', runs(4, 6, 8, 10), before)).toEqual({
    mean: 7,
    difference: 1,
    low: 1,
    high: 1,
    differs: true,
  });
  const { difference, low, high, differs } = differenceOf('findings', runs(4, 4, 8, 10), before);
  // Mean 0.5, standard deviation 1, four pairs: 0.5 ± 1.96 / 2.
  expect([difference, low, high].map((value) => Number(value.toFixed(2)))).toEqual([0.5, -0.48, 1.48]);
  expect(differs).toBe(false);
  expect(combinationsOf([])).toEqual([[]]);
});

test('a table marks what differs, and one setting is drawn', async () => {
  const { stdout, stderr, status } = await answer('compare', 'scene.yaml', '--vary', 'wakeWord=alexa,computer');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatchInlineSnapshot(`
    "Tea
    What can happen under each combination: counts, and no rates.

                wakeWord  woken  accidents  missed  private    sent  findings
    as written     alexa     2          1       0    0.9 s   6.5 s         3
                   alexa     2          1       0    0.9 s   6.5 s         3
                computer     0*         0*      1*   0.0 s*  0.0 s*        0*

    * differs from the scenario as written.
    The same in all: near misses 0.

    accidental activations, by wakeWord
         alexa │███████████████████████████████████████████████ 1  as written
      computer │ 0

    private speech sent, by wakeWord
         alexa │███████████████████████████████████████████ 0.9 s  as written
      computer │ 0.0 s

    requests missed, by wakeWord
         alexa │ 0  as written
      computer │███████████████████████████████████████████████ 1
    "
  `);
});

test.each([
  [[], 'nothing varies; say what'],
  [['--vary', 'sensitivity'], '--vary sensitivity needs values'],
  [['--vary', 'sensitivty=1'], 'did you mean "sensitivity"?'],
  [['--vary', 'sensitivity=2'], '"2" is no value for sensitivity'],
  [['--vary', 'device=toaster'], 'there is no device profile "toaster"'],
  [['--vary', 'seed=1,2'], '--seeds N runs every combination'],
  [['--vary', 'bargeIn=true', '--vary', 'bargeIn=false'], 'bargeIn is varied twice'],
  [
    [
      '--vary',
      `patience=${Array.from({ length: 100 }, (_, nth) => nth + 1)}`,
      '--vary',
      `bufferMs=${Array.from({ length: 101 }, (_, nth) => nth)}`,
    ],
    'these are 10100 combinations',
  ],
  [['--vary', 'bargeIn=true', '--seeds', 'many'], '--seeds is how many runs there are'],
  [['--vary', 'bargeIn=true', '--json', '--csv'], 'choose one of'],
])('%j cannot be compared', async (args, sentence) => {
  const { stdout, stderr, status } = await answer('compare', 'scene.yaml', ...args);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
