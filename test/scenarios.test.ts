import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attach } from '../src/app/attach.ts';
import { simulate } from '../src/app/simulate.ts';
import { soundOf } from '../src/app/sound-of.ts';
import { vocabulary } from '../src/app/vocabulary.ts';
import { nodeHost } from '../src/host/node/node-host.ts';
import { writeWavFile } from '../src/host/node/write-wav.ts';
import { resultOf } from '../src/log/result.ts';
import { PROFILES } from '../src/machine/profiles.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import type { Entry, Scenario } from '../src/scenario/scenario.ts';
import { webVtt } from '../src/speech/captions.ts';
import { openEngine } from '../src/speech/engine.ts';
import { layOut } from '../src/speech/lay-out.ts';
import { unmet } from '../src/study/expectations.ts';
import { DiagnosticError } from '../src/vocabulary/diagnostic-error.ts';
import type { ProfileId } from '../src/vocabulary/profile.ts';

const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

function parse(path: string) {
  const { scenario, diagnostics } = parseScenario(readFileSync(path, 'utf8'), { file: path, ...vocabulary });
  expect(diagnostics).toEqual([]);
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
  const { scenario, faults, newVoices } = await attach(nodeHost, parse(`scenarios/${name}`), 'scenarios');
  expect({ faults, newVoices }).toEqual({ faults: [], newVoices: [] });
  return scenario;
}

const played = new Map<string, ReturnType<typeof playAnew>>();

/** The log and the result of a scenario that ships, as it is written. */
function play(name: string): ReturnType<typeof playAnew> {
  const run = played.get(name) ?? playAnew(name);
  played.set(name, run);
  return run;
}

async function playAnew(name: string) {
  const log = await simulate(nodeHost, await read(name), { seed: null, overrides: [] });
  return { log, result: resultOf(log) };
}

describe('the shelf', () => {
  test('33 ship, at least fourteen of them in French, three of them with sound', async () => {
    const all = await Promise.all(files.map(read));
    expect(all).toHaveLength(33);
    expect(all.filter(({ language }) => language === 'fr').length).toBeGreaterThanOrEqual(8);
    expect(all.filter(({ audio }) => audio !== null)).toHaveLength(3);
  });

  test('no two are alike in name, title, summary or tags', async () => {
    const all = await Promise.all(files.map(read));
    expect(all.map(({ id }) => `${id}.yaml`)).toEqual(files);
    for (const about of [all.map(({ title }) => title), all.map(({ summary }) => summary), all.map(tagsOf)]) {
      expect(about.filter((one, index) => !one || about.indexOf(one) !== index)).toEqual([]);
    }
  });

  test('a lesson gives nothing away: choices of like length, and the right one is not the longest', async () => {
    const questions = (await Promise.all(files.map(read))).flatMap(({ lesson }) => lesson);
    for (const { ask, choices } of questions) {
      const lengths = choices.map(({ length }) => length);
      expect([ask, Math.max(...lengths) / Math.min(...lengths) < 1.75]).toEqual([ask, true]);
      const begun = choices.filter((one) => choices.some((other) => other !== one && other.startsWith(one)));
      expect([ask, begun]).toEqual([ask, []]);
    }
    const answered = questions.filter(({ answer }) => answer !== null);
    const longest = answered.filter(({ answer, choices }) =>
      choices.every((one, nth) => nth + 1 === answer || one.length < (choices[(answer ?? 0) - 1]?.length ?? 0)),
    );
    // A third of them would be chance.
    expect(longest.length / answered.length).toBeLessThan(1 / 3);
    expect(answered.length).toBeLessThan(questions.length);
  });

  test('what is called documented names where', async () => {
    const documented = (await Promise.all(files.map(read))).filter(({ tags }) => tags.includes('documented'));
    expect(documented.length).toBeGreaterThan(0);
    expect(documented.filter(({ sources }) => sources.length === 0 || sources.some(({ url }) => url === null))).toEqual(
      [],
    );
  });

  test('those in which nothing goes wrong end with no finding, and they are at least four', async () => {
    const safe = (await Promise.all(files.map(read))).filter(({ tags }) => tags.includes('safe'));
    expect(safe.length).toBeGreaterThanOrEqual(4);
    for (const { id } of safe) expect([id, (await play(`${id}.yaml`)).result.findings]).toEqual([id, []]);
  });

  test('the right choice is not always at the same place', async () => {
    const lessons = (await Promise.all(files.map(read))).map(({ lesson }) => lesson.map(({ answer }) => answer));
    const share = (place: number) => lessons.flat().filter((answer) => answer === place).length / lessons.flat().length;
    for (const place of [1, 2, 3]) expect(share(place)).toBeLessThan(0.5);
  });
});

