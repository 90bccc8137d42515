import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openQuickEngine, type SpeechEngine } from '../../../src/speech/engine.ts';
import { nearest } from '../../../src/study/nearest.ts';
import { NearestTally } from '../../../src/study/nearest-tally.ts';
import type { TextLine } from '../../../src/study/text-lines.ts';
import { wakeWordModel } from '../../../src/wakeword/wake-words.ts';
import { answerTo, EARSHOT, earshot } from '../../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openQuickEngine(nodeHost);
});

async function* linesOf(lines: readonly string[], isCut = false): AsyncGenerator<TextLine> {
  for (const [at, text] of lines.entries()) yield { text, number: isCut ? 1 : at + 1, isCut };
}

interface Asked {
  readonly wakeWord?: string;
  readonly language?: 'en' | 'fr';
  readonly top?: number;
  readonly block?: number;
  readonly isCut?: boolean;
}

function near(lines: readonly string[], { wakeWord = 'Alexa', language = 'en', top = 20, block, isCut }: Asked = {}) {
  const model = wakeWordModel(wakeWord, language, engine);
  return nearest(linesOf(lines, isCut), model, engine, top, () => {}, block);
}

const phrasesOf = async (...asked: Parameters<typeof near>) =>
  (await near(...asked)).phrases.map(({ phrase }) => phrase);

function like(args: readonly string[], input: string) {
  const { status, stdout, stderr } = earshot(['explain', '--like', ...args], { cwd: folder, input });
  return { status, stdout, stderr };
}

/** The same from a file, without a process of its own. */
const likeIn = (text: string, args: readonly string[] = []) =>
  answerTo(['explain', '--like', 'alexa', '--words', fileOf('talk.txt', text), ...args], folder);

const rowsIn = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('what comes nearest', () => {
  // These make the very sounds of “write it”, so each scores 1, whatever the weights are.
  const sameSounds = [
    'We right it and go.',
    'They rite it, they say.',
    'You rite it, and I do.',
    'Lemons are yellow.',
    'RIGHT IT!',
    'Can you wright it?',
    'Lemons grow on yellow trees.',
    'They wright it.',
    'Lemons are really yellow.',
    'Wright it.',
    'Lemons are not red.',
    'Just write it.',
  ];

  test('is ranked by score, then by how often it comes, then by text', async () => {
    const { phrases, itself, lines, words } = await near(sameSounds, { wakeWord: 'Write it' });
    expect(phrases.slice(0, 3)).toEqual([
      { phrase: 'wright it', score: 1, count: 3, line: 6 },
      { phrase: 'right it', score: 1, count: 2, line: 1 },
      { phrase: 'rite it', score: 1, count: 2, line: 2 },
    ]);
    expect(phrases.slice(3).every(({ score }) => score < 1)).toBe(true);
    expect(itself).toEqual({ phrase: 'write it', score: 1, count: 1, line: 12 });
    expect({ lines, words }).toEqual({ lines: 12, words: 46 });
  });

  test('goes on from one word into the next, and takes no other word with it', async () => {
    expect(await phrasesOf(['She had a letter for us.'])).toEqual(['a letter']);
    expect(await phrasesOf(['We saw a Lexus outside.'])).toEqual(['a Lexus']);
  });

  test('goes on from a line into the next of the same voice, over a short pause, and not into another’s', async () => {
    const asked = { wakeWord: 'write it in time' };
    expect((await phrasesOf(['A: Now right it', 'A: in time.'], asked))[0]).toBe('right it in time');
    expect(await phrasesOf(['A: Now right it', 'B: in time.'], asked)).not.toContain('right it in time');
  });

  test('does not count the wake word itself, whoever owns it', async () => {
    const { phrases, itself } = await near([
      'Alexa, stop.',
      'Is that Alexa’s light?',
      'ALEXA!',
      'My sister is Alexis.',
    ]);
    expect(itself).toMatchObject({ phrase: 'alexa', score: 1, count: 3, line: 1 });
    expect(phrases.map(({ phrase }) => phrase)).toEqual(['Alexis']);
  });

  test('is told apart without case, as written where it comes nearest', async () => {
    const { phrases } = await near(['Alexis.', 'Now the rain falls.', 'alexis.', 'Here it rains.', 'ALEXIS.']);
    expect(phrases[0]).toMatchObject({ phrase: 'Alexis', count: 3, line: 1 });
  });

  test('is not heard where nobody says a word', async () => {
    expect(await near(['…', '--'])).toEqual({ phrases: [], itself: null, lines: 2, words: 0 });
    expect(await near([])).toEqual({ phrases: [], itself: null, lines: 0, words: 0 });
  });

  test('in French is heard in French', async () => {
    const lines = ['Alexandre arrive ce soir.', 'Passe-moi le sel.', 'Il dit : je suis là.'];
    expect((await phrasesOf(lines, { language: 'fr' }))[0]).toBe('Alexandre');
  });
});

