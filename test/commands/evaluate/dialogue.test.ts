import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openThreads } from '../../../src/commands/evaluate/threads.ts';
import { hearDialogue } from '../../../src/study/evaluate/dialogue.ts';
import { dialogueFiles } from '../../../src/study/evaluate/talk.ts';
import { answerTo, EARSHOT, earshot } from '../../helpers/earshot.ts';

/** A folder of talk, another without any, and lists of phrases. */
const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
for (const name of ['talk', 'silence', 'fr']) mkdirSync(join(folder, name));
const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
file('talk/a.txt', 'A: Did Alexis write?\nB: She wrote to Alexa. That is Alexa’s letter.\n');
file('talk/b.txt', 'A: The computer is on.\nB: Good, thank you.\n');
file('talk/c.yaml', 'people: [this is no scenario');
file('talk/d.txt', Buffer.from([0x41, 0, 0x42]).toString('latin1'));
file('talk/note.md', 'Not talk.');
file('silence/a.txt', '\n\n');
file('fr/a.txt', 'A : Alexandre arrive ce soir.\nA: À l’exception de lundi.\n');
file(
  'triggers.csv',
  'wake_word,phrase,locale,note\nAlexa,Alexis,en_US,\nunknown,pickle,en_US,"a, b"\nEcho,tobacco,en_US,\n',
);
file('others.csv', 'wake_word,phrase,locale\nAlexa,ketchup,en_US\n');
file('quote.csv', 'wake_word,phrase,locale\nAlexa,"ketchup,en_US\n');
file('column.csv', 'wake_word,locale\nAlexa,en_US\n');

const evaluate = (...args: string[]) => answerTo(['evaluate', ...args], folder);
const phrases = ['--triggers', 'triggers.csv', '--non-triggers', 'others.csv'];

const PASSED_OVER = `passed over: talk/c.yaml: nobody says anything in it that can be read
passed over: talk/d.txt: this is no text file
`;

