import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { attach } from '../../src/app/attach.ts';
import { simulate } from '../../src/app/simulate.ts';
import { soundOf } from '../../src/app/sound-of.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { writeWavFile } from '../../src/host/node/write-wav.ts';
import type { Log, LogEvent } from '../../src/log/log.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { webVtt } from '../../src/speech/captions.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import { answerTo, earshot } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(written: object) {
  const { scenario, diagnostics } = parseScenario(JSON.stringify(written), { file: 'test.json', ...vocabulary });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const people = {
  nadia: { name: 'Nadia', role: 'owner' },
  alexis: { name: 'Alexis', role: 'guest' },
  tv: { name: 'Television', role: 'media' },
};
const spoken = read({
  format: 'earshot/scenario@1',
  people,
  room: { noise: 'pink', snrDb: 25 },
  timeline: [
    { at: 1.5, who: 'nadia', says: 'Alexis, [the oncologist has written]{health}. Did you open the letter?' },
    { who: 'alexis', says: 'Not yet.' },
    { at: 7, who: 'tv', says: 'And now the news & the weather.' },
    { at: 12, who: 'nadia', to: 'device', says: 'Alexa, what time is it?' },
  ],
  duration: 19,
});

let heard: Promise<Log> | null = null;

/** What is heard where the scene is spoken, with seed 5. */
function heardSpoken(): Promise<Log> {
  heard ??= simulate(nodeHost, spoken, { detector: 'neural', seed: 5, overrides: [] });
  return heard;
}

const happenings = ({ events }: Log, ...types: LogEvent['type'][]) =>
  events.filter(({ type }) => types.includes(type)).map(({ seq: _seq, ...event }) => event);

test('a scenario rendered, and read back as WAV and WebVTT, is heard alike to the last event', async () => {
  const soundtrack = layOut(spoken, await openEngine(nodeHost));
  await writeWavFile(join(folder, 'scene.wav'), await soundOf(nodeHost, spoken, soundtrack, 5));
  writeFileSync(join(folder, 'scene.vtt'), webVtt(spoken, soundtrack));
  const written = read({
    format: 'earshot/scenario@1',
    people,
    audio: 'scene.wav',
    captions: 'scene.vtt',
    duration: 19,
  });
  const { scenario, faults, newVoices } = await attach(nodeHost, written, folder);
  expect({ faults, newVoices }).toEqual({ faults: [], newVoices: [] });
  const before = await heardSpoken();
  const after = await simulate(nodeHost, scenario, { seed: 5, overrides: [] });
  expect(after.header.scenario.kind).toBe('audio');
  expect(happenings(after, 'speech.started', 'speech.ended')).toEqual(
    happenings(before, 'speech.started', 'speech.ended'),
  );
  expect(happenings(before, 'recording.opened')).not.toEqual([]);
  expect(after.events).toEqual(before.events);
});

test('without captions there is speech, and nobody named, and the same wake words', async () => {
  const { scenario } = await attach(nodeHost, read({ format: 'earshot/scenario@1', audio: 'scene.wav' }), folder);
  const log = await simulate(nodeHost, scenario, { seed: 5, overrides: [] });
  const captioned = await heardSpoken();
  const scores = (run: Log) => happenings(run, 'wakeword.candidate').map((event) => 'score' in event && event.score);
  expect(scores(log)).toEqual(scores(captioned));
  const speech = log.events.filter((event) => event.type === 'speech.started');
  expect(speech.length).toBeGreaterThan(1);
  for (const { who, text, words } of speech) expect({ who, text, words }).toEqual({ who: null, text: '', words: [] });
  const [opened] = log.events.filter((event) => event.type === 'recording.opened');
  expect(opened).toMatchObject({ cause: 'accidental', entry: null });
});

test('what is to be said of a cut recording is said once, whatever is listened for and however long the scene is', async () => {
  const whole = readFileSync(join(folder, 'scene.wav'));
  writeFileSync(join(folder, 'cut.wav'), whole.subarray(0, 200_000));
  const timeline = [{ at: 3, event: 'update', with: { wakeWord: 'hey jarvis' } }];
  writeFileSync(
    join(folder, 'cut.json'),
    JSON.stringify({ format: 'earshot/scenario@1', audio: 'cut.wav', timeline, duration: 5 }),
  );
  const sentence = 'this is cut short: of the 19.0 s that its header promises, 6.2 s are there; they are heard.';
  const timesIn = (told: string) => told.split(sentence).length - 1;
  expect(timesIn(earshot(['run', 'cut.json'], { cwd: folder, optimised: true }).stderr)).toBe(1);
  const said = async (...args: string[]) => timesIn((await answerTo(args, folder)).stderr);
  expect(await said('run', 'cut.wav')).toBe(1);
  expect(await said('validate', 'cut.json')).toBe(1);
  expect(await said('validate', 'cut.wav')).toBe(1);
});
