import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { castFor } from '../../src/commands/new/cast.ts';
import { fileNameOf, plainTitle, shellWord } from '../../src/commands/new/name.ts';
import { sceneText } from '../../src/commands/new/scene-text.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { type Result, resultOf } from '../../src/log/result.ts';
import { PROFILES } from '../../src/machine/profiles.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { ABOUTS } from '../../src/vocabulary/about.ts';
import { LANGUAGES } from '../../src/vocabulary/language.ts';
import type { ProfileId } from '../../src/vocabulary/profile.ts';
import { wordsFor } from '../../src/words/words.ts';
import { anyCharacter } from '../helpers/any-character.ts';
import { answerTo, EARSHOT, NO_OPT } from '../helpers/earshot.ts';
import { openPty } from '../helpers/terminal-fixture-pty.ts';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'earshot-'));

async function played(path: string): Promise<{ scenario: Scenario; result: Result }> {
  const { scenario } = parseScenario(readFileSync(path, 'utf8'), { file: path, ...vocabulary });
  if (scenario === null) throw new Error(`${path} has errors`);
  return { scenario, result: resultOf(await simulate(nodeHost, scenario, { seed: null, overrides: [] })) };
}

/** Whether a private line, by a part of it, is in a recording that leaves the home. */
const leaves = ({ recordings }: Result, word: string) =>
  recordings.some(({ local, words }) => !local && words.some((said) => said.word === word));

describe.each(Object.keys(PROFILES) as ProfileId[])('on %s', (profile) => {
  test.each(LANGUAGES)(
    'what it writes in %s has nothing wrong with it, and what it expects comes out',
    async (language) => {
      const folder = emptyFolder();
      const hasWakeWord = PROFILES[profile].wakeWord.value !== null;
      const files: string[] = [];
      for (const about of ABOUTS) {
        const call = ['new', about, '--about', about, '--device', profile, '--language', language];
        const { status, stderr } = await answerTo(call, folder);
        if (about === 'accident' && !hasWakeWord) {
          expect([status, stderr]).toEqual([2, expect.stringContaining(profile)]);
          continue;
        }
        expect([status, stderr]).toEqual([0, '']);
        files.push(`${about}.yaml`);
      }
      expect(await answerTo(['validate', ...files], folder)).toEqual({
        status: 0,
        stderr: '',
        stdout: files.map((file) => `${file}: no errors\n`).join(''),
      });
      const { status, stdout } = await answerTo(['test', ...files], folder);
      expect([status, stdout]).toEqual([0, expect.not.stringContaining('FAIL')]);
    },
  );

  test('what its lessons say of the speaker is so', async () => {
    const folder = emptyFolder();
    const scene = async (about: string) => {
      await answerTo(['new', about, '--about', about, '--device', profile], folder);
      return played(join(folder, `${about}.yaml`));
    };
    const isStreaming = ({ recordings }: Result) => recordings.some(({ cause }) => cause === 'streamed');
    if (PROFILES[profile].wakeWord.value !== null) {
      const { scenario, result } = await scene('accident');
      const expected = isStreaming(result) ? 3 : leaves(result, 'clinic') ? 2 : 1;
      expect(scenario.lesson[0]?.answer).toBe(expected);
      const [accident] = result.recordings.filter(({ cause }) => cause === 'accidental');
      expect(accident?.words.map(({ word }) => word)).toContain('clinic');
    }
    const { scenario, result } = await scene('request');
    expect(scenario.lesson[0]?.answer).toBe(leaves(result, 'doctor') ? 2 : 3);
    expect(scenario.lesson[1]?.answer).toBe(leaves(result, 'March') ? 3 : 1);
    const quiet = await scene('quiet');
    expect(quiet.scenario.lesson[0]?.answer).toBe(leaves(quiet.result, 'music') ? 2 : 1);
    expect(leaves(quiet.result, 'bank')).toBe(false);
  });
});

test('the scene is the same in both languages', async () => {
  const folder = emptyFolder();
  const shapeOf = ({ timeline, lesson, expect }: Scenario) => ({
    timeline: timeline.map(({ kind, start }) => [kind, start]),
    lesson: lesson.map(({ atMs, answer }) => [atMs, answer]),
    summary: expect?.summary,
  });
  for (const about of ABOUTS) {
    const shapes = [];
    for (const language of LANGUAGES) {
      await answerTo(['new', `${about}-${language}`, '--about', about, '--language', language], folder);
      shapes.push(shapeOf((await played(join(folder, `${about}-${language}.yaml`))).scenario));
    }
    expect(shapes[0]).toEqual(shapes[1]);
  }
});

test('whatever the title is, the file has it and a name that any shell takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (written) => {
      const title = plainTitle(written);
      fc.pre(title !== '');
      const file = fileNameOf(title);
      expect(shellWord(file)).toBe(file);
      const text = sceneText('quiet', castFor(title, file, 'alexa-like', 'en'), wordsFor('en').newScenarios);
      const { scenario, diagnostics } = parseScenario(text, { file, ...vocabulary });
      expect([diagnostics, scenario?.title]).toEqual([[], title]);
    }),
  );
});

