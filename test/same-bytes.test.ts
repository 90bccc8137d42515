import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { earshot } from './earshot.ts';

test('run --json gives the same bytes anywhere', () => {
  const path = resolve('scenarios/diner.yaml');
  const here = earshot(['run', path, '--json', '--seed', '7']);
  expect(here.status).toBe(0);
  expect(JSON.parse(here.stdout).format).toBe('earshot/result@1');
  const elsewhere = mkdtempSync(join(tmpdir(), 'earshot-'));
  for (const options of [
    {},
    { cwd: elsewhere },
    { env: { LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' } },
    { env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' } },
    { env: { TZ: 'America/St_Johns', FORCE_COLOR: '1', COLUMNS: '40' } },
  ]) {
    expect(earshot(['run', path, '--json', '--seed', '7'], options).stdout).toBe(here.stdout);
  }
});

test('sound too: spoken in a noisy room, and heard by the neural detector', () => {
  const heard = (options?: Parameters<typeof earshot>[1]) =>
    earshot(
      ['run', resolve('scenarios/spoken/noisy-kitchen.yaml'), '--detector', 'neural', '--jsonl', '--seed', '7'],
      options,
    );
  const here = heard();
  expect(here.status).toBe(0);
  expect(JSON.parse(here.stdout.split('\n')[0] ?? '').model).toBe('alexa_v0.1');
  expect(heard({ cwd: tmpdir(), env: { LC_ALL: 'fr_FR.UTF-8', TZ: 'Asia/Kathmandu' } }).stdout).toBe(here.stdout);
});

test('the fingerprint tells two runs apart by what differs', () => {
  const fingerprint = (...args: string[]) =>
    JSON.parse(earshot(['run', 'clinic-letter', '--json', ...args]).stdout).fingerprint;
  const plain = fingerprint();
  expect(plain).toMatch(/^sha256:[0-9a-f]{64}$/u);
  expect(fingerprint('--set', 'prerollMs=0')).not.toBe(plain);
  expect(fingerprint('--seed', '3')).not.toBe(plain);
});
