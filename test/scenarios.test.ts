import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../src/machine/profiles.ts';
import { resultOf } from '../src/privacy/result.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import { webVtt } from '../src/speech/captions.ts';
import { openEngine } from '../src/speech/engine.ts';
import { layOut } from '../src/speech/lay-out.ts';
import { writeWavFile } from '../src/speech/wav/write.ts';
import { attach } from '../src/study/attach.ts';
import { unmet } from '../src/study/expectations.ts';
import { simulate } from '../src/study/simulate.ts';
import { soundOf } from '../src/study/sound-of.ts';
import { vocabulary } from '../src/study/vocabulary.ts';

const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

function parse(path: string) {
  const { scenario, problems } = parseScenario(readFileSync(path, 'utf8'), { file: path, ...vocabulary });
  expect(problems).toEqual([]);
  if (scenario === null) throw new Error(path);
  return scenario;
}

const known = new Map<string, ReturnType<typeof readAnew>>();

/** A scenario that ships, which is read once for all tests. */
function read(name: string): ReturnType<typeof readAnew> {
  const scenario = known.get(name) ?? readAnew(name);
  known.set(name, scenario);
  return scenario;
}

async function readAnew(name: string) {
  const { scenario, faults, newVoices } = await attach(parse(`scenarios/${name}`), 'scenarios');
  expect({ faults, newVoices }).toEqual({ faults: [], newVoices: [] });
  return scenario;
}

test('nine ship, one of them in French, three of them with sound', async () => {
  const all = await Promise.all(files.map(read));
  expect(all.length).toBeGreaterThanOrEqual(9);
  expect(all.filter(({ language }) => language === 'fr')).toHaveLength(1);
  expect(all.filter(({ audio }) => audio !== null)).toHaveLength(3);
});

const spoken = readdirSync('scenarios/spoken');

test.each(spoken)('%s, spoken again, is the sound that ships, byte for byte, and under 1 MB', async (name) => {
  const scenario = parse(`scenarios/spoken/${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const soundtrack = layOut(scenario, await openEngine());
  await writeWavFile(join(folder, 'out.wav'), await soundOf(scenario, soundtrack, null));
  const shipped = readFileSync(`scenarios/${scenario.id}.wav`);
  expect(readFileSync(join(folder, 'out.wav')).equals(shipped)).toBe(true);
  expect(shipped.length).toBeLessThan(1_000_000);
  expect(readFileSync(`scenarios/${scenario.id}.vtt`, 'utf8')).toBe(webVtt(scenario, soundtrack));
  rmSync(folder, { recursive: true });
});

describe.each(files)('%s', (name) => {
  test('what it expects comes out, and it asks something', async () => {
    const scenario = await read(name);
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
    const result = resultOf(
      await simulate(await read(name), { profile, detector: 'phonetic', seed: 1, overrides: [] }),
    );
    if (result.device.processing === 'local') expect(result.summary.uploadedMs).toBe(0);
    if (result.device.wakeWord === null) expect(result.candidates.filter(({ by }) => by === 'detector')).toEqual([]);
    expect(result.recordings.map(({ id }) => id)).toEqual(result.recordings.map((_, index) => `r${index + 1}`));
  });
});

test('an expectation that does not hold is told with what came out', async () => {
  const scenario = await read('clinic-letter.yaml');
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
