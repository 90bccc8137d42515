import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringUpToDate, TYPES } from '../scripts/build.ts';
import { answerTo, loadedTo, NO_OPT } from './helpers/earshot.ts';

/** As it ships. */
const built = pathToFileURL(resolve('dist/index.js')).href;
const library: typeof import('../src/index.ts') = await import(built);
const { EarshotError, explain, loadScenario, logLines, recordingsCsv, run, ScenarioProblems, scenarioIds } = library;

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));

function node(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Scripts rely on it: read what changes here before it is accepted (`npx vitest run test/library.test.ts -u`). */
test('the public surface is this', async () => {
  await bringUpToDate(TYPES);
  const declared = ['index', 'log/result', 'wakeword/explanation'].map((name) =>
    readFileSync(`dist/${name}.d.ts`, 'utf8'),
  );
  // Where a type stands is nobody's business.
  const types = declared.map((text) => text.replace(/^import .*\n/gmu, '').replace(/ from '.*'/gu, ''));
  const surface = [Object.keys(library).sort().join('\n'), ...types].join('\n\n');
  await expect(surface).toMatchFileSnapshot('library-surface.txt');
});

test('a run is what the command gives, whatever was run before with the same scenario', async () => {
  const scenario = await loadScenario('clinic-letter');
  await fc.assert(
    fc.asyncProperty(fc.option(fc.nat(1e6)), fc.integer({ min: 0, max: 10 }), async (seed, tenths) => {
      const { log, result } = await run(scenario, { seed, settings: { sensitivity: tenths / 10 } });
      const args = [
        'run',
        'clinic-letter',
        '--sensitivity',
        `${tenths / 10}`,
        ...(seed === null ? [] : ['--seed', `${seed}`]),
      ];
      expect(JSON.stringify(result)).toBe(JSON.stringify(JSON.parse((await answerTo([...args, '--json'])).stdout)));
      expect(logLines(log)).toBe((await answerTo([...args, '--jsonl'])).stdout);
      expect(recordingsCsv([result])).toBe((await answerTo([...args, '--csv'])).stdout);
    }),
    { numRuns: 3 },
  );
  const otherwise = await run(scenario, { device: 'google-like', language: 'fr' });
  const asked = await answerTo(['run', 'clinic-letter', '--device', 'google-like', '--language', 'fr', '--jsonl']);
  expect(logLines(otherwise.log)).toBe(asked.stdout);
});

test('an explanation is what the command gives', async () => {
  const { stdout } = await answerTo(['explain', 'a letter', '--sensitivity', '0.7', '--json']);
  const { like, ...explained } = await explain(' a letter ', { sensitivity: 0.7 });
  expect(explained).toMatchObject(JSON.parse(stdout));
  expect(like.length).toBeGreaterThan(0);
  const french = await answerTo(['explain', 'dix six', '--wake-word', 'dis siri', '--language', 'fr', '--json']);
  expect(await explain('dix six', { wakeWord: 'dis siri', language: 'fr' })).toMatchObject(JSON.parse(french.stdout));
});

test('the scenarios that ship can be loaded by their ids', async () => {
  const { stdout } = await answerTo(['scenarios', '--json']);
  expect(await scenarioIds()).toEqual((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id));
});

test('a file with errors is refused with every problem and its place', async () => {
  const file = 'test/scenario/broken/consents.yaml';
  const refusal = await loadScenario(file).catch((error: unknown) => error);
  if (!(refusal instanceof ScenarioProblems)) throw refusal;
  expect(refusal).toBeInstanceOf(EarshotError);
  expect(refusal.problems[0]).toEqual({
    severity: 'error',
    code: 'not-one-of',
    file,
    line: 3,
    column: 17,
    endColumn: 21,
    params: { written: 'ownr', suggestion: 'owner', known: ['owner', 'resident', 'guest', 'child', 'media', 'absent'] },
    message:
      '"ownr" is not possible here\ndid you mean "owner"?\nexpected one of: owner, resident, guest, child, media, absent',
  });
  const { stdout, stderr } = await answerTo(['validate', file]);
  const places = [...`${stdout}${stderr}`.matchAll(/^\S+:(\d+):(\d+): /gmu)].map(([, line, column]) => [line, column]);
  expect(refusal.problems.map(({ line, column }) => [`${line}`, `${column}`])).toEqual(places);
  expect(refusal.message.split('\n')[0]).toBe(`${file}:3:17: "ownr" is not possible here`);
});

test.each([
  [() => loadScenario('no-such'), 'no-such: there is no such file; check the path.'],
  [() => loadScenario('no-such.wav'), 'no-such.wav: there is no such file; check the path.'],
  [() => loadScenario('no-such', { language: 'fr' }), 'no-such : ce fichier n’existe pas ; vérifiez le chemin.'],
  [() => runWith({ settings: { sensivity: 1 } }), 'there is no setting "sensivity"; did you mean "sensitivity"?'],
  [() => runWith({ settings: { sensitivity: 2 } }), '"2" is no value for sensitivity, which is: 0 … 1'],
  [
    () => runWith({ sensitivity: 0.3 }),
    'there is nothing called "sensitivity" to choose (device, settings, detector, model, seed, language)',
  ],
  [
    () => runWith({ seeds: 1 }),
    'there is nothing called "seeds" to choose; did you mean seed? (device, settings, detector, model, seed, language)',
  ],
  [() => runWith({ seed: 0.5 }), 'seed is null or a whole number from 0 to 999999999999999, not 0.5'],
  [() => runWith({ detector: 'both' }), 'detector is "phonetic" or "neural", not both'],
  [() => runWith({ language: 'de' }), 'language is "en" or "fr", not de'],
  [() => explain(' '), 'there is no phrase; explain takes a text with words in it'],
  [() => explain('a letter', { wakeWord: 'a' }), '"a" makes 1 sound, and a wake word needs 3; choose a longer one'],
  [() => explain('a letter', { sensitivity: -1 }), '"-1" is no value for sensitivity, which is: 0 … 1'],
])('%s is refused: %s', async (call, message) => {
  await expect(call()).rejects.toThrow(new EarshotError(message));
  await expect(call()).rejects.toBeInstanceOf(EarshotError);
});

/** Choices as a script in JavaScript may have them. */
async function runWith(choices: object): Promise<unknown> {
  return run(await loadScenario('diner'), choices);
}

test('examples/one-scene.mjs prints what docs/library.md says, and nothing that draws is loaded', () => {
  const list = join(folder, 'loaded.txt');
  const hooksFile = loadedTo(list, folder);
  const hooks = pathToFileURL(hooksFile).href;
  const { status, stdout, stderr } = node(NO_OPT, '--import', hooks, 'examples/one-scene.mjs');
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync('docs/library.md', 'utf8')).toContain(`\`\`\`text\n${stdout}\`\`\`\n`);
  const loaded = readFileSync(list, 'utf8');
  expect(loaded).toContain('/dist/index.js');
  expect(loaded).not.toMatch(/\/node_modules\/(?:ink|react|yoga-layout|commander|onnxruntime-node)\//u);
  expect(loaded).not.toContain('/dist/ui/');
});

test('examples/one-scene.mjs says what is wrong', () => {
  const stderr = 'no-such: there is no such file; check the path.\n';
  expect(node(NO_OPT, 'examples/one-scene.mjs', 'no-such')).toEqual({ status: 2, stdout: '', stderr });
});

test('examples/rates.mjs writes a row a hearing, and counts as a run does', async () => {
  const file = join(folder, 'rates.csv');
  const { status, stdout, stderr } = node('examples/rates.mjs', '12', file);
  expect([status, stderr]).toEqual([0, '']);
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  expect(rows.length).toBe(5 * 2 * 12);
  const scenario = await loadScenario('first-half-second');
  for (const [nth, row] of rows.entries()) {
    const { sensitivity, verification, seed, scenario: id, ...counted } = row;
    const choices = [nth / 24, nth / 12, nth].map(Math.floor);
    expect([id, sensitivity, verification, seed]).toEqual([
      'first-half-second',
      `${[0.1, 0.3, 0.5, 0.7, 0.9][choices[0] as number]}`,
      `${(choices[1] as number) % 2 === 0}`,
      `${nth % 12}`,
    ]);
    const settings = { sensitivity: Number(sensitivity), verification: verification === 'true' };
    const { summary } = (await run(scenario, { settings, seed: Number(seed) })).result;
    for (const [field, value] of Object.entries(counted))
      expect(`${summary[field as keyof typeof summary]}`).toBe(value);
  }
  const woken = (sensitivity: string) =>
    rows.filter((row) => row.sensitivity === sensitivity && row.verification === 'true' && row.accidental !== '0')
      .length;
  const said = [...stdout.matchAll(/^sensitivity (\S+), with verification: an accident in (\d+) of 12/gmu)];
  expect(said.map(([, sensitivity = '', count]) => [sensitivity, Number(count)])).toEqual(
    ['0.1', '0.3', '0.5', '0.7', '0.9'].map((sensitivity) => [sensitivity, woken(sensitivity)]),
  );
});
