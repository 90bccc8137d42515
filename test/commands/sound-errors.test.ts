import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toInt16, wavHeader } from '../../src/speech/wav/write.ts';
import { answerTo, earshot } from '../helpers/earshot.ts';

const root = mkdtempSync(join(tmpdir(), 'earshot-'));
const cwd = join(mkdtempSync(join(root, 'a-')));
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(() => {
  const samples = new Float32Array(16_000);
  const wav = Buffer.concat([wavHeader(samples.length), new Uint8Array(toInt16(samples).buffer)]);
  writeFileSync(join(root, 'outside.wav'), wav);
  writeFileSync(join(cwd, 'quiet.wav'), wav);
  symlinkSync(join(root, 'outside.wav'), join(cwd, 'link.wav'));
  const cue = '\n00:00.000 --> 00:00.900\n';
  writeFileSync(join(cwd, 'zoe.vtt'), `WEBVTT\n${cue}<v Zoe>Alexis was here\n`);
  writeFileSync(join(cwd, 'three.vtt'), `WEBVTT\n${cue}<v Zoe>Hm\n${cue}<v Bob>Hm\n${cue}<v Ana>Hm\n`);
  scenario('gone', 'audio: gone.wav\ncaptions: gone.srt');
  scenario('link', 'audio: link.wav');
  scenario('twice', 'audio: quiet.wav\ncaptions: zoe.vtt\ntimeline:\n  - { at: 0.5s, says: "hm" }');
  scenario('odd', 'audio: quiet.wav\nroom: { noise: pink }\ndevice: { wakeWord: computer }');
  scenario('zoe', 'audio: quiet.wav\ncaptions: zoe.vtt');
  scenario('three', 'audio: quiet.wav\ncaptions: three.vtt');
});

function scenario(name: string, text: string): void {
  writeFileSync(join(cwd, `${name}.yaml`), `format: earshot/scenario@1\n${text}\n`);
}

test.each([
  [
    ['validate', 'gone.yaml'],
    1,
    `gone.yaml:2:8: error: gone.wav: there is no such file; check the path.
    2 | audio: gone.wav
      |        ^^^^^^^^

gone.yaml:3:11: error: gone.srt: there is no such file; captions are text: WebVTT (.vtt), SubRip (.srt) or a Praat text file (.TextGrid), in UTF-8
    3 | captions: gone.srt
      |           ^^^^^^^^

`,
  ],
  [
    ['validate', 'link.yaml'],
    1,
    `link.yaml:2:8: error: link.wav leads out of the scenario’s folder by a link; put the file itself into the folder
    2 | audio: link.wav
      |        ^^^^^^^^

`,
  ],
  [
    ['validate', 'twice.yaml'],
    1,
    `twice.yaml:3:11: error: the captions say who says what, and entry 1 of the timeline says it too; keep one of the two (what people do and what happens may stay in the timeline)
    3 | captions: zoe.vtt
      |           ^^^^^^^

`,
  ],
  [
    ['validate', 'zoe.yaml'],
    0,
    `zoe.yaml:3:11: warning: nobody among "people" is called Zoe
    3 | captions: zoe.vtt
      |           ^^^^^^^
      = they are taken for guests who were never asked; name them with a role

`,
  ],
  [
    ['validate', 'three.yaml', '--language', 'fr'],
    0,
    `three.yaml:3:11: attention: personne dans « people » ne s’appelle Zoe, Bob ou Ana
    3 | captions: three.vtt
      |           ^^^^^^^^^
      = ils passent pour des invités à qui l’on n’a rien demandé ; nommez-les avec un rôle

`,
  ],
  [
    ['validate', 'odd.yaml'],
    0,
    `odd.yaml:3:7: warning: "room" changes nothing here: the sound is a recording
    3 | room: { noise: pink }
      |       ^^^^^^^^^^^^^^^
      = take it out, or render a scenario without "audio" with it

odd.yaml:4:21: warning: the neural detector, which hears recordings, has no model of "computer"
    4 | device: { wakeWord: computer }
      |                     ^^^^^^^^
      = it has: alexa, hey jarvis, hey mycroft, hey rhasspy; with another wake word this runs only with --model, or with --detector phonetic

`,
  ],
  [
    ['run', 'quiet.wav', '--detector', 'phonetic'],
    2,
    'earshot: nobody says which words are in this recording, so the phonetic detector has nothing to read; give it captions (captions: file.vtt), or let the neural detector alone hear it\n',
  ],
  [
    ['run', 'zoe.yaml', '--wake-word', 'Amazon'],
    2,
    'earshot: the neural detector has no model of “amazon”; it has: alexa, hey jarvis, hey mycroft, hey rhasspy. Choose one with --wake-word, give a classifier with --model, or let --detector phonetic read the words\n',
  ],
  [
    ['run', 'quiet.wav', '--wake-word', 'Amazon'],
    2,
    'earshot: the neural detector has no model of “amazon”; it has: alexa, hey jarvis, hey mycroft, hey rhasspy. Choose one with --wake-word, or give a classifier with --model\n',
  ],
  [
    ['run', 'quiet.wav', '--model', 'quiet.wav'],
    2,
    'earshot: quiet.wav: this is no ONNX model that onnxruntime can run; export the classifier again as openWakeWord does\n',
  ],
  [
    ['play', 'quiet.wav', '--detector', 'both'],
    2,
    'earshot: --detector both is for earshot run; choose phonetic or neural here\n',
  ],
  [
    ['run', 'zoe.yaml', '--detector', 'phonetic', '--model', 'm.onnx'],
    2,
    'earshot: --model is a classifier of sound, and --detector phonetic hears words; leave one of them out\n',
  ],
  [
    ['run', 'zoe.yaml', '--detector', 'deep'],
    2,
    'earshot: there is no detector "deep"; there are: phonetic, neural, and both\n',
  ],
])('%j', async (args, status, stderr) => {
  const answer = await answerTo(args, cwd);
  expect({ status: answer.status, stderr: answer.stderr }).toEqual({ status, stderr });
});

test('a process of its own ends with the same sentences', async () => {
  for (const args of [
    ['validate', 'gone.yaml'],
    ['run', 'quiet.wav', '--model', 'quiet.wav'],
  ]) {
    const { status, stdout, stderr } = earshot(args, { cwd });
    expect({ status, stdout, stderr }).toEqual(await answerTo(args, cwd));
  }
});
