import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openEngine, openQuickEngine, remembering } from '../../../src/speech/engine.ts';
import { explainTo, nearness } from '../../../src/wakeword/explain.ts';
import { wakeWordModel } from '../../../src/wakeword/wake-words.ts';
import { answerTo, EARSHOT, earshot } from '../../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

function explained(args: readonly string[], input: string) {
  const { status, stdout, stderr } = earshot(['explain', ...args], { cwd: folder, input });
  return { status, stdout, stderr };
}

/** The same from a file, without a process of its own. */
const answered = (args: readonly string[], text: string) =>
  answerTo(['explain', '--file', fileOf('list.txt', text), ...args], folder);

function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const phrasesIn = (stdout: string) => linesOf(stdout).map(({ phrase }) => phrase);

describe('a list', () => {
  test('has one phrase a line, in a file or on standard input; blank lines are passed over', async () => {
    const text = '\ufeffa letter\r\n\n  \n Alexis ';
    const fromFile = await answered(['--json'], text);
    expect(phrasesIn(fromFile.stdout)).toEqual(['a letter', 'Alexis']);
    expect(explained(['--file', '-', '--json'], text)).toEqual(fromFile);
  });

  test('is answered in the order in which it is given, for each phrase every wake word', async () => {
    const { stdout } = await answered(['--json', '--all'], 'Alexis\na letter\nAlexis\n');
    const wakeWords = linesOf(stdout).map(({ phrase, wakeWord }) => `${phrase} ${wakeWord}`);
    expect(new Set(wakeWords).size).toBe(wakeWords.length / 1.5);
    expect(phrasesIn(stdout).filter((phrase, at, all) => phrase !== all[at - 1])).toEqual([
      'Alexis',
      'a letter',
      'Alexis',
    ]);
  });

  test('may be empty', async () => {
    expect(await answered(['--json'], ' \n\n')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('may be drawn, with a gap between two phrases', async () => {
    const { stdout, status } = await answered([], 'Alexis\na letter\n');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^“Alexis” against .*\n\n\n“a letter” against /su);
    expect((await answered(['--language', 'fr'], 'Alexandre')).stdout).toContain('face au mot d’éveil');
  });

  test('of 1,000 phrases comes to its end', async () => {
    const phrases = Array.from({ length: 1_000 }, (_, at) => `letter ${at.toString(26)}`);
    const { stdout, status, stderr } = await answered(['--json'], phrases.join('\n'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(phrasesIn(stdout)).toEqual(phrases);
  });
});

describe('a phrase of a list is read by the quick engine, one on the command line by the one that speaks', () => {
  const phrases = ['a letter', 'Alexis', 'unacceptable', 'an election in Texas', 'my friend Alex', 'the lecture'];

  test('with the same sounds: score and alignment are the same', async () => {
    const { stdout } = await answered(['--json'], phrases.join('\n'));
    const engine = await openEngine(nodeHost);
    const alexa = wakeWordModel('Alexa', 'en', engine);
    const alone = phrases.map((phrase) => {
      const { wakeWord, heard, score, threshold, probability, alignment } = explainTo(alexa, phrase, 0.5, engine);
      return { phrase, wakeWord, heard, score, threshold, probability, alignment };
    });
    expect(linesOf(stdout)).toEqual(alone);
  });

  test('on the command line it is heard as it always was', async () => {
    const engine = await openEngine(nodeHost);
    const model = wakeWordModel('Alexa', 'en', engine);
    const { phrase, score, alignment } = explainTo(model, 'Yes, Alex, a boy', 0.5, engine);
    expect(JSON.parse((await answerTo(['explain', phrase, '--json'])).stdout)).toMatchObject({ score, alignment });
  });

  test('and in a list without what is documented, which is not asked for', async () => {
    const engine = await openQuickEngine(nodeHost);
    const model = wakeWordModel('Alexa', 'en', engine);
    const { like: _, silentInTests: __, ...rest } = explainTo(model, 'a letter', 0.5, engine);
    expect(nearness(model, 'a letter', 0.5, engine)).toEqual(rest);
  });
});

test('an engine that forgets says the same', () => {
  let made = 0;
  const engine = remembering(() => {
    const number = ++made;
    return {
      pronounce: (text, language, wpm) => ({ words: [], phones: [], lengthMs: number, ...{ text, language, wpm } }),
    };
  }, 2);
  const asked = ['one', 'two', 'three', 'four', 'five'].map((text) => engine.pronounce(text, 'fr', 100));
  expect(asked.map(({ lengthMs }) => lengthMs)).toEqual([1, 1, 2, 2, 3]);
  expect(asked[4]).toMatchObject({ text: 'five', language: 'fr', wpm: 100 });
});

describe('refused in one sentence', () => {
  const tooLong = 'this phrase is over 1000 characters long; give it in shorter pieces\n';
  const remedy = '--file takes text with one phrase a line, or - for standard input\n';
  const refused = (message: string) => ({ status: 2, stdout: '', stderr: `earshot: ${message}` });
  const long = 'x'.repeat(1_001);

  test('a phrase that is too long', async () => {
    expect(await answerTo(['explain', long])).toEqual(refused(tooLong));
    expect(await answered([], long)).toEqual(refused(`list.txt:1: ${tooLong}`));
    expect(explained(['--file', '-'], 'x '.repeat(8_000_000))).toEqual(refused(`standard input:1: ${tooLong}`));
    const longest = 'a letter '.repeat(111).trim();
    expect((await answerTo(['explain', longest, '--json'])).status).toBe(0);
    expect(phrasesIn((await answered(['--json'], `${' '.repeat(100_000)}${longest}\t`)).stdout)).toEqual([longest]);
  });

  test('after what comes before it', async () => {
    const { stdout, ...rest } = await answered(['--json'], `a letter\n\n${long}\nAlexis`);
    expect(rest).toEqual({ status: 2, stderr: `earshot: list.txt:3: ${tooLong}` });
    expect(phrasesIn(stdout)).toEqual(['a letter']);
  });

  test('a file that is none', async () => {
    mkdirSync(join(folder, 'folder'));
    const cases = {
      'gone.txt': 'there is no such file',
      folder: 'this is a folder',
      [fileOf('binary.txt', 'a\0')]: 'this is no text file',
      [fileOf('latin.txt', Buffer.from('café', 'latin1'))]: 'this text is not UTF-8',
      [fileOf('wide.txt', Buffer.from('\ufeffa letter', 'utf16le'))]: 'this text is not UTF-8',
    };
    for (const [path, why] of Object.entries(cases))
      expect(await answerTo(['explain', '--file', path], folder)).toEqual(refused(`${path}: ${why}; ${remedy}`));
  });

  test('a phrase and a file', async () => {
    const path = fileOf('both.txt', 'Alexis');
    expect(await answerTo(['explain', 'a letter', '--file', path], folder)).toEqual(
      refused('there is a phrase and a --file; leave one of them out\n'),
    );
  });
});

describe('while it goes on', () => {
  function explaining() {
    const child = spawn(process.execPath, [EARSHOT, 'explain', '--file', '-', '--json']);
    child.stdin.on('error', () => {});
    const written = { out: '', err: '' };
    child.stderr.on('data', (piece) => {
      written.err += piece;
    });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    return { child, written, ended };
  }
  const firstOutput = ({ child, written }: ReturnType<typeof explaining>) =>
    new Promise<void>((done) => {
      child.stdout.on('data', (piece) => {
        written.out += piece;
        done();
      });
    });
  const phrases = Array.from({ length: 5_000 }, (_, at) => `letter ${at}\n`).join('');

  test('an answer comes before the list ends', async () => {
    const run = explaining();
    run.child.stdin.write('a letter\n');
    await firstOutput(run);
    expect(phrasesIn(run.written.out)).toEqual(['a letter']);
    run.child.stdin.end('Alexis');
    expect(await run.ended).toBe(0);
    expect(phrasesIn(run.written.out)).toEqual(['a letter', 'Alexis']);
  });

  test('Ctrl+C ends it with whole lines and 130', async () => {
    const run = explaining();
    run.child.stdin.write(phrases);
    await firstOutput(run);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(run.written.out.endsWith('}\n')).toBe(true);
    expect(phrasesIn(run.written.out).length).toBeLessThan(5_000);
    expect(run.written.err).toBe('');
  });

  test('Ctrl+C ends it where it waits for the next phrase, and half a phrase is none', async () => {
    const run = explaining();
    run.child.stdin.write('a letter\nAlex');
    await firstOutput(run);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(phrasesIn(run.written.out)).toEqual(['a letter']);
  });

  test('a reader that closes early is no error', async () => {
    const run = explaining();
    run.child.stdin.write(phrases);
    await firstOutput(run);
    run.child.stdout.destroy();
    expect(await run.ended).toBe(0);
    expect(run.written.err).toBe('');
  });
});
