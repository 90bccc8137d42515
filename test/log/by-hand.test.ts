import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import type { Log } from '../../src/log/log.ts';
import { type Result, resultOf } from '../../src/log/result.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { earshot } from '../helpers/earshot.ts';

// Small scenes whose outcome was worked out by hand, each for one rule.

const ann = { role: 'owner', consents: { service: 'granted', storage: 'granted' } };

async function play(scene: object, seed: number | null = null): Promise<{ log: Log; result: Result }> {
  const file = { format: 'earshot/scenario@1', people: { ann, bob: { role: 'guest' } }, ...scene };
  const { scenario, diagnostics } = parseScenario(JSON.stringify(file), { file: 'scene.json', ...vocabulary });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  const log = await simulate(nodeHost, scenario, { seed, overrides: [] });
  return { log, result: resultOf(log) };
}

const types = ({ events }: Log) => events.map(({ type }) => type).filter((type) => type !== 'wakeword.scores');
const request = (at: number, says = 'Alexa, what time is it?') => ({ at, who: 'ann', to: 'device', says });

test('an accident that verification rejects, event by event', async () => {
  const words = [
    [2000, 2500, 'Alexis'],
    [2600, 2900, 'come'],
    [2900, 3300, 'here'],
  ];
  const { log, result } = await play({ duration: 10, timeline: [{ who: 'bob', words, accepted: false }] });
  expect(types(log)).toEqual([
    'speech.started',
    'wakeword.candidate',
    'wakeword.detected',
    'recording.opened',
    'cloud.received',
    'state.changed',
    'light.changed',
    'finding.raised',
    'speech.ended',
    'recording.rejected',
    'recording.closed',
    'cloud.discarded',
    'state.changed',
    'light.changed',
    'finding.raised',
    'scene.ended',
  ]);
  const [recording] = result.recordings;
  const wakeEndMs = result.candidates[0]?.endMs ?? 0;
  expect(recording).toMatchObject({ startMs: 1500, wakeStartMs: 2000, prerollMs: 500, endReason: 'rejected' });
  expect(recording?.endMs).toBe(wakeEndMs + 1500);
  expect(recording?.words.map(({ word }) => word)).toEqual(['Alexis', 'come', 'here']);
  expect(result.findings.map(({ code, who, atMs }) => [code, who, atMs])).toEqual([
    ['recorded-without-consent', 'bob', 2500],
    // A snippet of what woke it is kept.
    ['kept-after-mistake', 'bob', recording?.endMs],
  ]);
});

test('an accident in which nothing is asked is given up; a request may be longer', async () => {
  const words = ['Alexa', ...Array.from({ length: 39 }, () => 'word')].map((word, nth) => [
    2000 + 500 * nth,
    2500 + 500 * nth,
    word,
  ]);
  const recordings = await Promise.all(
    [{}, { to: 'device' }].map(async (to) => {
      const entry = { who: 'ann', words, wakes: 'Alexa', accepted: true, ...to };
      const { result } = await play({ duration: 40, device: { giveUpMs: 6_000 }, timeline: [entry] });
      return result.recordings[0];
    }),
  );
  expect(recordings).toMatchObject([
    { cause: 'accidental', endMs: 2_500 + 6_000, endReason: 'cap' },
    { cause: 'intended', endMs: 22_000 + 700, endReason: 'end-point' },
  ]);
});

test('a device that streams on speech sends nothing from before the network was back', async () => {
  const words = [6000, 6500, 7000, 7500, 8000].map((ms) => [ms, ms + 500, 'word']);
  const timeline = [
    { at: 4, event: 'network-down' },
    { who: 'ann', words },
    { at: 7.6, event: 'network-up' },
  ];
  const { result } = await play({ device: { profile: 'streaming-satellite' }, timeline });
  expect(result.recordings[0]).toMatchObject({ cause: 'streamed', startMs: 7600, prerollMs: 0 });
});

test('a call leaves the home wherever requests are processed, and ends with the network', async () => {
  const timeline = [
    { at: 5, event: 'drop-in' },
    { at: 6, who: 'bob', says: 'Hello there.' },
    { at: 9, event: 'network-down' },
  ];
  const { result } = await play({ device: { profile: 'local-assistant' }, timeline });
  expect(result.recordings).toMatchObject([
    { cause: 'drop-in', local: false, startMs: 5000, endMs: 9000, endReason: 'offline', fates: ['uploaded'] },
  ]);
  expect(result.summary.uploadedMs).toBe(4000);
});

test('what is processed in the home is not verified, and needs no network', async () => {
  const timeline = [{ at: 1, event: 'network-down' }, request(5)];
  const { result } = await play({ device: { processing: 'local' }, timeline });
  expect(result.recordings).toMatchObject([{ local: true, verified: null, endReason: 'end-point' }]);
  expect(result.recordings[0]?.fates).toEqual(['overwritten']);
});

test('a guest cannot delete, by hand or by voice', async () => {
  const timeline = [
    request(5),
    { at: 15, who: 'bob', to: 'device', says: 'Alexa, delete everything.', reply: { does: 'delete', what: 'all' } },
    { at: 30, who: 'bob', does: 'delete', what: 'all' },
  ];
  const { log, result } = await play({ timeline });
  expect(result.recordings.map(({ fates }) => fates)).toEqual([
    ['uploaded', 'kept'],
    ['uploaded', 'kept'],
  ]);
  const refused = log.events.filter((event) => event.type === 'cloud.deleted');
  expect(refused.map((event) => event.prevented)).toEqual(Array(4).fill('no-account'));
});

