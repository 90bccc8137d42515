import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openThreads } from '../../../src/commands/evaluate/threads.ts';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { resolveDevice } from '../../../src/machine/device.ts';
import { openQuickEngine } from '../../../src/speech/engine.ts';
import { layOut } from '../../../src/speech/lay-out.ts';
import type { Line, Soundtrack } from '../../../src/speech/soundtrack.ts';
import { type Accidents, accidentsIn } from '../../../src/study/evaluate/accident.ts';
import { hearConversation } from '../../../src/study/evaluate/conversation.ts';
import { hearDialogue } from '../../../src/study/evaluate/dialogue.ts';
import { deviceFor, durationsOf } from '../../../src/study/evaluate/durations.ts';
import { dialogueFiles, transcriptOf } from '../../../src/study/evaluate/talk.ts';
import { Overlaps } from '../../../src/vocabulary/overlaps.ts';
import type { Device, Overrides } from '../../../src/vocabulary/settings.ts';
import type { Candidate } from '../../../src/wakeword/candidate.ts';
import { hear } from '../../../src/wakeword/phonetic/detector.ts';
import { judgeOf } from '../../../src/wakeword/phonetic/probability.ts';
import { wakeWordModel } from '../../../src/wakeword/wake-words.ts';
import { answerTo } from '../../helpers/earshot.ts';

const engine = await openQuickEngine(nodeHost);
const alexa = wakeWordModel('Alexa', 'en', engine);

const deviceOf = (profile: string, more: Overrides = {}): Device =>
  resolveDevice({}, [], { profile, overrides: [{ wakeWord: 'alexa', ...more }] });
const alexaLike = deviceOf('alexa-like');
/** With times of its own, so that the profiles may have others. */
const timed = {
  ...{ prerollMs: 500, verificationMs: 1_500, endPointMs: 700, noSpeechMs: 5_000, maxRecordingMs: 6_000 },
  ...{ thinkingMs: 1_000, responseMs: 3_000 },
};

/** Words of one voice, each from a time to a time, in a line of their own. */
function said(...words: readonly (readonly [startMs: number, endMs: number])[]): Overlaps<Line> {
  const lines = words.map(([startMs, endMs], entry): Line => {
    const word = { text: 'word', startMs, endMs, private: [], about: [], from: 0, to: 4 };
    return { entry, who: 'A', toDevice: false, text: 'word', startMs, endMs, words: [word], phones: [] };
  });
  return new Overlaps(lines);
}

const at = (startMs: number, endMs: number): Candidate => ({
  ...{ startMs, endMs, who: 'A', entry: 0, heard: 'word', wakeWord: 'alexa', score: 0.6, threshold: 0.5 },
  ...{ probability: 0.1, verifyProbability: 0.5, by: 'detector', accepted: null, alignment: [] },
});

describe('an accident comes out of the statechart', () => {
  const device = deviceOf('alexa-like', timed);
  const turn = said([10_000, 10_600], [10_700, 12_700]);

  test('talk that goes on, then silence', () => {
    expect(accidentsIn(turn, at(10_000, 10_600), device)).toEqual({
      accepted: { recordingMs: 2_800, lightMs: 6_800, sentMs: 3_900, endReason: 'end-point' },
      rejected: { recordingMs: 1_500, lightMs: 1_500, sentMs: 2_600, endReason: 'rejected' },
    });
  });

  test('nobody goes on', () => {
    expect(accidentsIn(said([10_000, 10_600]), at(10_000, 10_600), device).accepted).toEqual({
      ...{ recordingMs: 5_000, lightMs: 5_000, sentMs: 6_100, endReason: 'no-speech' },
    });
  });

  test('talk without a pause, for longer than a recording may last', () => {
    expect(accidentsIn(said([9_000, 9_600], [9_650, 90_000]), at(9_000, 9_600), device).accepted).toEqual({
      ...{ recordingMs: 6_000, lightMs: 7_000, sentMs: 7_100, endReason: 'cap' },
    });
  });

  test('in the first word of all: the device has listened before', () => {
    expect(accidentsIn(said([0, 600]), at(0, 600), device).rejected?.sentMs).toBe(2_600);
  });

  test('a device without verification has no verdict; nothing leaves the home of a local one', () => {
    const local = accidentsIn(turn, at(10_000, 10_600), deviceOf('local-assistant', timed));
    expect(local.rejected).toBeNull();
    expect(local.accepted).toMatchObject({ recordingMs: 2_800, sentMs: 0 });
    expect(accidentsIn(turn, at(10_000, 10_600), deviceOf('invoke-like', timed))).toMatchObject({
      ...{ accepted: { recordingMs: 2_800, sentMs: 3_900 }, rejected: null },
    });
  });
});

