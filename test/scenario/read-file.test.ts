import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { readScenarioText } from '../../src/scenario/read-file.ts';
import { isAbout } from '../../src/vocabulary/diagnostic-error.ts';
import { errorText } from '../../src/words/diagnostic-text.ts';
import { wordsFor } from '../../src/words/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Why a path cannot be read, as a person reads it, without the path's folder. */
async function refusal(path: string, host = nodeHost): Promise<string> {
  const error = await readScenarioText(host, path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isAbout(error, 'file')) throw new Error(`expected a refusal, got ${error}`);
  return errorText(error, wordsFor('en')).replaceAll(`${folder}/`, '');
}

test('text is read, without a byte order mark', async () => {
  expect(await readScenarioText(nodeHost, file('bom.yaml', '\ufefftitle: é\r\n'))).toBe('title: é\r\n');
  expect(await readScenarioText(nodeHost, file('empty.yaml', ''))).toBe('');
});

describe('what is no text is refused in one sentence', () => {
  test('missing', async () => {
    expect(await refusal(join(folder, 'gone.yaml'))).toBe('gone.yaml: there is no such file; check the path.');
    expect(await refusal(join(file('a.yaml', 'a'), 'b.yaml'))).toBe(
      'a.yaml/b.yaml: there is no such file; check the path.',
    );
    expect(await refusal('nul\0.yaml')).toMatch(/there is no such file/);
  });

  test('a folder', async () => {
    expect(await refusal(`${folder}/`)).toBe(': this is a folder; name a scenario file in it.');
  });

  test('binary', async () => {
    expect(await refusal(file('sound.wav', Uint8Array.of(0x52, 0x49, 0x46, 0x46, 0, 0)))).toBe(
      'sound.wav: this is no text file; a scenario is YAML or JSON.',
    );
  });

  test('another encoding', async () => {
    const sentence = (name: string) => `${name}: this text is not UTF-8; save it as UTF-8.`;
    expect(await refusal(file('latin1.yaml', Uint8Array.of(0x74, 0xe9, 0x0a)))).toBe(sentence('latin1.yaml'));
    expect(await refusal(file('utf16.yaml', Uint8Array.of(0xff, 0xfe, 0x74, 0)))).toBe(sentence('utf16.yaml'));
  });

  test('forbidden', async () => {
    const path = file('secret.yaml', 'a');
    chmodSync(path, 0);
    // Root may read everything: for a moment, be nobody.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await refusal(path)).toBe('secret.yaml: you may not read this file; change its permissions.');
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

describe('too big', () => {
  const sentence = 'this is over 16 MiB, too big for a scenario; split it into several.';

  test('100 MB are refused before they are read', async () => {
    const path = file('big.yaml', '[');
    truncateSync(path, 100_000_000);
    expect(await refusal(path)).toBe(`big.yaml: ${sentence}`);
  });

  test('a device that never ends', async () => {
    expect(await refusal('/dev/zero')).toBe(`/dev/zero: ${sentence}`);
  });

  test('standard input that never ends', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1 << 20, 'a');
      })(),
    );
    const open = async () => ({ sizeBytes: null, bytes: () => endless });
    expect(await refusal('-', { ...nodeHost, open })).toBe(`standard input: ${sentence}`);
  });
});

describe('too deep', () => {
  const DEEP = 'this nests more than 64 levels deep; take some brackets or indentation away.';
  const indented = (levels: number) =>
    Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

  test.each([
    ['brackets', '['.repeat(3_000_000), '1:65'],
    ['braces', '{a: '.repeat(750_000), '1:257'],
    ['JSON', '{"a":['.repeat(500_000), '1:193'],
    ['dashes', '- '.repeat(1_500_000), '1:129'],
    ['question marks', '? '.repeat(1_500_000), '1:129'],
    ['keys on one line', 'a: '.repeat(1_000_000), '1:194'],
    ['indentation', indented(65), '65:66'],
    ['lists in the column of their keys', `a:\n- b:\n  ${'- '.repeat(62)}`, '3:125'],
    ['brackets in an indented value', `${indented(60)}${' '.repeat(60)}b: [[[[[`, '61:67'],
  ])('%s', async (name, text, place) => {
    const path = file(`${name}.yaml`, text);
    expect(await refusal(path)).toBe(`${name}.yaml:${place}: ${DEEP}`);
  });

  test.each([
    ['64 levels of brackets', `${'['.repeat(64)}${']'.repeat(64)}`],
    ['64 levels of indentation', indented(64)],
    ['brackets one after another', '- [[]]\n'.repeat(1000)],
    [
      'brackets inside text',
      `a: "${'['.repeat(100)}"\nb: |\n  ${'- '.repeat(100)}\nc: 'x ${'{'.repeat(100)}'\n# ${'['.repeat(100)}\n`,
    ],
    [
      'text over many lines',
      `a: one\n${Array.from({ length: 100 }, (_, n) => `${' '.repeat(n + 1)}more`).join('\n')}\n`,
    ],
    ['many entries', 'timeline:\n- who: a\n  reply:\n    says: b\n'.repeat(200)],
  ])('%s are read', async (name, text) => {
    expect(await readScenarioText(nodeHost, file(`${name}.yaml`, text))).toBe(text);
  });
});
