import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type Command, optionsOf, wordsKey } from '../../src/commands/commands.ts';
import { wordsFor } from '../../src/words/words.ts';
import { answerTo } from '../helpers/earshot.ts';

/** Commands that only tell by their exit code that they would have run. */
const STOPPED: readonly Command[] = COMMANDS.map((command) => ({ ...command, run: async () => 77 }));

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));

const SCENE = `format: earshot/scenario@1
people: {ann: {name: Ann, role: owner}}
timeline: [{at: 1s, who: ann, to: device, says: "Alexa, stop."}]
expect: {activations: 1}
`;

/** The files that examples speak of: an example that speaks of another one brings it here. */
const FILES = {
  'my-scene.yaml': SCENE,
  'mine.yaml': SCENE,
  'scenes/one.yaml': SCENE,
  'scenarios/one.yaml': SCENE,
  'phrases.txt': 'a letter\nAlexis\n',
  'talk.txt': 'A: A letter came.\nB: Alexis wrote it.\n',
  'talk/one.txt': 'A: A letter came.\nB: Alexis wrote it.\n',
  'interview.srt': '1\n00:00:01,000 --> 00:00:03,000\nANN: Alexis, a letter came.\n',
  'labels.txt': '1.0\t3.0\tANN: Une lettre est arrivée.\n',
  'leo.cha': '@Begin\n@Participants:\tCHI Leo Target_Child\n*CHI:\tmama .\n@End\n',
  'recording.wav': { shipped: 'scenarios/letter-aloud.wav' },
  'wavs/alexa/one.wav': { shipped: 'scenarios/letter-aloud.wav' },
  '.zfunc/_other': '',
  '.config/fish/completions/other.fish': '',
} as const;

for (const [name, content] of Object.entries(FILES)) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string') writeFileSync(path, content);
  else copyFileSync(content.shipped, path);
}

const EXAMPLES = Object.values(wordsFor('en').cli.examples).flatMap((shown) => shown.map(({ call }) => call));

/** The words of each `earshot` in a line, as bash reads it; what else is in the line is not run. Two in a pipe write at once. */
const CALLS: ReadonlyMap<string, readonly string[][]> = bashReads(EXAMPLES);

function bashReads(lines: readonly string[]): Map<string, string[][]> {
  const list = join(folder, 'calls');
  const script = `earshot() { local call; printf -v call '%s\\x1f' earshot "$@"; printf '%s\\x1e' "$call" >> '${list}'; }
    arecord() { :; }
    ${lines.map((line) => `${line}\n printf '\\x1d' >> '${list}'`).join('\n')}`;
  const { stderr } = spawnSync('bash', ['--norc', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe('');
  const read = readFileSync(list, 'utf8').split('\x1d');
  const callsOf = (text = '') =>
    text
      .split('\x1e')
      .slice(0, -1)
      .map((call) => call.split('\x1f').slice(1, -1));
  return new Map(lines.map((line, index) => [line, callsOf(read[index])]));
}

const callsIn = (line: string): readonly string[][] => CALLS.get(line) ?? [];

describe.each(COMMANDS.map(({ name }) => name))('%s', (name) => {
  const { examples } = wordsFor('en').cli;
  const french = wordsFor('fr').cli.examples[name];

  test('has examples, the same in both languages, and shows them', async () => {
    expect(examples[name].length).toBeGreaterThanOrEqual(2);
    expect(examples[name].length).toBeLessThanOrEqual(4);
    expect(french.map(({ call }) => call)).toEqual(examples[name].map(({ call }) => call));
    const help = await answerTo(['help', name]);
    expect(await answerTo([name, '--help'])).toEqual(help);
    const shown = help.stdout.replaceAll(/\s+/gu, ' ');
    for (const { call, does } of examples[name]) expect(shown).toContain(` ${call} ${does}`);
    const inFrench = (await answerTo(['help', name, '--language', 'fr'])).stdout.replaceAll(/\s+/gu, ' ');
    for (const { call, does } of french) expect(inFrench).toContain(` ${call} ${does}`);
  });

  test('each example is a call of it with options that it has', async () => {
    for (const { call } of examples[name]) {
      const calls = callsIn(call);
      expect(calls.flat().includes(name) || name === 'play', call).toBe(true);
      for (const words of calls) {
        const answer = await answerTo(words, folder, STOPPED);
        expect([call, answer]).toEqual([call, { status: 77, stdout: '', stderr: '' }]);
      }
    }
  });
});

test.each(['en', 'fr'] as const)('what is said of options in %s is said of one that there is', (language) => {
  const { cli } = wordsFor(language);
  const used = COMMANDS.flatMap((command) => optionsOf(command).map(([key]) => wordsKey(command, key, cli)));
  expect([...new Set(used)].sort()).toEqual(Object.keys(cli.options).sort());
});

/** What waits for somebody, or takes more than two seconds here, as a film does: other tests run it. */
const NOT_RUN = ['teach', 'listen', 'render', 'evaluate', 'prevent', 'scenarios', 'doctor'];

test.each(
  COMMANDS.filter(({ name }) => !NOT_RUN.includes(name)).flatMap(({ name }) =>
    wordsFor('en')
      .cli.examples[name].map(({ call }) => call)
      .filter((call) => (name !== 'play' || call.includes('--plain')) && !call.endsWith('.cast')),
  ),
)('%s', async (call) => {
  for (const words of callsIn(call).filter((words) => !words.includes('-'))) {
    const { status, stderr } = await answerTo(words, folder);
    expect(stderr).toBe('');
    expect(status).toBeLessThanOrEqual(1);
  }
});