describe('as text', () => {
  /** How anything scores has tests of its own. */
  const withoutFigures = (text: string) =>
    text
      .replace(/^( {2,}(?:[%\w ]*?) ?\|).*$/gmu, '$1')
      .replace(/(?<= )<?\d+(?:[.,]\d+)?(?=[ ;.,]|$)/gmu, '#')
      .replace(/(?:yes|no)$/gmu, '?')
      .replace(/ {2,}(?=\S)/gu, '  ');

  test('what was heard, what is expected, what is documented, and the curve', async () => {
    const { stdout, stderr, status } = await evaluate('--dialogue', 'talk', ...phrases);
    expect(stderr).toBe(`triggers.csv: passed over 1 of 3 rows (no known wake word, no words, or another language)
${PASSED_OVER}`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Heard: 2 conversations, 18 words, \d\.\d s\.\n\n“alexa” at sensitivity 0\.5: the/u);
    expect(stdout).toContain('The wake word itself is said in 2 more stretches; they are left out of all this.');
    const measured =
      'Measured with English television (Amazon Echo Dot, 2nd generation): 0.081 per 10,000 words, 0.047';
    expect(stdout.replace(/\s+/gu, ' ')).toContain(measured);
    expect(withoutFigures(stdout)).toContain(
      '\n  TRIGGER  SCORE  CHANCE  PERCENTILE  REACHES IT\n  Alexis  #  #  #  ?\n',
    );
    expect(withoutFigures(stdout)).toContain(
      '\n  NO TRIGGER  SCORE  CHANCE  PERCENTILE  REACHES IT\n  ketchup  #  #  #  ?\n',
    );
    expect(stdout).toMatch(/\n {2}Requests missed, [^\n]+\n {2}\d+ % missed \|/u);
    expect(stdout).toMatch(/\n {2}x sensitivity 0\.5\n$/u);
    for (const line of stdout.split('\n').slice(-15)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('without dialogue: the documented phrases alone', async () => {
    const { stdout, status } = await answerTo(['evaluate', '--wake-word', 'Hey Siri'], folder);
    expect(status).toBe(0);
    expect(withoutFigures(stdout)).toMatch(
      /^No dialogue was heard, so there are no rates and no percentiles; --dialogue DIR gives some\.\n\n“hey siri” at/u,
    );
    expect(withoutFigures(stdout)).toContain('\n  TRIGGER  SCORE  CHANCE  REACHES IT\n  Hey Jerry  #  #  ?\n');
    expect(stdout).not.toContain('Expected');
  });

  test('in French, about French talk', async () => {
    const { stdout, stderr, status } = await evaluate('--dialogue', 'fr', '--language', 'fr');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^Entendu : 1 conversation, \d+ mots, \d,\d s\.\n\n« alexa » à la sensibilité 0,5 : le/u);
    expect(stdout).toMatch(/ {2}Accidents attendus : \S+ pour 10\u00a0000 mots, \S+ par heure\./u);
  });
});

describe('as JSON', () => {
  const json = async (...args: string[]) => JSON.parse((await evaluate(...args, '--json')).stdout);

  test('one wake word', async () => {
    const result = await json('--dialogue', 'talk', ...phrases, '--seeds', '10');
    expect(result).toMatchObject({
      detector: 'phonetic',
      language: 'en',
      sensitivity: 0.5,
      wakeWord: 'alexa',
      dialogue: {
        conversations: 2,
        files: 4,
        passedOver: 2,
        stopped: false,
        words: 18,
        drawn: { seeds: 10 },
        measured: { generation: 'echo-dot-2', device: 'Amazon Echo Dot, 2nd generation', per10kWords: { low: 0.0468 } },
        itself: { candidates: 2 },
      },
      triggers: [{ phrase: 'Alexis', wakeWord: 'alexa', locale: 'en_US' }],
      nonTriggers: [{ phrase: 'ketchup', wakeWord: 'alexa', locale: 'en_US' }],
      agreement: { phrases: 1 },
    });
    expect(result.curve).toHaveLength(21);
    const { activations: _activations, ...expected } = result.dialogue.expected;
    expect(result.curve[10]).toMatchObject({ sensitivity: 0.5, ...expected });
    expect(Object.keys(result.triggers[0])).toEqual([
      ...['phrase', 'wakeWord', 'locale', 'score', 'probability', 'percentile'],
    ]);
  });

  test('a phrase scores as explain says', async () => {
    const [trigger] = JSON.parse((await answerTo(['evaluate', ...phrases, '--json'], folder)).stdout).triggers;
    const { score, probability } = JSON.parse((await answerTo(['explain', 'Alexis', '--json'])).stdout);
    expect(trigger).toMatchObject({ score, probability });
  });

  test('several wake words', async () => {
    const result = await json('--dialogue', 'talk', '--wake-word', 'Echo', '--wake-word', 'alexa', ...phrases);
    expect(result.wakeWords.map(({ wakeWord }: { wakeWord: string }) => wakeWord)).toEqual(['echo', 'alexa']);
    expect(result).toMatchObject({
      dialogue: { conversations: 2, words: 18 },
      triggers: [{ phrase: 'tobacco', wakeWord: 'echo' }, { phrase: 'Alexis' }],
      wakeWords: [{ triggers: [{ phrase: 'tobacco' }] }, { triggers: [{ phrase: 'Alexis' }] }],
    });
    expect((await json('--all')).wakeWords.map(({ wakeWord }: { wakeWord: string }) => wakeWord)).toEqual(
      expect.arrayContaining(['alexa', 'amazon', 'computer', 'echo', 'hey siri', 'ok google', 'cortana']),
    );
  });

  test('a device listens for its own wake word', async () => {
    expect(await json('--device', 'siri-like')).toMatchObject({ wakeWord: 'hey siri', dialogue: null });
  });
});

test('the curve as a CSV, in a file or on standard output', async () => {
  const { stdout } = await evaluate('--dialogue', 'talk', '--csv', '-');
  const [header, ...rows] = stdout.trimEnd().split('\n');
  expect(header).toBe('wakeWord,sensitivity,missed,falsePer10kWords,falsePerHour');
  expect(rows).toHaveLength(21);
  expect(rows[10]).toMatch(/^alexa,0\.5,0\.\d+,[\d.]+,[\d.]+$/u);
  expect((await evaluate('--dialogue', 'talk', '--csv', 'curve.csv')).stdout).toMatch(/^Heard/u);
  expect(readFileSync(join(folder, 'curve.csv'), 'utf8')).toBe(stdout);
  expect((await evaluate('--csv', '-')).stdout.split('\n')[1]).toMatch(/^alexa,0,0\.\d+,,$/u);
});

/** Some of what ships, in a folder of their own. */
const SHIPPED = ['clinic-letter', 'diner', 'timer-and-talk'];
mkdirSync(join(folder, 'shipped'));
for (const id of SHIPPED) cpSync(`scenarios/${id}.yaml`, join(folder, 'shipped', `${id}.yaml`));

describe('the same bytes', () => {
  test('from run to run', () => {
    const run = () => earshot(['evaluate', '--dialogue', join(folder, 'shipped'), '--json']);
    const first = run();
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout).dialogue.conversations).toBe(SHIPPED.length);
    expect(run().stdout).toBe(first.stdout);
  });

  test('with one thread and with two', async () => {
    const files = await dialogueFiles(join(folder, 'shipped'));
    const program = pathToFileURL(resolve('dist/bin/evaluate-worker.js'));
    const heardBy = async (count: number) => {
      const words = { language: 'en', wakeWords: ['Alexa', 'Echo'], readerLanguage: 'en' } as const;
      const options = { ...words, sensitivity: 0.5, generation: null };
      const threads = openThreads(count, options, program);
      try {
        return await hearDialogue(files, 2, threads.workers, () => {}, new AbortController().signal);
      } finally {
        await threads.close();
      }
    };
    const [one, two] = [await heardBy(1), await heardBy(2)];
    expect(one.conversations).toBe(SHIPPED.length);
    expect(two).toEqual(one);
  });
});

