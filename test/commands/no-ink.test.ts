import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { earshot, loadedTo, UNBUNDLED } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const list = join(folder, 'loaded.txt');
const hooksFile = loadedTo(list, folder);

const scene = join(folder, 'short.yaml');
writeFileSync(
  scene,
  `format: earshot/scenario@1
people: {ann: {role: owner}}
timeline: [{at: 1s, who: ann, to: device, says: "Alexa, stop."}]
`,
);

test.each([
  ['play', scene, '--plain'],
  ['run', scene],
  ['validate', 'scenarios/diner.yaml'],
  ['explain', 'a letter'],
  ['schema'],
  ['scenarios'],
  ['devices'],
])('%s does not load Ink, nor what only sound needs', (...args) => {
  writeFileSync(list, '');
  const { status } = earshot(args, {
    program: UNBUNDLED,
    env: { NODE_OPTIONS: `--import ${hooksFile}` },
  });
  expect(status).toBe(0);
  const loaded = readFileSync(list, 'utf8');
  expect(loaded).toContain('/commander/');
  expect(loaded).not.toMatch(/\/node_modules\/(?:ink|react|yoga-layout)\//u);
  expect(loaded).not.toMatch(/\/node_modules\/(?:onnxruntime-node|@alexanderolsen)\//u);
  // The headers of the recordings that ship are read for the list.
  if (args[0] !== 'scenarios') expect(loaded).not.toMatch(/\/node_modules\/(?:node-wav|webvtt-parser)\//u);
});

/** What tells how wide a text is, for the examples. */
const WIDTHS = ['ansi-regex', 'get-east-asian-width', 'string-width', 'strip-ansi'];

test.each([
  [['--help'], ['commander']],
  [
    ['help', 'run'],
    ['commander', ...WIDTHS],
  ],
  [['__complete', 'run', '--de'], []],
])('to list what commands take, as %j does, loads none of them', (args, needed) => {
  writeFileSync(list, '');
  earshot(args, { program: UNBUNDLED, env: { NODE_OPTIONS: `--import ${hooksFile}` } });
  const packages = [...readFileSync(list, 'utf8').matchAll(/.*\/node_modules\/([^/]+)/gu)].map(([, name]) => name);
  expect([...new Set(packages)].sort()).toEqual([...needed].sort());
});