/** Turns of all lengths and silences of all lengths, one turn of over a minute. */
function talk(): Soundtrack {
  const sentence = 'Alexis had a letter, and her election was acceptable to Alexander.';
  const turns = Array.from({ length: 40 }, (_, nth) => `${'ABC'[nth % 3]}: ${sentence.repeat(1 + (nth % 4))}`);
  turns[20] = `A: ${`${sentence} `.repeat(25)}`;
  const { timeline, ...rest } = transcriptOf(turns.join('\n'), 'en');
  const pauses = [0, 100, 160, 400, 690, 700, 710, 900, 4_000, 9_000, 70_000];
  const spaced = timeline.map((entry, nth) => ({
    ...entry,
    start: { kind: 'after' as const, ms: pauses[(nth * 7) % pauses.length] as number },
  }));
  return layOut({ ...rest, timeline: spaced }, engine);
}

describe('a part of the talk gives the same as all of it', () => {
  const soundtrack = talk();
  const lines = new Overlaps(soundtrack.lines);
  const { candidates } = hear(soundtrack, alexa, 1);
  const whole = { fromMs: -20_000, untilMs: soundtrack.durationMs + 200_000 };
  /** What a device that streams already sends before the word depends on when it began to. */
  const withoutSent = ({ accepted: { sentMs: _, ...accepted }, rejected }: Accidents) => ({ accepted, rejected });

  test.each([
    ['alexa-like', {}],
    ['google-like', { bufferMs: 1_200 }],
    ['siri-like', { followUp: true, followUpStreams: 'on-speech' }],
    ['alexa-like', { followUp: true, prerollMs: 3_000, maxRecordingMs: 8_000 }],
    ['streaming-satellite', {}],
  ] as const)('%s %j', (profile, settings) => {
    const device = deviceOf(profile, settings);
    const some = candidates.filter((_, nth) => nth % 8 === 0);
    expect(some.length).toBeGreaterThan(15);
    const reasons = new Set<string>();
    for (const candidate of some) {
      const part = accidentsIn(lines, candidate, device);
      const all = accidentsIn(lines, candidate, device, whole);
      reasons.add(part.accepted.endReason);
      if (device.streamsOnSpeech) expect(withoutSent(part)).toEqual(withoutSent(all));
      else expect(part).toEqual(all);
    }
    expect(reasons).toContain('end-point');
    expect(reasons).toContain('cap');
  });
});

test('the device that stands for the one that was measured', () => {
  const profileFor = (wakeWord: string, ...chosen: string[]) => {
    const model = wakeWordModel(wakeWord, 'en', engine);
    const { profile, wakeWord: heard, sensitivity } = deviceFor(model, 0.7, ...chosen);
    return [profile, heard, sensitivity];
  };
  expect(profileFor('Echo')).toEqual(['alexa-like', 'echo', 0.7]);
  expect(profileFor('Hey Siri')).toEqual(['siri-like', 'hey siri', 0.7]);
  expect(profileFor('OK Google')).toEqual(['google-like', 'ok google', 0.7]);
  expect(profileFor('Cortana')).toEqual(['invoke-like', 'cortana', 0.7]);
  expect(profileFor('abracadabra')).toEqual(['alexa-like', 'abracadabra', 0.7]);
  expect(profileFor('Hey Siri', 'alexa-2025')).toEqual(['alexa-2025', 'hey siri', 0.7]);
  expect(deviceFor(wakeWordModel('Alexa', 'en', engine, 'echo-dot-3'), 0.5).profile).toBe('alexa-2025');
});

