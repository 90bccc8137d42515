import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toInt16, wavHeader } from '../../src/speech/wav/write.ts';
import type { DiagnosticData } from '../../src/words/diagnostic-text.ts';
import { answerTo } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const scene = (name: string, rest: string) => {
  return write(`${name}.yaml`, `format: earshot/scenario@1\npeople: {ann: {role: owner}}\n${rest}\n`);
};
const LINE = 'timeline: [{at: 1s, who: ann, says: Hello there.}]';

const second = new Float32Array(16_000);
const wav = Buffer.concat([wavHeader(second.length), new Uint8Array(toInt16(second).buffer)]);
write('whole.wav', wav);
write('cut.wav', wav.subarray(0, 20_044));
write('song.wav', Buffer.from('fLaC\0\0\0"'));
write('wrong.vtt', 'WEBVTT\n\n00:00.500 --> 00:00.200\n<v Ann>Hello.\n\n00:07.000 --> 00:08.000\n<v Ann>There.\n');
write('zoe.vtt', 'WEBVTT\n\n00:00.100 --> 00:00.900\n<v Zoe>Hello.\n');

/** One of each stage. */
const FILES = [
  scene('fine', LINE),
  scene('reader', `${LINE}\nmood: calm`),
  scene('syntax', 'timeline: [{at: 1s, who: ann'),
  scene('device', `device: {profile: alexa-2025, processing: local}\n${LINE}`),
  scene(
    'update',
    'device: {profile: alexa-2025}\ntimeline:\n  - {at: 1s, event: update, with: {processing: local}}\n  - {at: 9s, who: ann, says: Hm.}',
  ),
  scene('wake-word', `device: {wakeWord: no}\n${LINE}`),
  scene('sounds', 'timeline: [{at: 1s, who: ann, says: Hello there., pronounce: {hello: "AH0 QX"}}]'),
  scene('silent', 'duration: 9s\ntimeline: [{who: ann, says: Hello there., pronounce: {hello: "ˈ"}}]'),
  scene('late', 'duration: 1s\ntimeline: [{at: 1s, who: ann, says: Hello there.}, {who: ann, says: Bye.}]'),
  scene('captions', 'audio: whole.wav\ncaptions: wrong.vtt'),
  scene('voices', 'audio: whole.wav\ncaptions: zoe.vtt\nroom: {noise: pink}'),
  scene('recording', 'audio: cut.wav'),
  scene('song', 'audio: song.wav'),
  'cut.wav',
  'song.wav',
  scene('doubts', `${LINE}\nexpect: {heard: [Alexa]}\nlesson: [{at: 9s, ask: "What?", choices: [a, b], answer: 1}]`),
  write('deep.yaml', '['.repeat(70)),
  'missing.yaml',
];

const validated = async (...args: string[]) => {
  const { status, stdout, stderr } = await answerTo(['validate', '--json', ...args], folder);
  expect(stderr).toBe('');
  return { status, diagnostics: JSON.parse(stdout) as DiagnosticData[] };
};

test('every stage’s own code reaches a script, with its place, its values and its sentence', async () => {
  const { status, diagnostics } = await validated(...FILES);
  expect(status).toBe(2);
  await expect(`${JSON.stringify(diagnostics, null, 2)}\n`).toMatchFileSnapshot('validate.txt');
});

test('in French everything but the sentences is the same', async () => {
  const [english, french] = [await validated(...FILES), await validated('--language', 'fr', ...FILES)];
  const withoutMessage = ({ message: _, ...rest }: DiagnosticData) => rest;
  expect(french.diagnostics.map(withoutMessage)).toEqual(english.diagnostics.map(withoutMessage));
  const messages = new Set(english.diagnostics.map(({ message }) => message));
  expect(french.diagnostics.filter(({ message }) => messages.has(message))).toEqual([]);
});

test('the exit code is that of the text: 0 with nothing to say or only what is odd, 1 with errors', async () => {
  expect(await validated('fine.yaml')).toEqual({ status: 0, diagnostics: [] });
  expect((await validated('voices.yaml')).status).toBe(0);
  for (const file of ['reader.yaml', 'captions.yaml', 'wake-word.yaml', 'missing.yaml', 'song.wav']) {
    const { status } = await answerTo(['validate', file], folder);
    expect([file, (await validated(file)).status]).toEqual([file, status]);
  }
});

test('data and text tell the same places', async () => {
  const { stderr } = await answerTo(['validate', ...FILES], folder);
  const { diagnostics } = await validated(...FILES);
  for (const { file, line, column, message } of diagnostics) {
    if (line !== null) expect(stderr).toContain(`${file}:${line}:${column}: `);
    expect(stderr).toContain(message.split('\n')[0]);
  }
});
