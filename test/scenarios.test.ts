import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../src/machine/profiles.ts';
import { resultOf } from '../src/privacy/result.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import { unmet } from '../src/study/expectations.ts';
import { simulate } from '../src/study/simulate.ts';
import { vocabulary } from '../src/study/vocabulary.ts';

const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

function read(name: string) {
  const text = readFileSync(`scenarios/${name}`, 'utf8');
  const { scenario, problems } = parseScenario(text, { file: name, ...vocabulary });
  expect(problems).toEqual([]);
  if (scenario === null) throw new Error(name);
  return scenario;
}

test('six ship, one of them in French', () => {
  expect(files.length).toBeGreaterThanOrEqual(6);
  expect(files.filter((name) => read(name).language === 'fr')).toHaveLength(1);
});

describe.each(files)('%s', (name) => {
  test('what it expects comes out, and it asks something', async () => {
    const scenario = read(name);
    const result = resultOf(await simulate(scenario, { seed: null, overrides: [] }));
    if (scenario.expect === null) throw new Error('every scenario that ships has expectations');
    expect(unmet(result, scenario.expect)).toEqual([]);
    expect(scenario.lesson.length).toBeGreaterThan(0);
    for (const { answer, choices, atMs } of scenario.lesson) {
      expect(choices[answer - 1]).toBeDefined();
      expect(atMs).toBeLessThan(result.scenario.durationMs);
    }
  });

  test.each(Object.keys(PROFILES))('runs on %s, where what is processed in the home stays there', async (profile) => {
    const result = resultOf(await simulate(read(name), { profile, seed: 1, overrides: [] }));
    if (result.device.processing === 'local') expect(result.summary.uploadedMs).toBe(0);
    if (result.device.wakeWord === null) expect(result.candidates.filter(({ by }) => by === 'detector')).toEqual([]);
    expect(result.recordings.map(({ id }) => id)).toEqual(result.recordings.map((_, index) => `r${index + 1}`));
  });
});

test('an expectation that does not hold is told with what came out', async () => {
  const scenario = read('clinic-letter.yaml');
  const result = resultOf(await simulate(scenario, { seed: null, overrides: [] }));
  const expected = {
    summary: { accidental: '> 5', activations: 2 },
    heard: ['a letter'],
    findings: ['kept-after-mistake'],
    noFindings: ['breached'],
  };
  expect(unmet(result, expected).map(({ about, expected }) => `${about} ${expected}`)).toEqual([
    'accidental > 5',
    'heard a letter',
    'findings kept-after-mistake',
    'noFindings breached',
  ]);
});
