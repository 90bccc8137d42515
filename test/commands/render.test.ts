import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runProgram } from '../../src/commands/program/program.ts';
import { answerTo, EARSHOT, earshot } from '../helpers/earshot.ts';

const SCENE = `format: earshot/scenario@1
title: Tea
people:
  nadia: {name: Nadia, role: owner}
  tom: {name: Tom, role: guest}
timeline:
  - {at: 300ms, who: nadia, says: "Alexa, is [my test]{health} in?", to: device}
  - {who: tom, says: "Tea?"}
duration: 4s
room: {noise: pink, snrDb: 25}
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('a scene becomes a WAV with its captions beside it, and these are a scenario that says the same', async () => {
  const heard = { audio: 'tea.wav', captions: 'tea.vtt' };
  const people = { nadia: { name: 'Nadia', role: 'owner' }, tom: { role: 'guest' } };
  const listening = JSON.stringify({ format: 'earshot/scenario@1', people, duration: '4s', ...heard });
  const cwd = folderWith({ 'tea.yaml': SCENE, 'heard.json': listening });
  const render = async (...args: string[]) => (await answerTo(['render', 'tea.yaml', ...args], cwd)).status;

  const { stdout, stderr, status } = earshot(['render', 'tea.yaml', '-o', 'tea.wav'], { cwd });
  expect({ stdout, stderr, status }).toEqual({
    stdout: 'tea.wav: 4.0 s; tea.vtt: 2 captions\n',
    stderr: '',
    status: 0,
  });
  expect(readFileSync(join(cwd, 'tea.vtt'), 'utf8')).toMatchInlineSnapshot(`
    "WEBVTT

    NOTE Tea: made by earshot, and spoken by a speech engine.

    00:00:00.300 --> 00:00:02.098
    <v.device Nadia>Alexa,<00:00:00.888> <00:00:01.112>is <00:00:01.272><c.health>my <00:00:01.481>test</c> <00:00:01.794>in?

    00:00:02.298 --> 00:00:02.619
    <v Tom>Tea?

    "
  `);
  const wav = readFileSync(join(cwd, 'tea.wav'));
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
  expect(wav.length).toBe(44 + 4 * 16_000 * 2);

  // In another process.
  expect(await render('-o', 'again.WAV', '--captions', 'words.vtt', '--seed', '0')).toBe(0);
  expect(readFileSync(join(cwd, 'again.WAV')).equals(wav)).toBe(true);
  expect(await render('-o', 'other.wav', '--seed', '5')).toBe(0);
  expect(readFileSync(join(cwd, 'other.wav')).equals(wav)).toBe(false);
  expect(readdirSync(cwd).sort()).toEqual(
    ['again.WAV', 'heard.json', 'other.vtt', 'other.wav', 'tea.vtt', 'tea.wav', 'tea.yaml', 'words.vtt'].sort(),
  );

  const spoken = async (scenario: string) =>
    (await answerTo(['run', scenario, '--detector', 'phonetic', '--jsonl'], cwd)).stdout
      .split('\n')
      .filter((line) => line.includes('"speech.started"'))
      .map((line) => JSON.parse(line) as { atMs: number; who: string; to: string; words: unknown })
      .map(({ atMs, who, to, words }) => ({ atMs, who, to, words }));
  const said = await spoken('tea.yaml');
  expect(said).toHaveLength(2);
  expect(await spoken('heard.json')).toEqual(said);
});

test('what cannot be written is refused, and nothing is left', async () => {
  const files = { 'tea.yaml': SCENE, 'sound.yaml': 'format: earshot/scenario@1\naudio: sound.wav\ntimeline: []\n' };
  const cwd = folderWith(files);
  mkdirSync(join(cwd, 'folder.wav'));
  mkdirSync(join(cwd, 'folder.vtt'));
  symlinkSync('tea.yaml', join(cwd, 'link.vtt'));
  const silence = Buffer.alloc(44 + 3200);
  silence.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
  silence.writeUInt32LE(3236, 4);
  for (const [at, value] of [
    [16, 16],
    [24, 16_000],
    [28, 32_000],
    [40, 3200],
  ] as const)
    silence.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    silence.writeUInt16LE(value, at);
  silence.write('data', 36, 'latin1');
  writeFileSync(join(cwd, 'sound.wav'), silence);
  cpSync(join(cwd, 'tea.yaml'), join(cwd, 'tea.wav'));
  const before = readdirSync(cwd);

  const inside = (word: string) => (/\.\w+$/u.test(word) ? join(cwd, word) : word);
  const refusal = async (...args: string[]) => {
    let said = '';
    const write = (text: string) => {
      said += text;
    };
    const terminal = { out: write, err: write, width: 100, heading: (text: string) => text };
    const code = await runProgram(['render', ...args.map(inside)], terminal, {}, '');
    return `${code} ${said.trim().replaceAll(`${cwd}/`, '')}`;
  };
  expect([
    await refusal('tea.yaml'),
    await refusal('tea.yaml', '-o', '-'),
    await refusal('tea.yaml', '-o', 'tea.mp3'),
    await refusal('tea.yaml', '-o', 'out.wav', '--captions', 'out.srt'),
    await refusal('tea.yaml', '-o', 'out.wav', '--captions', 'link.vtt'),
    await refusal('tea.wav', '-o', 'tea.wav'),
    await refusal('sound.yaml', '-o', 'out.wav'),
    await refusal('tea.yaml', '-o', 'missing/out.wav'),
    await refusal('tea.yaml', '-o', 'folder.wav', '--captions', 'out.vtt'),
    await refusal('tea.yaml', '-o', 'out.wav', '--captions', 'folder.vtt'),
    await refusal('tea.yaml', '-o', 'out.wav', '--seed', 'one'),
    await refusal('nobody.yaml', '-o', 'out.wav'),
  ]).toMatchInlineSnapshot(`
    [
      "2 earshot: where to? earshot render tea.yaml -o out.wav",
      "2 earshot: a WAV and its captions are written, two files; name them: -o out.wav --captions out.vtt",
      "2 earshot: tea.mp3: a WAV is written; give it a name that ends in .wav",
      "2 earshot: out.srt: captions are written as WebVTT; give them a name that ends in .vtt",
      "2 earshot: link.vtt is the scenario that is read; name another file",
      "2 earshot: tea.wav is the scenario that is read; name another file",
      "2 earshot: sound.yaml is sound already; earshot play sound.yaml plays it",
      "2 earshot: missing/out.wav: its folder does not exist; make it first, or check the path.",
      "2 earshot: folder.wav: this is a folder; name a file in it.",
      "2 earshot: folder.vtt is no file that captions can be written to; name another one",
      "2 earshot: --seed is a whole number from 0, of at most 15 digits, not "one"",
      "2 earshot: nobody.yaml: there is no such file; check the path.",
    ]
  `);
  expect(readdirSync(cwd)).toEqual(before);
});

test('captions that cannot take their name leave the sound, and it is said', async () => {
  const cwd = folderWith({ 'tea.yaml': SCENE });
  // Longer than a name may be; the name it is written under before is shorter.
  const captions = `${'x'.repeat(252)}.vtt`;
  const { stderr, status } = await answerTo(['render', 'tea.yaml', '-o', 'tea.wav', '--captions', captions], cwd);
  expect({ stderr, status }).toEqual({
    stderr: `earshot: tea.wav is written, but ${captions} cannot be (ENAMETOOLONG); name other captions with --captions\n`,
    status: 2,
  });
  expect(readdirSync(cwd)).toEqual(['tea.wav', 'tea.yaml']);
});

test('Ctrl+C while it speaks leaves nothing behind', async () => {
  const cwd = folderWith({ 'long.yaml': SCENE.replace('duration: 4s', 'duration: 20h') });
  const rendering = spawn(process.execPath, [EARSHOT, 'render', 'long.yaml', '-o', 'long.wav'], { cwd });
  const ended = new Promise((resolve) => rendering.on('exit', (code, by) => resolve(by ?? code)));
  while (readdirSync(cwd).length < 3) await wait(20);
  rendering.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(readdirSync(cwd)).toEqual(['long.yaml']);
});