const tagsOf = ({ tags }: Scenario) => [...tags].sort().join(', ');

const spoken = readdirSync('scenarios/spoken');

test.each(spoken)('%s, spoken again, is the sound that ships, byte for byte, and under 1 MB', async (name) => {
  const scenario = parse(`scenarios/spoken/${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const soundtrack = layOut(scenario, await openEngine(nodeHost));
  await writeWavFile(join(folder, 'out.wav'), await soundOf(nodeHost, scenario, soundtrack, null));
  const shipped = readFileSync(`scenarios/${scenario.id}.wav`);
  expect(readFileSync(join(folder, 'out.wav')).equals(shipped)).toBe(true);
  expect(shipped.length).toBeLessThan(1_000_000);
  expect(readFileSync(`scenarios/${scenario.id}.vtt`, 'utf8')).toBe(webVtt(scenario, soundtrack));
  rmSync(folder, { recursive: true });
});

/** What a question can be about: what is said, what the device does, and what becomes of recordings. */
const OUTCOMES = /^(speech\.started|wakeword\.candidate|recording|response|device|power|mic|cloud)/u;

describe.each(files)('%s', (name) => {
  test('what it expects comes out', async () => {
    const { expect: expected } = await read(name);
    if (expected === null) throw new Error('every scenario that ships has expectations');
    expect(unmet((await play(name)).result, expected)).toEqual([]);
  });

  test('it asks at least two questions, each while its answer is still to come', async () => {
    const { lesson } = await read(name);
    const { log, result } = await play(name);
    expect(lesson.length).toBeGreaterThanOrEqual(2);
    for (const { ask, answer, choices, because, atMs } of lesson) {
      if (answer !== null) expect(choices[answer - 1]).toBeDefined();
      expect(because).toBeTruthy();
      expect(atMs).toBeLessThan(result.scenario.durationMs);
      const toCome = log.events.filter((event) => event.atMs > atMs && OUTCOMES.test(event.type));
      expect([ask, toCome.length]).not.toEqual([ask, 0]);
    }
  });

  test.each(Object.keys(PROFILES) as ProfileId[])(
    'runs on %s, where what is processed in the home stays there',
    async (profile) => {
      const scenario = await read(name);
      const run = simulate(nodeHost, scenario, { profile, detector: 'phonetic', seed: 1, overrides: [] });
      if (scenario.device.processing === 'local' && !PROFILES[profile].localProcessing.value) {
        await expect(run).rejects.toThrow(DiagnosticError);
        return;
      }
      const result = resultOf(await run);
      const isLocal = result.device.processing === 'local' && !scenario.timeline.some(sendsFromNowOn);
      // A call leaves any home.
      if (isLocal) expect(result.recordings.filter(({ local, cause }) => !local && cause !== 'drop-in')).toEqual([]);
      if (result.device.wakeWord === null) expect(result.candidates.filter(({ by }) => by === 'detector')).toEqual([]);
      expect(result.recordings.map(({ id }) => id)).toEqual(result.recordings.map((_, index) => `r${index + 1}`));
    },
  );
});

const sendsFromNowOn = (entry: Entry) =>
  entry.kind === 'event' && entry.event === 'update' && entry.with.processing === 'cloud';

test('an expectation that does not hold is told with what came out', async () => {
  const scenario = await read('clinic-letter.yaml');
  const result = resultOf(await simulate(nodeHost, scenario, { seed: null, overrides: [] }));
  const expected = {
    summary: { accidental: '> 5', activations: 2 },
    heard: ['a letter'],
    findings: ['offence-data'],
    noFindings: ['breached'],
  };
  expect(unmet(result, expected).map(({ about, expected }) => `${about} ${expected}`)).toEqual([
    'accidental > 5',
    'heard a letter',
    'findings offence-data',
    'noFindings breached',
  ]);
});