describe('over all accidents', () => {
  const judge = judgeOf(alexa, 0.5);
  const accident = (seconds: number, endReason: 'end-point' | 'rejected') => {
    const ms = 1000 * seconds;
    return { recordingMs: ms, lightMs: ms + 4_000, sentMs: ms + 1_000, endReason } as const;
  };
  const candidate = (score: number, accidents?: Accidents) => ({
    ...{ path: 'a.txt', who: 'A', startMs: 0, heard: 'x', score, isItself: accidents === undefined, accidents },
  });
  const heardWith = (...candidates: ReturnType<typeof candidate>[]) => {
    const none = new Uint32Array(1001);
    return { stretches: none, peaks: none, candidates };
  };

  test('each weighs its chance, and that of its verdict', () => {
    const scores = [0.4, 0.5, 0.6, 0.9];
    const heard = heardWith(
      candidate(1),
      ...scores.map((score, nth) =>
        candidate(score, { accepted: accident(10 * (nth + 1), 'end-point'), rejected: accident(1 + nth, 'rejected') }),
      ),
    );
    const durations = durationsOf(heard, alexa, alexaLike);
    const weights = scores.flatMap((score, nth) => {
      const { probability, verifyProbability } = judge(score);
      return [
        { seconds: 10 * (nth + 1), weight: probability * verifyProbability },
        { seconds: 1 + nth, weight: probability * (1 - verifyProbability) },
      ];
    });
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    const share = (upTo: number) =>
      weights.filter(({ seconds }) => seconds <= upTo).reduce((sum, { weight }) => sum + weight, 0) / total;
    const { recording, light } = durations;
    for (const [name, least] of [
      ['p25', 0.25],
      ['p50', 0.5],
      ['p75', 0.75],
      ['p90', 0.9],
    ] as const) {
      const seconds = recording?.[name] ?? Number.NaN;
      expect(share(seconds)).toBeGreaterThanOrEqual(least);
      expect(share(seconds - 0.1)).toBeLessThan(least);
    }
    expect(recording?.max).toBe(40);
    expect(light?.max).toBe(44);
    const mean = weights.reduce((sum, { seconds, weight }) => sum + seconds * weight, 0) / total;
    expect(recording?.mean).toBeCloseTo(mean, 9);
    expect(light?.mean).toBeCloseTo(mean + 4, 9);
    const accepted = weights.filter((_, nth) => nth % 2 === 0).reduce((sum, { weight }) => sum + weight, 0) / total;
    expect(durations.accepted).toBeCloseTo(accepted, 9);
    expect([2, 3, 4, 5]).toContain(durations.sentBeforeVerdict);
    expect(Object.fromEntries(durations.endReasons.map(({ reason, share }) => [reason, share]))).toEqual({
      ...{ 'end-point': expect.closeTo(accepted, 9), rejected: expect.closeTo(1 - accepted, 9) },
    });
    expect(durations.measured?.durations.p50).toBe(2);
  });

  test('what is not verified counts once', () => {
    const heard = heardWith(candidate(0.6, { accepted: accident(3, 'end-point'), rejected: null }));
    const durations = durationsOf(heard, alexa, deviceOf('invoke-like'));
    expect(durations).toMatchObject({
      accepted: null,
      sentBeforeVerdict: null,
      recording: { p25: 3, max: 3, mean: 3 },
    });
    expect(durations.endReasons).toEqual([{ reason: 'end-point', share: 1 }]);
  });

  test('none', async () => {
    expect(durationsOf(heardWith(candidate(1)), alexa, alexaLike)).toMatchObject({
      ...{ light: null, recording: null, accepted: null, sentBeforeVerdict: null, endReasons: [] },
    });
  });
});

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
for (const name of ['talk', 'quiet', 'fr']) mkdirSync(join(folder, name));
const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
file('talk/a.txt', 'A: Did Alexis write?\nB: She wrote to Alexa. That is Alexa’s letter.\n');
file('talk/b.txt', 'A: A letter from Alexis.\nB: Good, thank you.\n');
file('quiet/a.txt', 'A: Good, thank you.\n');
file('fr/a.txt', 'A: Alexis arrive ce soir.\nB: Alexa, pas Alexis.\n');
const scene = (acts: string, reply: string) => `format: earshot/scenario@1
title: A letter
language: en
people: {nadia: {name: Nadia, role: owner}}
timeline:
${acts}  - {at: 5s, who: nadia, to: device, says: "Did Alexis write a letter?"${reply}}
`;
file('bare.yaml', scene('', ''));
const acts = '  - {at: 1s, who: nadia, does: mute}\n  - {at: 2s, event: network-down}\n';
file('acted.yaml', scene(acts, ', reply: {says: "To whom?", lasts: 20s, expects: true}'));

