import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { earshot, loadedTo, UNBUNDLED } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const list = join(folder, 'loaded.txt');
const hooksFile = loadedTo(list, folder);
const PROGRAM = pathToFileURL(resolve('dist/commands/program/program.js')).href;

const scene = join(folder, 'short.yaml');
writeFileSync(
  scene,
  `format: earshot/scenario@1
people: {ann: {role: owner}}
timeline: [{at: 1s, who: ann, to: device, says: "Alexa, stop."}]
`,
);

/** Packages that are loaded by one call after another, up to each. */
function loadedBy(calls: readonly (readonly string[])[]): readonly string[] {
  writeFileSync(list, '');
  const script = `
    import { appendFileSync } from 'node:fs';
    const { runProgram } = await import(${JSON.stringify(PROGRAM)});
    const terminal = { out() {}, err() {}, width: 80, heading: (text) => text };
    for (const args of ${JSON.stringify(calls)}) {
      const status = await runProgram(args, terminal, {}, '0.0.0');
      appendFileSync(${JSON.stringify(list)}, 'ended with ' + status + '\\n');
    }`;
  spawnSync(process.execPath, ['--import', hooksFile, '--input-type=module', '-e', script]);
  return readFileSync(list, 'utf8').split('ended with 0\n').slice(0, -1);
}

test('nothing that only hears or reads loads Ink, nor what only sound needs', () => {
  const calls = [
    ['schema'],
    ['devices'],
    ['explain', 'a letter'],
    ['validate', 'scenarios/diner.yaml'],
    ['run', scene],
    ['play', scene, '--plain'],
    ['scenarios'],
  ];
  const loaded = loadedBy(calls);
  expect(loaded).toHaveLength(calls.length);
  expect(loaded[0]).toContain('/commander/');
  for (const modules of loaded) {
    expect(modules).not.toMatch(/\/node_modules\/(?:ink|react|yoga-layout)\//u);
    expect(modules).not.toMatch(/\/node_modules\/(?:onnxruntime-node|@alexanderolsen)\//u);
  }
  // The headers of the recordings that ship are read for the list.
  for (const modules of loaded.slice(0, -1))
    expect(modules).not.toMatch(/\/node_modules\/(?:node-wav|webvtt-parser)\//u);
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
