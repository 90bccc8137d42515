import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo, earshot } from '../../helpers/earshot.ts';
import { spokenScene, wavOf } from '../../helpers/spoken.ts';

const scene = await spokenScene();
const [call, weather] = [wavOf(scene.subarray(16_000, 3 * 16_000)), wavOf(scene.subarray(5 * 16_000))];

/** Two folders, one file beside them; in one folder a text that is called a WAV. */
const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
for (const name of ['alexa', 'other', 'nothing', '.hidden']) mkdirSync(join(folder, name));
writeFileSync(join(folder, 'loose.wav'), weather);
writeFileSync(join(folder, 'alexa', 'b.wav'), call);
writeFileSync(join(folder, 'alexa', 'a.wav'), call);
writeFileSync(join(folder, 'alexa', 'c.wav'), weather);
writeFileSync(join(folder, 'other', 'note.wav'), 'This is a note, and no sound.');
writeFileSync(join(folder, 'other', 'weather.wav'), weather);
writeFileSync(join(folder, '.hidden', 'a.wav'), call);

const evaluate = (...args: string[]) => {
  const { stdout, stderr, status } = earshot(['evaluate', ...args], { cwd: folder });
  return { stdout, stderr, status };
};
/** The same without a process of its own. */
const answer = (...args: string[]) => answerTo(['evaluate', ...args], folder);
const neural = ['--detector', 'neural', '--recordings'];

test('the recordings of each folder, as a table', () => {
  const { stdout, stderr, status } = evaluate(...neural, '.');
  // How high the scores of these voices are has tests of its own.
  expect(
    stdout.replace(/ {4}[\d.]+(?= {11}\d$)/gmu, (score) =>
      (Number(score) >= 0.5 ? 'high' : 'low').padStart(score.length),
    ),
  ).toBe(`FOLDER  FILES  DETECTED   SHARE  MEDIAN HIGHEST SCORE  UNREADABLE
.           1         0     0 %                   low           0
alexa       3         2  66.7 %                  high           0
other       1         0     0 %                   low           1
Detected: “alexa” scores 0.5 or more somewhere in the file. Each was heard with 2 s of faint noise
before it and 1 s after it.
openWakeWord’s public model (weights: CC BY-NC-SA 4.0, not for commercial use), and not the one
inside any product.
`);
  expect(stderr).toMatch(/^passed over: other\/note\.wav: [^\n]+\n$/u);
  expect(status).toBe(0);
});

test('as JSON', async () => {
  const { stdout } = await answer(...neural, '.', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    detector: 'neural',
    wakeWord: 'alexa',
    threshold: 0.5,
    recordings: {
      '.': { files: 1, detected: 0, unreadable: 0 },
      alexa: { files: 3, detected: 2, unreadable: 0 },
      other: { files: 1, detected: 0, unreadable: 1 },
    },
  });
});

const WANTED = '--recordings takes a folder with folders of WAVs';

const NO_SOUND =
  'the neural detector hears sound, and there is none; add --recordings DIR, a folder with folders of WAVs (one folder a word)';

test.each([
  [['--detector', 'neural'], NO_SOUND],
  [['--detector', 'both'], NO_SOUND],
  [
    ['--detector', 'phonetic', '--recordings', '.'],
    '--recordings is sound, which only the neural detector hears; leave --detector phonetic out, or leave it out',
  ],
  [
    [...neural, '.', '--dialogue', '.'],
    '--dialogue, --triggers and --non-triggers are text, which only the phonetic detector reads; leave --detector neural out, or leave them out',
  ],
  [
    ['--recordings', '.', '--wake-word', 'alexa', '--wake-word', 'echo'],
    '--recordings is heard for one wake word; give --wake-word once',
  ],
  [[...neural, 'none'], `none: there is no such folder; ${WANTED}`],
  [[...neural, 'loose.wav'], `loose.wav: this is no folder; ${WANTED}`],
  [[...neural, 'nothing'], `nothing: no WAV can be heard in it or in a folder under it; ${WANTED}`],
])('evaluate %j is refused', async (args, sentence) => {
  expect(await answer(...args)).toEqual({ stdout: '', stderr: `earshot: ${sentence}\n`, status: 2 });
});

test('recordings alone are heard without naming a detector; with text, both detectors are evaluated', async () => {
  expect((await answer('--recordings', 'alexa')).stdout).toBe((await answer(...neural, 'alexa')).stdout);
  writeFileSync(join(folder, 'triggers.csv'), 'wake_word,phrase,locale\nAlexa,a letter,en_US\n');
  const { stdout, status } = evaluate('--recordings', 'alexa', '--triggers', 'triggers.csv', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    detector: 'both',
    wakeWord: 'alexa',
    triggers: [{ phrase: 'a letter', wakeWord: 'alexa', percentile: null }],
    neural: { wakeWord: 'alexa', threshold: 0.5 },
    recordings: { '.': { files: 3, detected: 2 } },
  });
});
