import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo, earshot } from '../helpers/earshot.ts';

test('run --json gives the same bytes anywhere', () => {
  const path = resolve('scenarios/diner.yaml');
  const here = earshot(['run', path, '--json', '--seed', '7']);
  expect(here.status).toBe(0);
  expect(JSON.parse(here.stdout).format).toBe('earshot/result@1');
  const elsewhere = mkdtempSync(join(tmpdir(), 'earshot-'));
  for (const options of [
    { cwd: elsewhere, env: { LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8', TZ: 'America/St_Johns' } },
    { env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu', FORCE_COLOR: '1', COLUMNS: '40' } },
  ]) {
    expect(earshot(['run', path, '--json', '--seed', '7'], options).stdout).toBe(here.stdout);
  }
});

const KITCHEN = `format: earshot/scenario@1
people: {ann: {role: owner}, bo: {role: child}}
room: {noise: pink, snrDb: 20}
timeline:
  - {at: 1.5s, who: ann, to: device, says: "Alexa, turn off the oven."}
  - {at: 2s, who: bo, says: "Is it done?"}
duration: 4s
`;

test('sound too: spoken in a noisy room, and heard by the neural detector', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'earshot-')), 'kitchen.yaml');
  writeFileSync(path, KITCHEN);
  const heard = (options?: Parameters<typeof earshot>[1]) =>
    earshot(['run', path, '--detector', 'neural', '--jsonl', '--seed', '7'], { optimised: true, ...options });
  const here = heard();
  expect(here.status).toBe(0);
  expect(JSON.parse(here.stdout.split('\n')[0] ?? '').model).toBe('alexa_v0.1');
  expect(here.stdout).toContain('"wakeword.detected"');
  expect(heard({ cwd: tmpdir(), env: { LC_ALL: 'fr_FR.UTF-8', TZ: 'Asia/Kathmandu' } }).stdout).toBe(here.stdout);
});

test('the fingerprint tells two runs apart by what differs', async () => {
  const fingerprint = async (...args: string[]) =>
    JSON.parse((await answerTo(['run', 'clinic-letter', '--json', ...args])).stdout).fingerprint;
  const plain = await fingerprint();
  expect(plain).toMatch(/^sha256:[0-9a-f]{64}$/u);
  expect(await fingerprint()).toBe(plain);
  expect(await fingerprint('--set', 'prerollMs=0')).not.toBe(plain);
  expect(await fingerprint('--seed', '3')).not.toBe(plain);
});