test('any owner’s refusal sets the switch', async () => {
  const people = {
    ann: { role: 'owner', consents: { storage: 'granted' } },
    cem: { role: 'owner', consents: { storage: 'refused' } },
  };
  const { result } = await play({ people, timeline: [request(5)] });
  expect(result.device.saveRecordings).toBe(false);
  expect(result.recordings[0]?.fates).toEqual(['uploaded', 'deleted']);
});

test('a deletion of the sound leaves the text, which another one removes', async () => {
  const later = [
    { after: '1d', who: 'ann', does: 'delete', what: 'voice-only' },
    { after: '2d', who: 'ann', does: 'delete', what: 'all' },
    { after: '3d', event: 'breach' },
  ];
  const { log } = await play({ timeline: [request(5)], later });
  const deletions = log.events.filter((event) => event.type === 'cloud.deleted');
  expect(deletions.map(({ what, survives }) => [what, survives])).toEqual([
    ['voice-only', ['transcript']],
    ['all', []],
  ]);
  expect(types(log)).not.toContain('cloud.breached');
});

test('settings of an update do not reach back to what was open', async () => {
  const update = { at: 6, event: 'update', with: { saveRecordings: false, startUpMs: 0 } };
  const { result } = await play({ timeline: [request(5, 'Alexa, tell me a very long story please.'), update] });
  expect(result.recordings).toMatchObject([{ endMs: 6000, endReason: 'muted', fates: ['uploaded', 'kept'] }]);
});

test('one short word after the wake word is a request', async () => {
  const words = [
    [5000, 5500, 'Alexa'],
    [5500, 5780, 'stop'],
  ];
  const entry = { who: 'ann', to: 'device', words, reply: { says: 'Done.', lasts: 2, does: 'send', partner: 'bob' } };
  const { result } = await play({ timeline: [entry] });
  expect(result.recordings).toMatchObject([{ endReason: 'end-point', fates: ['uploaded', 'kept', 'shared'] }]);
});

test('what the scenario takes to wake a device is listed even where nothing can', async () => {
  const timeline = [{ at: 5, who: 'ann', says: 'I got a letter today.', wakes: 'a letter' }];
  const { result } = await play({ device: { profile: 'push-to-talk' }, timeline });
  expect(result.candidates).toMatchObject([
    { heard: 'a letter', score: 0, probability: 1, by: 'script', verdict: 'while-muted' },
  ]);
});

test('a wake word in the device’s own answer is scored against the wake word that it has by then', async () => {
  const reply = { says: 'I am Alexa, friend.', lasts: 2, wakes: 'Alexa' };
  const timeline = [
    { at: 1, event: 'update', with: { wakeWord: 'computer', startUpMs: 0 } },
    { ...request(10, 'Computer, who are you?'), reply },
  ];
  const { result } = await play({ timeline });
  const itself = result.candidates.find(({ heard }) => heard === 'Alexa');
  expect(itself).toMatchObject({ wakeWord: 'computer', probability: 1, by: 'script', verdict: 'activated' });
  expect(itself?.score).toBeLessThan(0.5);
  expect(result.recordings.map(({ cause }) => cause)).toEqual(['intended', 'accidental']);
});

test('a child’s consent is the guardian’s, and the finding says so', async () => {
  const people = {
    ann: { name: 'Ann', role: 'owner', consents: { service: 'refused' } },
    leo: { name: 'Leo', role: 'child', age: 9, guardian: 'ann' },
  };
  const timeline = [{ at: 5, who: 'leo', to: 'device', says: 'Alexa, what time is it?' }];
  const { result } = await play({ people, timeline });
  const finding = result.findings.find(({ code }) => code === 'child-without-guardian');
  expect(finding?.text).toBe(
    'Leo is 9 and asked the speaker for something, but nobody with parental responsibility had agreed.',
  );
});

test('a follow-up of an accident is an accident unless somebody speaks to the device in it', async () => {
  const reply = { says: 'To whom?', lasts: 1, expects: true };
  const accident = { at: 5, who: 'ann', says: 'Not a letter again.', wakes: 'a letter', accepted: true, reply };
  const kept = async (answer: object) =>
    (await play({ timeline: [accident, { at: 11, who: 'bob', says: 'Nobody knows.', ...answer }] })).result.findings
      .filter(({ recording }) => recording === 'r2')
      .map(({ code }) => code);
  expect(await kept({})).toContain('kept-after-mistake');
  expect(await kept({ to: 'device' })).toEqual(['kept-without-consent']);
});

test('what only later stages can tell is shown with its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const file = `format: earshot/scenario@1
duration: 10s
device: {profile: alexa-2025, wakeWord: "oh"}
people: {ann: {role: owner}}
timeline:
  - {at: 8s, who: ann, says: "This line goes on and on and on past the end."}
  - {at: +5s, who: ann, does: mute}
  - {at: 9s, event: update, with: {processing: local}}
`;
  writeFileSync(join(folder, 'late.yaml'), file);
  const { status, stderr } = earshot(['validate', 'late.yaml'], { cwd: folder });
  expect(status).toBe(1);
  expect(stderr.match(/^late\.yaml:\d+:\d+: error: .*$/gmu)).toEqual([
    'late.yaml:3:41: error: "oh" makes 1 sound, and a wake word needs 3',
    expect.stringMatching(/^late\.yaml:7:5: error: this lies after the end of the scene: it comes at 1\d\.\d+ s$/u),
    'late.yaml:8:35: error: the profile alexa-2025 cannot process speech in the home (localProcessing is false); leave processing at "cloud" or take another profile',
  ]);
});