describe('a name before a line', () => {
  const words = async (line: string) => (await near([line])).words;

  test('is one word, or up to three with capitals, and is not said', async () => {
    for (const name of ['A', 'nadia', 'Speaker 1', 'Mrs. Ada Bennet', 'É. Zola'])
      expect([name, await words(`${name}: hello there`)]).toEqual([name, 2]);
  });

  test('is not a half sentence, a time or an address', async () => {
    expect(await words('and then she said: hello there')).toBe(6);
    expect(await words('Il dit : bonjour là')).toBe(4);
    expect(await words('10:30 is late')).toBe(3);
  });
});

describe('a text of any length', () => {
  const said = fc.constantFrom(
    ...[
      'A: I saw Alexis',
      'B: a letter came',
      'A: and unacceptable',
      'A: Alex',
      'A: a boy',
      'B: …',
      'Alexa',
      'C: the lesson',
    ],
    ...['an election', 'B: oh', 'A: my exercise is excellent', 'it is like some luxury', 'A: selection, collection'],
  );

  test('is heard in blocks whose size has no say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 60, maxLength: 200 }),
        fc.integer({ min: 1, max: 70 }),
        async (lines, block) => {
          expect(await near(lines, { block })).toEqual(await near(lines, { block: 10_000 }));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('may be one line, which is taken in pieces', async () => {
    const text = 'There was a letter. '.repeat(5_000);
    const { stdout } = await likeIn(text, ['--top', '1']);
    expect(stdout).toContain('Heard: 1 line, 20000 words');
    expect(stdout).toMatch(/^ {3}1 .* {2}a letter$/mu);
    // Without a pause between two pieces the sounds are the very ones.
    const pieces = ['A: now right', 'it is.'];
    const asked = { wakeWord: 'write it' };
    expect(await near(pieces, { ...asked, isCut: true })).toMatchObject({
      lines: 1,
      phrases: [{ phrase: 'right it', score: 1, line: 1 }],
    });
    expect((await near(pieces, asked)).phrases.every(({ score }) => score < 1)).toBe(true);
  });

  test('leaves no more phrases than there is room for, and the best of them', () => {
    const tally = new NearestTally(100);
    const scores = Array.from({ length: 5_000 }, (_, at) => ((at * 7919) % 1000) + 1);
    for (const [at, score] of scores.entries()) tally.add(`phrase ${at}`, score, at + 1);
    tally.add('Phrase 7', scores[7] ?? 0, 9_999);
    const expected = scores
      .map((score, at) => ({ phrase: `phrase ${at}`, score: score / 1000, count: 1, line: at + 1 }))
      .sort((one, other) => other.score - one.score || (one.phrase < other.phrase ? -1 : 1));
    expect(tally.best(25)).toEqual(expected.slice(0, 25));
    expect(tally.best(10_000).length).toBeLessThanOrEqual(100);
  });

  test('1,000 lines come to their end', async () => {
    const nouns = ['letter', 'lesson', 'record', 'lecture', 'garden', 'river', 'exit'];
    const lines = Array.from(
      { length: 1_000 },
      // All of them different.
      (_, at) =>
        `${'AB'[at % 2]}: we saw a ${nouns[at % 5]} of ${[...String(at)].map((digit) => nouns[Number(digit) % 7]).join(' ')}`,
    );
    const { stdout, stderr, status } = await likeIn(lines.join('\n'), ['--json', '--top', '10000']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = rowsIn(stdout);
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, at) => at + 1));
    for (const [at, row] of rows.entries()) expect(row.score).toBeLessThanOrEqual(rows[at - 1]?.score ?? 1);
  });
});

