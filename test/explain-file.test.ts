import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { earshot } from './earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

function explain(args: readonly string[], input = '') {
  const { status, stdout, stderr } = earshot(['explain', ...args], { cwd: folder, input });
  return { status, stdout, stderr };
}

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const phrasesIn = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).phrase);

test('one phrase a line, from a file or from standard input; blank lines are passed over', () => {
  const text = 'a letter\r\n\n  \n Alexis ';
  const fromFile = explain(['--file', fileOf('phrases.txt', text), '--json']);
  expect(phrasesIn(fromFile.stdout)).toEqual(['a letter', 'Alexis']);
  expect(explain(['--file', '-', '--json'], text)).toEqual(fromFile);
});

describe('refused in one sentence, before anything is explained', () => {
  const tooLong = 'this phrase is over 1000 characters long; give it in shorter pieces\n';
  const remedy = '--file takes text with one phrase a line, or - for standard input\n';
  const refused = (message: string) => ({ status: 2, stdout: '', stderr: `earshot: ${message}` });
  const long = 'x'.repeat(1_001);

  test('a phrase that is too long', () => {
    expect(explain(['--file', fileOf('long.txt', `a letter\n\n${long}\n`)])).toEqual(refused(`long.txt:3: ${tooLong}`));
    expect(explain(['--file', '-'], long)).toEqual(refused(`standard input:1: ${tooLong}`));
    expect(explain([long])).toEqual(refused(tooLong));
    expect(explain(['a letter '.repeat(111).trim(), '--json']).status).toBe(0);
  });

  test('a file that is too big', () => {
    const path = fileOf('big.txt', 'a');
    truncateSync(join(folder, path), 16 * 1024 * 1024 + 1);
    expect(explain(['--file', path])).toEqual(refused(`big.txt: this is over 16 MiB; ${remedy}`));
    const endless = '['.repeat(16 * 1024 * 1024 + 1);
    expect(explain(['--file', '-'], endless)).toEqual(refused(`standard input: this is over 16 MiB; ${remedy}`));
  });

  test('a file that is none', () => {
    expect(explain(['--file', 'gone.txt'])).toEqual(refused(`gone.txt: there is no such file; ${remedy}`));
    expect(explain(['--file', '.'])).toEqual(refused(`.: this is a folder; ${remedy}`));
    expect(explain(['--file', fileOf('binary.txt', 'a\0')])).toEqual(
      refused(`binary.txt: this is no text file; ${remedy}`),
    );
  });
});