describe('a conversation', () => {
  const listening = { language: 'en', sensitivity: 0.5, models: [alexa] } as const;
  const candidatesIn = async (name: string, devices?: readonly Device[]) =>
    (await hearConversation(nodeHost, join(folder, name), { ...listening, devices }, engine))?.wakeWords[0]
      ?.candidates ?? [];

  test('has the accidents of all that is not the wake word itself, if there is a device for them', async () => {
    const candidates = await candidatesIn('talk/a.txt', [alexaLike]);
    expect(new Set(candidates.map(({ isItself }) => isItself))).toEqual(new Set([true, false]));
    for (const { isItself, accidents } of candidates) expect(accidents === undefined).toBe(isItself);
    for (const { accidents } of await candidatesIn('talk/a.txt')) expect(accidents).toBeUndefined();
  });

  test('only what is said in a scenario counts', async () => {
    const acted = await candidatesIn('acted.yaml', [alexaLike]);
    expect(acted.some(({ accidents }) => accidents !== undefined)).toBe(true);
    expect(acted).toEqual(await candidatesIn('bare.yaml', [alexaLike]));
  });
});

test('one thread and two hear the same', async () => {
  const files = await dialogueFiles(join(folder, 'talk'));
  const program = pathToFileURL(resolve('dist/bin/evaluate-worker.js'));
  const words = { language: 'en', wakeWords: ['Alexa'], readerLanguage: 'en', devices: [alexaLike] } as const;
  const heardBy = async (count: number) => {
    const threads = openThreads(count, { ...words, sensitivity: 0.5, generation: null }, program);
    try {
      return await hearDialogue(files, 1, threads.workers, () => {}, new AbortController().signal);
    } finally {
      await threads.close();
    }
  };
  const [one, two] = [await heardBy(1), await heardBy(2)];
  expect(one.wakeWords[0]?.candidates.filter(({ accidents }) => accidents !== undefined)).not.toEqual([]);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
});