describe('the command', () => {
  const text = 'A: She had a letter.\nB: Alexa, stop.\nA: Alexis went home.\nB: That was all.\n';

  test('writes JSON Lines in order, and the wake word itself last, without a rank', async () => {
    const { stdout, status } = await likeIn(text, ['--json', '--top', '2']);
    expect(status).toBe(0);
    const rows = rowsIn(stdout);
    expect(rows.map((row) => Object.keys(row))).toEqual(
      Array(3).fill(['rank', 'phrase', 'score', 'probability', 'verdict', 'count', 'line']),
    );
    expect(rows.map(({ rank, phrase, count, line }) => [rank, phrase, count, line])).toEqual([
      [1, 'Alexis', 1, 3],
      [2, 'a letter', 1, 1],
      [null, 'alexa', 1, 2],
    ]);
  });

  test.each([
    [
      'en',
      'What comes nearest to the wake word “alexa” in standard input',
      'rank',
      '“alexa” itself is said 1 time, first in line 2',
    ],
    [
      'fr',
      'Ce qui s’approche le plus du mot d’éveil « alexa » (entrée standard)',
      'rang',
      '« alexa » y est dit 1 fois, d’abord à la ligne 2',
    ],
  ])('draws a table that fits (%s)', (language, title, rank, itself) => {
    const { stdout, status } = like(['alexa', '--words', '-', '--language', language], text);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(title);
    expect(lines[3]?.startsWith(`${rank}  score`)).toBe(true);
    expect(lines[4]).toMatch(/^ {3}1 {2}\d[.,]\d{3} .* {2}1 +3 {2}Alexis$/u);
    expect(stdout).toContain(itself);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('tells a terminal nothing that it would obey', async () => {
    const { stdout } = await likeIn('We met Al\u0007exis\u001b[2J there.');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('ranks what it has heard when it is interrupted, and says so', async () => {
    const child = spawn(process.execPath, [EARSHOT, 'explain', '--like', 'alexa', '--words', '-', '--json']);
    const written = { out: '', err: '' };
    child.stdout.on('data', (piece) => {
      written.out += piece;
    });
    child.stderr.on('data', (piece) => {
      written.err += piece;
    });
    const ended = new Promise((done) => child.on('close', done));
    // More than a pipe holds: when it is taken, somebody listens.
    await new Promise<void>((done) => child.stdin.write('We met Alexis.\n'.repeat(20_000), () => done()));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(rowsIn(written.out)).toMatchObject([{ rank: 1, phrase: 'Alexis', line: 1 }]);
    expect(written.err).toMatch(/^earshot: interrupted; this is what came of \d+ lines\n$/u);
  });

  test('says where there is nothing', async () => {
    expect(await likeIn('', ['--json'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect((await likeIn('')).stdout).toMatch(/0 lines, 0 words\n\nNo sound of the wake word is in it\.\n$/u);
  });
});

describe('refused in one sentence', () => {
  const words = () => fileOf('words.txt', 'a letter');
  const usage = 'explain --like "alexa" --words FILE';

  test.each([
    [
      ['--like', 'alexa'],
      '--like ranks the phrases of a text; name it with --words FILE, or --words - for standard input',
    ],
    [['--words', 'words.txt'], `--words goes with --like: earshot ${usage}`],
    [['a letter', '--top', '5'], `--top goes with --like: earshot ${usage}`],
    [
      ['a letter', '--like', 'alexa', '--words', 'words.txt'],
      '--like takes its phrases from a text; leave the phrase out, or --like',
    ],
    [
      ['--like', 'alexa', '--words', 'words.txt', '--file', 'words.txt'],
      '--like and --file do not go together; leave one of them out',
    ],
    [
      ['--like', 'alexa', '--words', 'words.txt', '--wake-word', 'Echo'],
      '--like and --wake-word do not go together; leave one of them out',
    ],
    [
      ['--like', 'alexa', '--words', 'words.txt', '--all'],
      '--like and --all do not go together; leave one of them out',
    ],
    ...['0', '10001', '-3', '1.5', 'ten', ''].map((top): [string[], string] => [
      ['--like', 'alexa', '--words', 'words.txt', `--top=${top}`],
      `--top is a whole number from 1 to 10000, not "${top}"`,
    ]),
    [['--like', 'no', '--words', 'words.txt'], '"no" makes 2 sounds, and a wake word needs 3; choose a longer one'],
    [['--like', 'alexa', '--words'], 'the option --words <text.txt> needs a value'],
  ])('%j', async (args, message) => {
    words();
    expect(await answerTo(['explain', ...args], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: `earshot: ${message}\n`,
    });
  });

  test('a text that is none', async () => {
    const answer = (...args: string[]) => answerTo(['explain', '--like', 'alexa', '--words', ...args], folder);
    mkdirSync(join(folder, 'folder'));
    const cases = {
      'gone.txt': 'there is no such file',
      folder: 'this is a folder',
      [fileOf('binary.txt', 'a letter\n\0')]: 'this is no text file',
      [fileOf('latin.txt', Buffer.from('a letter\ncafé', 'latin1'))]: 'this text is not UTF-8',
    };
    for (const [path, why] of Object.entries(cases)) {
      expect(await answer(path)).toEqual({
        status: 2,
        stdout: '',
        stderr: `earshot: ${path}: ${why}; --words takes a text, or - for standard input\n`,
      });
    }
    expect((await answer('gone.txt', '--language', 'fr')).stderr).toBe(
      'earshot: gone.txt : ce fichier n’existe pas ; --words prend un texte, ou - pour l’entrée standard\n',
    );
  });
});