test('a title names the file, and says what to do with it', async () => {
  const folder = emptyFolder();
  const { stdout } = await answerTo(['new', '--title', ' Du thé: "ça", & d’autres\u001b[2J '], folder);
  expect(stdout).toBe(`du-the-ca-d-autres-2j.yaml is written. What you can do with it now:
  earshot play du-the-ca-d-autres-2j.yaml              watch it
  earshot validate --watch du-the-ca-d-autres-2j.yaml  at each save, says what is wrong with it
  earshot test du-the-ca-d-autres-2j.yaml              says whether what it expects comes out
`);
  const { scenario } = await played(join(folder, 'du-the-ca-d-autres-2j.yaml'));
  expect(scenario.title).toMatch(/^Du thé: "ça", & d’autres.\[2J$/u);
  const onStdout = await answerTo(['new', '-'], folder);
  expect(onStdout.stdout).toMatch(/^# A scenario for earshot[\s\S]*\nformat: earshot\/scenario@1\n/u);
  expect(readdirSync(folder)).toEqual(['du-the-ca-d-autres-2j.yaml']);
});

test.each([
  [['tea.yaml'], 'tea.yaml exists already and was left as it is; choose another name'],
  [['--title', 'Tea'], 'tea.yaml exists already and was left as it is; choose another name'],
  [['no/'], 'no/ is a folder; name the file in it that is to be written'],
  [['no/tea'], 'no/tea.yaml cannot be written (ENOENT); choose another place'],
  [['--title', ' \t'], 'a title needs at least one character that can be seen'],
  [['--about', 'crash'], '--about is accident|request|quiet, not "crash"'],
  [['--device', 'alexa'], 'there is no device profile "alexa"'],
  [['--from', 'a.vtt', '--about', 'quiet'], 'with --from the transcript says what happens; leave --about away'],
  [['--from', 'absent.vtt'], 'absent.vtt: there is no such file; a transcript is a text file'],
])('%j is told, and nothing is written', async (args, sentence) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'tea.yaml'), 'mine');
  const { status, stdout, stderr } = await answerTo(['new', ...args], folder);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`earshot: ${sentence}`);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['tea.yaml']);
  expect(readFileSync(join(folder, 'tea.yaml'), 'utf8')).toBe('mine');
});

const SUBTITLES = `WEBVTT

00:01.000 --> 00:04.000
<v Nadia>Alexis, the letter has come.

00:05.000 --> 00:07.000
<v Alexis>[Laughs] What "letter"?
`;

test('subtitles become a scenario that expects what comes out of them', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'our_talk.vtt'), SUBTITLES);
  const { status } = await answerTo(['new', '--from', 'our_talk.vtt', '--device', 'google-like'], folder);
  expect(status).toBe(0);
  const { scenario } = await played(join(folder, 'our-talk.yaml'));
  const { title, device, people, timeline, expect: expected } = scenario;
  expect([title, device.profile, people.map(({ name }) => name), timeline.length]).toEqual([
    'our_talk',
    'google-like',
    ['Nadia', 'Alexis'],
    2,
  ]);
  expect(expected?.summary).toEqual({ activations: 0, accidental: 0, privateUploadedMs: 0, requestsMissed: 0 });
  expect(await answerTo(['validate', 'our-talk.yaml'], folder)).toMatchObject({ status: 0, stderr: '' });
  expect((await answerTo(['test', 'our-talk.yaml'], folder)).status).toBe(0);
  await answerTo(['new', 'woken', '--from', 'our_talk.vtt', '--title', 'A letter'], folder);
  const woken = await played(join(folder, 'woken.yaml'));
  expect([woken.scenario.title, woken.scenario.expect?.heard]).toEqual(['A letter', ['Alexis']]);
});

describe('on a terminal', () => {
  const asking = (folder: string, ...args: string[]) => {
    const command = `cd '${folder}' && '${process.execPath}' ${NO_OPT} '${EARSHOT}' new --language en ${args.join(' ')}; echo "left $?"`;
    return openPty('/bin/sh', ['-c', command], { columns: 100, rows: 40 });
  };

  test('three questions, each with an answer of its own, and asked again where that will not do', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'tea.yaml'), 'mine');
    const pty = asking(folder);
    await pty.untilText('What is it called? [My first scenario]');
    pty.child.write('Tea\r');
    await pty.untilText('There is a file tea.yaml already; choose another title.');
    pty.child.write('Tea again\r');
    await pty.untilText('A number from 1 to 3 [1]');
    pty.child.write('7\r');
    await pty.untilText('"7" is none of these; type a number from 1 to 3, or only press Enter.');
    pty.child.write('request\r');
    await pty.untilText('A number from 1 to 9 [1]');
    expect(pty.screen().filter((row) => row.includes('push-to-talk'))).toHaveLength(1);
    pty.child.write('4\r');
    await pty.untilText('left 0');
    await pty.ended;
    const { scenario } = await played(join(folder, 'tea-again.yaml'));
    expect([scenario.title, scenario.tags[0], scenario.device.profile]).toEqual([
      'Tea again',
      'intended',
      'google-like',
    ]);
  });

  test('only what is not given is asked; Enter takes what is usual, and answers typed ahead wait', async () => {
    const folder = emptyFolder();
    const pty = asking(folder, 'two.yaml', '--about', 'accident');
    await pty.untilText('What is it called? [Two]');
    pty.child.write('\r\r');
    await pty.untilText('left 0');
    await pty.ended;
    expect(pty.everything().join('\n')).not.toMatch(/What shall happen|push-to-talk/u);
    const { scenario } = await played(join(folder, 'two.yaml'));
    expect([scenario.title, scenario.tags[0], scenario.device.profile]).toEqual(['Two', 'accidental', 'alexa-like']);
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('%s leaves, and nothing is written', async (_, key) => {
    const folder = emptyFolder();
    const pty = asking(folder);
    await pty.untilText('What is it called?');
    pty.child.write('Tea\r');
    await pty.untilText('What shall happen?');
    pty.child.write(key);
    await pty.untilText('left 130');
    await pty.ended;
    expect(readdirSync(folder)).toEqual([]);
  });
});
