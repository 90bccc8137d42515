import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const [, ...recipes] = (readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Recipes\n')[1] ?? '').split('\n### ');

/** The sources, in which one recipe is followed after the other. */
const copy = mkdtempSync(join(tmpdir(), 'earshot-'));

interface Block {
  readonly kind: string;
  readonly lines: readonly string[];
}

function blocksOf(recipe: string): Block[] {
  return [...recipe.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, kind = '', text = '']) => ({
    kind,
    lines: text.split('\n').slice(0, -1),
  }));
}

/** Puts the added lines where the others are, which stand together in one place of the file. */
function patch([name = '', ...lines]: readonly string[]): void {
  const path = join(copy, name.replace('--- ', ''));
  const text = `\n${readFileSync(path, 'utf8')}`;
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `\n${line.slice(1)}`)
      .join('');
  expect(text.split(`${side('-')}\n`), `${name}: where the lines belong`).toHaveLength(2);
  writeFileSync(path, text.replace(`${side('-')}\n`, () => `${side('+')}\n`).slice(1));
}

function write([name = '', ...lines]: readonly string[]): void {
  const path = join(copy, name.replace(/^(?:#|\/\/) /u, ''));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function type(command: string): { readonly status: number | null; readonly output: string } {
  const line = command.replace(/^npx earshot/u, `"${process.execPath}" dist/bin/earshot.js`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: copy, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** `…` stands for the rest of a line, or alone for any number of lines. */
function patternOf(line: string): string {
  if (line === '…') return '(?:.*\\n)*';
  return `${line.split('…').map(literally).join('.*')}\\n`;
}

/** What is typed, and what it prints. */
function callsOf(recipe: string): { readonly command: string; readonly printed: RegExp }[] {
  const shown = blocksOf(recipe).flatMap(({ kind, lines }) => (kind === 'text' ? lines : []));
  return `\n${shown.join('\n')}`
    .split('\n$ ')
    .slice(1)
    .map((call) => {
      const [command = '', ...printed] = call.split('\n');
      return { command, printed: new RegExp(`^${printed.map(patternOf).join('')}$`, 'u') };
    });
}

let dev: ChildProcess;
let said = '';

/** Waits until `npm run dev` has bundled so many times. */
async function bundled(times: number): Promise<void> {
  while (said.split('build finished').length <= times) {
    if (dev.exitCode !== null) throw new Error(said);
    await once(dev.stderr as Readable, 'data');
  }
}

beforeAll(async () => {
  for (const part of ['src', 'scripts', 'scenarios', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  dev = spawn('npm', ['run', 'dev'], { cwd: copy, detached: true });
  dev.stderr?.on('data', (data) => {
    said += data;
  });
  await bundled(1);
  for (const { kind, lines } of recipes.flatMap(blocksOf)) {
    if (kind === 'diff') patch(lines);
    else if (kind === 'sh') expect(type(lines.join('\n'))).toEqual({ status: 0, output: '' });
    else if (kind !== 'text') write(lines);
  }
  await bundled(2);
}, 60_000);

afterAll(() => process.kill(-Number(dev.pid)));

test('there are five', () => {
  expect(recipes.map((recipe) => recipe.split('\n')[0])).toEqual([
    'A device profile',
    'A wake word',
    'A command',
    'A language',
    'A scenario',
  ]);
});

test('after all of them the types are right', () => {
  expect(
    type('node_modules/typescript-7/bin/tsc -p tsconfig.build.json --checkers 1 --noEmit --declaration false'),
  ).toEqual({
    status: 0,
    output: '',
  });
});

describe.each(recipes.map((recipe) => ({ name: recipe.split('\n')[0], calls: callsOf(recipe) })))(
  'who follows the recipe: $name',
  ({ calls }) => {
    test.each(calls)('$command', ({ command, printed }) => {
      const { status, output } = type(command);
      expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(printed) });
    });
  },
);
