import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { browserBundle } from '../../scripts/browser-bundle.ts';
import { engineData } from '../../scripts/engine-data.ts';
import { SETTINGS } from '../helpers/fingerprint-settings.ts';
import { CHROMIUM, inChromium } from '../helpers/in-chromium.ts';

/** What the core may rely on beside the language itself, which has Intl and WebAssembly: every host has these. */
const EVERYWHERE = { TextEncoder, TextDecoder };

type Fingerprints = readonly (readonly [name: string, fingerprint: string, result: string])[];

/** The scenarios that are text; those with sound need the neural detector. */
const SHELF = readdirSync('scenarios')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [`shelf/${file}`, readFileSync(`scenarios/${file}`)] as const)
  .filter(([, text]) => !/^audio:/mu.test(text.toString('utf8')));
const IDS = new Set(SHELF.map(([path]) => path.slice('shelf/'.length, -'.yaml'.length)));
const CARRIED = { files: Object.fromEntries(SHELF), engine: engineData() };

/** Those of the command line. */
const EXPECTED = readFileSync('test/fingerprints/fingerprints.txt', 'utf8')
  .split('\n')
  .filter((line) => IDS.has(line.split(' | ')[0] ?? ''));

const linesOf = (found: Fingerprints) =>
  found.map(([name, fingerprint, result]) => {
    return `${name} | ${fingerprint} | ${createHash('sha256').update(result).digest('hex').slice(0, 16)}`;
  });

let program = '';
beforeAll(async () => {
  program = await browserBundle('test/core/entry.ts');
}, 60_000);

test('what asks for Node is not bundled', async () => {
  await expect(browserBundle('src/host/node/files.ts')).rejects.toThrow(/node:fs/u);
});

test('English, French and the voices need less than a megabyte of the speech engine’s data', () => {
  const bytes = Object.values(CARRIED.engine).reduce((sum, { length }) => sum + length, 0);
  expect(bytes).toBeLessThan(1_000_000);
});

test('in a bare context every scenario, as written, has the fingerprints of the command line', async () => {
  const context = createContext({ ...EVERYWHERE });
  runInContext(program, context);
  const { fingerprints } = context as { fingerprints?: (carried: unknown, names: unknown) => Promise<Fingerprints> };
  const expected = EXPECTED.filter((line) => / \| as written \| (?:en|fr \| can happen)/u.test(line));
  expect(linesOf((await fingerprints?.(CARRIED, ['as written'])) ?? [])).toEqual(expected);
});

test('in Chromium every scenario has them all, with other settings too', { timeout: 240_000 }, async () => {
  if (CHROMIUM === null) {
    expect(process.env.CI, 'no Chromium here; install it').toBeUndefined();
    console.log('no Chromium here: nothing was run in it');
    return;
  }
  const inBase64 = (parts: Readonly<Record<string, Uint8Array>>) =>
    Object.entries(parts).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  const given = {
    ...{ files: inBase64(CARRIED.files), engine: inBase64(CARRIED.engine) },
    names: Object.keys(SETTINGS),
  };
  const script = `${program}
    const parts = (list) => Object.fromEntries(list.map(([path, text]) => [path, Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
    var answer = fingerprints({ files: parts(given.files), engine: parts(given.engine) }, given.names);`;
  const expected = EXPECTED.filter((line) =>
    / \| as written \| (?:en|fr \| can happen)| \| en \| can happen \|/u.test(line),
  );
  expect(linesOf((await inChromium(CHROMIUM, script, given)) as Fingerprints)).toEqual(expected);
});