describe('the command', () => {
  const evaluate = (...args: string[]) => answerTo(['evaluate', '--seeds', '0', ...args], folder);
  const json = async (...args: string[]) => JSON.parse((await evaluate(...args, '--json')).stdout);
  const spread = (ms: unknown) => ({ p25: ms, p50: ms, p75: ms, p90: ms, max: ms, mean: ms });
  const number = expect.any(Number);
  /** What they come to depends on how things score, and so do the order of what ends them, and where lines break. */
  const withoutFigures = (text: string) =>
    text
      .replaceAll('\n    ', ' ')
      .replace(/(?<= )\d+(?:[.,]\d+)?(?=[ .,]|$)/gmu, '#')
      .replace(/(?<=: )[^:]+ %(?=\.$)/gmu, '#')
      .replace(/ {2,}(?=\S)/gu, '  ');
  const block = (stdout: string, begins: string) =>
    stdout.split('\n\n').find((lines) => lines.startsWith(begins)) ?? '';

  test('as text', async () => {
    const { stdout, stderr, status } = await evaluate('--dialogue', 'talk', '--durations');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const lines = block(stdout, '  How long');
    expect(lines).toContain('\n  measured, Amazon Echo Dot, 2nd generation     0       2     5     6        6   2.7\n');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(withoutFigures(lines)).toMatchInlineSnapshot(`
      "  How long an accident lasts with alexa-like; each counts by its chance and by that of the cloud’s verdict.
        SECONDS  # %  MEDIAN  # %  # %  LONGEST  MEAN
        light on  #  #  #  #  #  #
        recording, after the wake word  #  #  #  #  #  #
        measured, Amazon Echo Dot, 2nd generation  #  #  #  #  #  #
        The study filmed lights, in whole seconds.
        An accepted recording that ends in silence is answered here (1 s of thinking and # s of answer, both assumed), which keeps the light on; one that is rejected or cut is not.
        The cloud’s second look accepts # % of the accidents.
        When it rejects one, a median of # s has already been sent, from the pre-roll on.
        Of the lights that were filmed, the maker’s cloud lists # %.
        What ends the recordings: #.
        For the speaker, talk is over after # s of silence; where talk has no times of its own, its pauses are assumed."
    `);
    expect((await evaluate('--dialogue', 'talk')).stdout).not.toContain('How long');
  });

  test('as text, of a device without verification, and where nothing can wake it', async () => {
    const { stdout } = await evaluate(
      '--dialogue',
      'talk',
      '--durations',
      '--device',
      'local-assistant',
      '--wake-word',
      'Alexa',
    );
    expect(block(stdout, '  How long')).toContain('This device asks for no second look');
    expect(block(stdout, '  How long')).not.toContain('When it rejects one');
    expect((await evaluate('--dialogue', 'quiet', '--durations')).stdout).toContain(
      '\n\n  Nothing can wake it here, so there are no accidents of which to say how long they last.\n\n',
    );
  });

  test('in French', async () => {
    const { stdout } = await evaluate('--dialogue', 'fr', '--durations', '--language', 'fr');
    expect(withoutFigures(block(stdout, '  Combien'))).toMatchInlineSnapshot(`
      "  Combien de temps dure un accident avec alexa-like ; chacun compte selon sa chance et celle du verdict du serveur.
        SECONDES  # %  MÉDIANE  # %  # %  MAXIMUM  MOYENNE
        lumière allumée  #  #  #  #  #  #
        enregistrement, après le mot d’éveil  #  #  #  #  #  #
        mesuré, Amazon Echo Dot, 2e génération  #  #  #  #  #  #
        L’étude a filmé des lumières, en secondes entières.
        Un enregistrement accepté que le silence termine reçoit ici une réponse (1 s de réflexion et # s de réponse, deux durées supposées), ce qui garde la lumière allumée ; un enregistrement rejeté ou coupé n’en reçoit pas.
        La vérification sur le serveur accepte # % des accidents.
        Quand elle en rejette un, une médiane de # s est déjà partie, son d’avant compris.
        Des lumières filmées, le serveur du fabricant liste # %.
        Ce qui termine les enregistrements : #.
        Pour l’enceinte, les paroles sont finies après # s de silence ; là où elles n’ont pas d’horaire, leurs pauses sont supposées."
    `);
  });

  test('as JSON', async () => {
    const { dialogue } = await json('--dialogue', 'talk', '--durations');
    expect(dialogue.durations).toEqual({
      device: 'alexa-like',
      light: spread(number),
      recording: spread(number),
      accepted: number,
      sentBeforeVerdict: { p50: number },
      endReasons: expect.objectContaining({ rejected: number }),
      measured: {
        generation: 'echo-dot-2',
        device: 'Amazon Echo Dot, 2nd generation',
        light: { p25: 0, p50: 2, p75: 5, p90: 6, max: 6, mean: 2.7059 },
        inCloudList: 1,
      },
    });
    const { durations: _durations, ...rest } = dialogue;
    expect((await json('--dialogue', 'talk')).dialogue).toEqual(rest);
  });

  test('as JSON, of several wake words, each with its own device', async () => {
    const { wakeWords, dialogue } = await json(
      '--dialogue',
      'talk',
      '--durations',
      '--all',
      '--wake-word',
      'abracadabra',
    );
    const devices = wakeWords.map((each: { wakeWord: string; dialogue: { durations: { device: string } } }) => [
      each.wakeWord,
      each.dialogue.durations.device,
    ]);
    expect(Object.fromEntries(devices)).toMatchObject({
      alexa: 'alexa-like',
      'hey siri': 'siri-like',
      cortana: 'invoke-like',
    });
    expect(wakeWords.at(-1)).toMatchObject({ wakeWord: 'abracadabra', dialogue: { durations: { measured: null } } });
    expect(dialogue).not.toHaveProperty('durations');
  });

  test('needs talk', async () => {
    expect(await answerTo(['evaluate', '--durations'], folder)).toEqual({
      stdout: '',
      stderr: 'earshot: --durations is about the accidents in talk, and there is none; add --dialogue DIR\n',
      status: 2,
    });
  });
});