describe('refused in one sentence', () => {
  const dialogue = '--dialogue takes a folder of .txt files or scenarios';
  const list = 'a list of phrases is a CSV with the columns wake_word, phrase and locale';
  test.each([
    [['--dialogue', 'none'], `none: there is no such folder; ${dialogue}`],
    [['--dialogue', 'others.csv'], `others.csv: this is no folder; ${dialogue}`],
    [['--triggers', 'none.csv'], `none.csv: there is no such file; ${list}`],
    [
      ['--triggers', 'column.csv'],
      'column.csv:1: there is no column phrase; the first line has to name wake_word, phrase and locale',
    ],
    [
      ['--non-triggers', 'quote.csv'],
      'quote.csv:2: a quote is in the wrong place here, or is not closed; put the whole field in "…", and write every quote inside it twice',
    ],
    [['--seeds', '1e3'], '--seeds is a whole number from 0 to 10000, not "1e3"'],
    [['--json', '--csv', '-'], '--json and --csv - both want standard output; give --csv a file'],
    [['--wake-word', 'oh'], '"oh" makes 1 sound, and a wake word needs 3; choose a longer one'],
  ])('%j', async (args, sentence) => {
    expect(await answerTo(['evaluate', ...args], folder)).toEqual({
      stdout: '',
      stderr: `earshot: ${sentence}\n`,
      status: 2,
    });
  });

  test('a CSV that cannot be written; the report is there already', async () => {
    const { stdout, stderr, status } = await evaluate('--csv', 'none/curve.csv');
    expect({ stderr, status }).toEqual({ stderr: 'earshot: the output cannot be written (ENOENT)\n', status: 2 });
    expect(stdout).toBe((await evaluate()).stdout);
  });

  test('a folder in which nothing is said', async () => {
    const { stdout, stderr, status } = await evaluate('--dialogue', 'silence');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(
      /^passed over: silence\/a\.txt: [^\n]+\nearshot: silence: nothing is said in any file of it; /u,
    );
  });
});

test('Ctrl+C: what has been heard by then is the report', async () => {
  const many = mkdtempSync(join(tmpdir(), 'earshot-'));
  const turn = (nth: number) => `A: This is sentence number ${nth} of a talk that goes on and on.\n`;
  for (let nth = 0; nth < 400; nth++) {
    const text = Array.from({ length: 100 }, (_, line) => turn(100 * nth + line)).join('');
    writeFileSync(join(many, `${String(nth).padStart(3, '0')}.txt`), text);
  }
  // It says on stderr that it listens for Ctrl+C.
  const tells = `data:text/javascript,process.on('newListener',(name)=>name==='SIGINT'&&process.stderr.write('now '))`;
  const child = spawn(process.execPath, ['--import', tells, EARSHOT, 'evaluate', '--dialogue', many, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
    if (stderr === 'now ') child.kill('SIGINT');
  });
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, stderr }).toEqual({ code: 130, stderr: 'now ' });
  const { dialogue } = JSON.parse(stdout);
  expect(dialogue).toMatchObject({ files: 400, stopped: true });
  expect(dialogue.conversations).toBeLessThan(400);
});
