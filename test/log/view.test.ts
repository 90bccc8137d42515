import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import type { Log } from '../../src/log/log.ts';
import type { Frame, FrameWord, Lanes, WordFate } from '../../src/log/view/types.ts';
import { viewOf } from '../../src/log/view/view.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import {
  deafStretches,
  eventsOf,
  overlapMs,
  type Run,
  ranOnce,
  runOf,
  type Stretch,
  scenarioFile,
  seed,
} from '../helpers/scenes.ts';

const SOME_RUNS = { numRuns: 30, seed: 2026 };
const ALL_LINES = { lines: Number.POSITIVE_INFINITY };
const SENT: readonly WordFate[] = ['sent', 'discarded', 'kept', 'deleted'];

/** Moments worth looking at: just before, at and just after an event, and any time of the scene. */
const times = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 60_000 }),
    fc.record({ event: fc.nat({ max: 2_000 }), offset: fc.integer({ min: -1, max: 1 }) }),
  ),
  { minLength: 3, maxLength: 6 },
);
type Time = number | { readonly event: number; readonly offset: number };

function timeIn({ events }: Log, time: Time): number {
  if (typeof time === 'number') return time;
  return Math.max(0, (events[time.event % events.length]?.atMs ?? 0) + time.offset);
}

/** All that has happened by a time; of a second that is not over, the scores of the steps that are. */
function cutAt({ header, events }: Log, ms: number): Log {
  const happened = events.filter(({ atMs }) => atMs <= ms);
  const going = events.find((event) => event.type === 'wakeword.scores' && event.atMs > ms && event.fromMs < ms);
  if (going?.type !== 'wakeword.scores') return { header, events: happened };
  const over = Math.floor((ms - going.fromMs) / going.stepMs);
  const scores = { ...going, atMs: going.fromMs + over * going.stepMs, scores: going.scores.slice(0, over) };
  return { header, events: [...happened, scores] };
}

/** The threshold is a setting, which a log tells with its candidates only; what became of a recording names it whole. */
const knownThen = ({ lanes: _, ...frame }: Frame) => ({
  ...frame,
  speaker: { ...frame.speaker, threshold: null },
  stories: frame.stories.map(({ recording, ...story }) => ({ ...story, id: recording.id })),
});
/** That a voice nobody named will be heard is known by its empty lane. */
const withoutEmptyVoices = (lanes: Lanes) => ({
  ...lanes,
  voices: lanes.voices.filter(({ level }) => level.some((share) => share !== null && share > 0)),
});

test('nothing in a frame and in its lanes is of later', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, times, async (file, seed, times) => {
      const { log } = await ranOnce(file, seed);
      for (const time of times) {
        const ms = timeIn(log, time);
        const cut = cutAt(log, ms);
        expect(knownThen(viewOf(log).at(ms, { lines: 4 }))).toEqual(knownThen(viewOf(cut).at(ms, { lines: 4 })));
        const window = { fromMs: 0, toMs: 60_000, cells: 23 };
        expect(withoutEmptyVoices(viewOf(log).at(ms).lanes(window, []))).toEqual(
          withoutEmptyVoices(viewOf(cut).at(ms).lanes(window, [])),
        );
      }
    }),
    { ...SOME_RUNS, numRuns: 15 },
  );
});

/** Everything that the view has to say about a moment. */
function toldAt(log: Log, ms: number) {
  const view = viewOf(log);
  const window = { fromMs: 0, toMs: 60_000, cells: 23 };
  const { lanes, ...frame } = view.at(ms, ALL_LINES);
  return { frame, lanes: lanes(window, []) };
}

test('the view after seeking anywhere is the view after playing there', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, times, async (file, seed, times) => {
      const { log } = await ranOnce(file, seed);
      const jumps = times.map((time) => timeIn(log, time));
      // What is remembered of a log goes by the object.
      const [forwards, anyhow] = [{ ...log }, { ...log }];
      const played = new Map([...jumps].sort((a, b) => a - b).map((ms) => [ms, toldAt(forwards, ms)]));
      for (const ms of jumps) {
        expect(toldAt(anyhow, ms)).toEqual(played.get(ms));
        expect(toldAt({ ...log }, ms)).toEqual(played.get(ms));
      }
    }),
    { ...SOME_RUNS, numRuns: 10 },
  );
});

test('what a moment counts is in its lists', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, times, async (file, seed, times) => {
      const { log } = await ranOnce(file, seed);
      for (const ms of [...times.map((time) => timeIn(log, time)), Number.POSITIVE_INFINITY]) {
        const { counts, speaker, recordings, stories, accounts, findings, consents } = viewOf(log).at(ms);
        const left = recordings.filter(({ local }) => !local);
        expect(counts).toEqual({
          left: [...new Set(left.map(({ cause }) => cause))].map((cause) => ({
            cause,
            count: left.filter((recording) => recording.cause === cause).length,
          })),
          accidents: left.filter(({ isAccident }) => isAccident).length,
          stayed: recordings.length - left.length,
        });
        expect(speaker.recording).toEqual(recordings.findLast(({ isOpen }) => isOpen) ?? null);
        expect(stories.map(({ recording }) => recording.id)).toEqual(left.map(({ id }) => id));
        for (const { who, findings: count, notAgreed } of accounts) {
          expect(count).toBe(findings.filter((finding) => finding.who === who).length);
          for (const { purpose, choice } of notAgreed) expect(consents.choice(who ?? '', purpose)).toBe(choice);
        }
      }
    }),
    SOME_RUNS,
  );
});

test('the summary is what is counted from the view, stretch by stretch', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      const { summary, scenario } = run.result;
      const { durationMs } = scenario;
      const view = viewOf(run.log);
      const frame = view.at(durationMs, ALL_LINES);
      const spans = frame.recordings.map(({ startMs, lengthMs, ...recording }) => {
        return { ...recording, startMs, endMs: startMs + lengthMs };
      });
      const words = wordsOf(run, frame);
      const edges = [...spans, ...words].flatMap(({ startMs, endMs }) => [startMs, endMs]);
      const changes = [0, durationMs, ...run.log.events.map(({ atMs }) => atMs), ...edges];
      const points = [...new Set(changes)].filter((ms) => ms >= 0 && ms <= durationMs).sort((a, b) => a - b);
      const counted = { muted: 0, overwritten: 0, uploaded: 0, accidental: 0, private: 0 };
      points.slice(1).forEach((endMs, nth) => {
        const startMs = points[nth] as number;
        const lanes = frame.lanes({ fromMs: startMs, toMs: endMs, cells: 1 }, []);
        const isIn = (stretch: Stretch) => overlapMs(stretch, { startMs, endMs }) > 0;
        const isUploaded = lanes.cloud[0] !== 'none';
        const fate = isUploaded ? 'uploaded' : lanes.microphone[0] === 'live' ? 'overwritten' : 'muted';
        counted[fate] += endMs - startMs;
        if (spans.some((span) => span.cause === 'accidental' && isIn(span))) counted.accidental += endMs - startMs;
        if (isUploaded && words.some((word) => word.private.length > 0 && isIn(word)))
          counted.private += endMs - startMs;
      });
      const taken = spans.filter(({ verified }) => verified !== false);
      const requests = eventsOf(run, 'speech.started').filter(({ to, words }) => to === 'device' && words.length > 0);
      const missed = requests.filter(({ words }) => !words.some((w) => taken.some((span) => overlapMs(w, span) > 0)));
      expect({ ...counted, missed: missed.length, nearMisses: frame.nearMisses }).toEqual({
        muted: summary.mutedMs,
        overwritten: summary.overwrittenMs,
        uploaded: summary.uploadedMs,
        accidental: summary.accidentalMs,
        private: summary.privateUploadedMs,
        missed: summary.requestsMissed,
        nearMisses: summary.nearMisses,
      });
      expect(spans.filter(({ cause }) => cause === 'accidental')).toHaveLength(summary.accidental);
      expect(spans.filter(({ cause }) => cause === 'intended')).toHaveLength(summary.activations - summary.accidental);
    }),
    { ...SOME_RUNS, numRuns: 60 },
  );
});

/** Every word of a frame with who said it and when, as the log has it. */
function wordsOf(run: Run, frame: Frame): (FrameWord & Stretch & { readonly who: string | null })[] {
  const spoken = eventsOf(run, 'speech.started');
  const lines = frame.lines.filter(({ kind }) => kind === 'speech');
  return lines.flatMap(({ who, text, words }, line) =>
    words.map((word, index) => {
      expect(text.slice(word.from, word.to)).toBe(word.text);
      const logged = spoken[line]?.words[index];
      expect(logged?.startMs).toBe(word.startMs);
      return { ...word, who, endMs: logged?.endMs ?? word.startMs };
    }),
  );
}

/** What the cloud does with its copy, and what that makes of it. */
const SETTLES = new Map<string, WordFate>([
  ['cloud.kept', 'kept'],
  ['cloud.discarded', 'discarded'],
  ['cloud.deleted', 'deleted'],
]);

const keyOf = ({ startMs, who, word }: { startMs: number; who: string | null; word: string }) =>
  `${startMs} ${who} ${word}`;

test('at the end of a scene the frame tells what the result tells', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      const { result, log } = run;
      const frame = viewOf(log).at(result.scenario.durationMs, ALL_LINES);
      const leaving = result.recordings.filter(({ local }) => !local);
      const left = new Map(leaving.flatMap(({ words }) => words).map((word) => [keyOf(word), word]));
      const muted = result.fates.filter(({ fate }) => fate === 'muted');
      for (const word of wordsOf(run, frame)) {
        const isLeft = left.has(keyOf({ ...word, word: word.text }));
        const isMuted = muted.some(({ startMs, endMs }) => startMs <= word.startMs && word.endMs <= endMs);
        expect(SENT.includes(word.fate)).toBe(isLeft);
        expect(word.fate === 'muted').toBe(isMuted);
      }
      expect(frame.speaker.sentMs).toBe(result.summary.uploadedMs);
      expect(frame.nearMisses).toBe(result.summary.nearMisses);
      const counted = frame.accounts.flatMap(({ who, words }) => (words > 0 ? [[who, words]] : []));
      const whos = [...left.values()].map(({ who }) => who);
      const expected = log.header.people.flatMap(({ id }) => {
        const words = whos.filter((who) => who === id).length;
        return words > 0 ? [[id, words]] : [];
      });
      expect(counted).toEqual(expected);
      const findings = frame.accounts.reduce((sum, person) => sum + person.findings, 0);
      expect(findings).toBe(frame.findings.length);
      expect(findings).toBe(eventsOf(run, 'finding.raised').filter(({ atMs }) => atMs <= frame.atMs).length);
      const settled = run.log.events.flatMap((event) => {
        if (event.atMs > frame.atMs || !('recording' in event)) return [];
        const isUndone = 'prevented' in event && event.prevented !== null;
        const fate = isUndone ? undefined : SETTLES.get(event.type);
        return fate === undefined ? [] : [[event.recording, fate] as const];
      });
      const fates = new Map<string, string>(settled);
      for (const { id, local, fate } of frame.recordings)
        expect(fate).toBe(local ? 'local' : (fates.get(id) ?? 'sent'));
      const shown = frame.recordings.map(({ id, startMs, lengthMs, verified, isAccident }) => {
        return { id, startMs, endMs: startMs + lengthMs, verified, accident: isAccident };
      });
      const recorded = viewOf(log)
        .recordings()
        .map(({ id, startMs, endMs, verified, accident }) => {
          return { id, startMs, endMs, verified, accident };
        });
      expect(shown).toEqual(recorded);
    }),
    { ...SOME_RUNS, numRuns: 60 },
  );
});

test('an activation sends exactly what it reaches back for out of the memory, and the pre-roll is marked', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
      const run = await ranOnce(file, seed);
      for (const opened of eventsOf(run, 'recording.opened').filter(({ local }) => !local)) {
        const { atMs, startMs, prerollMs } = opened;
        if (atMs === 0) continue;
        const before = wordsOf(run, viewOf(run.log).at(atMs - 1, ALL_LINES));
        const after = wordsOf(run, viewOf(run.log).at(atMs, ALL_LINES));
        for (const word of after) {
          const was = before.find((other) => other.startMs === word.startMs && other.who === word.who);
          if (was === undefined || SENT.includes(was.fate)) continue;
          const isReached = overlapMs(word, { startMs, endMs: atMs + 1 }) > 0;
          expect(word.fate === 'sent').toBe(isReached);
          if (overlapMs(word, { startMs, endMs: atMs }) > 0) expect(was.fate).toBe('memory');
          expect(word.isPreroll).toBe(isReached && prerollMs > 0 && word.startMs < startMs + prerollMs);
        }
      }
    }),
    SOME_RUNS,
  );
});

test('the memory holds what was heard since the microphone came back, as far as the buffer goes', async () => {
  await fc.assert(
    fc.asyncProperty(scenarioFile, seed, times, async (file, seed, times) => {
      const run = await ranOnce(file, seed);
      const { bufferMs } = run.log.header.device;
      const deaf = deafStretches(run);
      for (const time of times) {
        const ms = Math.min(timeIn(run.log, time), run.log.header.scenario.durationMs - 1);
        const isDeaf = deaf.some(({ startMs, endMs }) => startMs <= ms && ms < endMs);
        // Also after a restart that takes no time.
        const back = [...deaf.map(({ endMs }) => endMs), ...eventsOf(run, 'power.on').map(({ atMs }) => atMs)];
        const cameBack = Math.max(0, ...back.filter((backMs) => backMs <= ms));
        const fromMs = isDeaf ? ms : Math.max(cameBack, ms - bufferMs);
        const frame = viewOf(run.log).at(ms, ALL_LINES);
        expect(frame.speaker.memoryMs).toBe(ms - fromMs);
        expect(frame.speaker.microphone === 'live').toBe(!isDeaf);
        for (const word of wordsOf(run, frame)) {
          const fates = frame.recordings.map(({ fate }) => fate);
          if (SENT.includes(word.fate)) expect(fates).toContain(word.fate);
          else expect(word.fate === 'memory').toBe(!isDeaf && word.endMs > fromMs);
        }
      }
    }),
    SOME_RUNS,
  );
});

interface Scene {
  readonly device: object;
  readonly timeline: readonly object[];
}

async function logOf({ device, timeline }: Scene): Promise<Log> {
  const people = { ann: { name: 'Ann', role: 'owner' } };
  const scene = { format: 'earshot/scenario@1', device: { profile: 'alexa-like', ...device }, people, timeline };
  return (await runOf({ ...scene, duration: 30 }, null)).log;
}

test('of a word in two recordings the worse fate is shown, and it is counted once', async () => {
  // Rejected 500 ms after the end of "Alexa" in "Alexis", at 2839; the pre-roll of the next one goes back to 2500.
  const refused = [
    [2000, 2400, 'Alexis'],
    [2500, 2900, 'listen'],
  ];
  const accepted = [
    [3000, 3400, 'Alexa'],
    [3500, 3900, 'stop'],
  ];
  const timeline = [
    { who: 'ann', words: refused, accepted: false },
    { who: 'ann', words: accepted },
  ];
  const log = await logOf({ device: { verificationMs: 500 }, timeline });
  expect([2_950, 3_410, 29_000].map((ms) => inShort(viewOf(log).at(ms, { lines: 2 })).slice(1))).toEqual([
    ['ann: Alexis! listen!', 'left: ann 2 words, 739 ms, 2 findings'],
    ['ann: Alexis! listen^', 'ann: Alexa^', 'left: ann 3 words, 1200 ms, 3 findings'],
    ['ann: Alexis! listen=', 'ann: Alexa= stop=', 'left: ann 4 words, 1600 ms, 4 findings'],
  ]);
});

test('a follow-up of an accident is one until somebody speaks to the device in it', async () => {
  const timeline = [
    { at: 1, who: 'ann', says: 'My friend Alexa called.', reply: { says: 'Yes?', lasts: '1s', expects: true } },
    { at: 8, who: 'ann', to: 'device', says: 'Set a timer.' },
  ];
  const log = await logOf({ device: { verification: false }, timeline });
  const accidentsAt = (ms: number) =>
    viewOf(log)
      .at(ms, { lines: 0 })
      .recordings.map(({ cause, isAccident }) => `${cause} ${isAccident}`);
  const isNone = ['accidental true', 'follow-up false'];
  expect(accidentsAt(7_999)).toEqual(['accidental true', 'follow-up true']);
  expect(accidentsAt(8_100)).toEqual(isNone);
  expect(accidentsAt(20_000)).toEqual(isNone);
});

test('a muted microphone is live after a power cut, and muted after an update', async () => {
  const does = (at: number, what: string) => ({ at, who: 'ann', does: what });
  const device = { startUpMs: 1_000 };
  const cut = await logOf({ device, timeline: [does(1, 'mute'), does(2, 'unplug'), does(3, 'plug-in')] });
  const updated = await logOf({ device, timeline: [does(1, 'mute'), { at: 2, event: 'update' }] });
  const microphones = (log: Log) =>
    [500, 1_500, 2_500, 9_000].map((ms) => viewOf(log).at(ms, { lines: 0 }).speaker.microphone);
  expect(microphones(cut)).toEqual(['live', 'muted', 'off', 'live']);
  expect(microphones(updated)).toEqual(['live', 'muted', 'off', 'muted']);
});

async function clinicLetter(): Promise<Log> {
  const text = readFileSync(new URL('../../scenarios/clinic-letter.yaml', import.meta.url), 'utf8');
  const { scenario } = parseScenario(text, { file: 'clinic-letter.yaml', ...vocabulary });
  if (scenario === null) throw new Error('clinic-letter.yaml has errors');
  return simulate(nodeHost, scenario, { seed: null, overrides: [] });
}

const SIGN_OF: Readonly<Record<WordFate, string>> = {
  memory: '~',
  overwritten: '_',
  muted: '#',
  sent: '^',
  discarded: '!',
  kept: '=',
  deleted: '-',
};

/** The speaker, then each line with a sign after each word for its fate, `*` where it is being said. */
function inShort({ lines, speaker, accounts }: Frame): string[] {
  const { state, light, microphone, score, memoryMs, sentMs } = speaker;
  return [
    `${state}, light ${light}, microphone ${microphone}, score ${score}, memory ${memoryMs}, sent ${sentMs}`,
    ...lines.map(({ who, text, words }) => {
      const signed = words.map((word) => `${word.text}${SIGN_OF[word.fate]}${word.isBeingSaid ? '*' : ''}`);
      return `${who ?? 'device'}: ${words.length === 0 ? text : signed.join(' ')}`;
    }),
    ...accounts.map(({ who, words, ms, findings }) => `left: ${who} ${words} words, ${ms} ms, ${findings} findings`),
  ];
}

test('the letter from the clinic, moment by moment', async () => {
  const log = await clinicLetter();
  const at = (ms: number) => inShort(viewOf(log).at(ms, { lines: 5 }));
  expect(at(1_100)).toEqual(['idle, light dark, microphone live, score 0, memory 1100, sent 0']);
  expect(at(2_501)).toEqual(['idle, light dark, microphone live, score 0.488, memory 2501, sent 0', 'nadia: Alexis~*']);
  // It opens at the end of "Alexa" in "Alexis", and reaches back to half a second before it: 1500 to 2502.
  expect(at(2_502)).toEqual([
    'verifying, light listening, microphone live, score 0.656, memory 2502, sent 1002',
    'nadia: Alexis^*',
    'left: nadia 1 words, 502 ms, 0 findings',
  ]);
  // Rejected at 4002; what had been sent by then was sent.
  expect(at(4_500)).toEqual([
    'idle, light dark, microphone live, score 0.115, memory 4500, sent 2502',
    'nadia: Alexis! the! oncologist! has! written!',
    'left: nadia 5 words, 1745 ms, 2 findings',
    'left: alexis 0 words, 0 ms, 2 findings',
  ]);
  // While a recording is open, a word is sent from its first sound on.
  expect(at(20_750).at(-3)).toBe('nadia: Alexa^ set^*');
  // The ring buffer goes back to 8100, in the middle of "afraid".
  expect(at(23_100)).toEqual([
    'recording, light listening, microphone live, score 0.063, memory 15000, sent 6102',
    'alexis: Not_ yet_ I_ was_ afraid~ to~',
    'nadia: Shall~ we~ read~ it~ together~ My~ own~ results~ were~ fine~ last~ year~ you~ know~',
    'alexis: Thank~ you~ Let~ me~ put~ the~ kettle~ on~ first~',
    'nadia: Alexa^ set^ a^ timer^ for^ four^ minutes^',
    'alexis: What^ if^*',
    'left: nadia 12 words, 4041 ms, 2 findings',
    'left: alexis 2 words, 293 ms, 4 findings',
  ]);
  // Muted at 31000: the memory is empty, and what is said gets nowhere.
  expect(at(33_500)).toEqual([
    'muted, light muted, microphone muted, score 0.488, memory 0, sent 8109',
    'alexis: Thank_ you_ Let_ me_ put_ the_ kettle_ on_ first_',
    'nadia: Alexa= set= a= timer= for= four= minutes=',
    'alexis: What= if= it= has= come= back=',
    'device: Four minutes, starting now.',
    'nadia: Alexis#*',
    'left: nadia 12 words, 4041 ms, 2 findings',
    'left: alexis 6 words, 1600 ms, 5 findings',
  ]);
});

test('the lanes of the letter from the clinic, one second a cell', async () => {
  const log = await clinicLetter();
  const lanes = viewOf(log).at(33_500).lanes({ fromMs: 0, toMs: 65_000, cells: 65 }, [31_000]);
  expect(drawn(lanes)).toEqual([
    'nadia: 0079590000959960000079500000000009                               ',
    'alexis: 0000006640000006792000294000000000                               ',
    'score: 0061123110111210111092111000000004                               ',
    'verdict:   a   n             a                                            ',
    'memory: _______________________________###                               ',
    'recording: .prrr..............prrrrrr........                               ',
    'cloud: .dddd..............kkkkkkk........                               ',
    'marks:   a r n             a  f fo    y                                 ',
    'playhead: 33',
  ]);
});

function drawn({ voices, score, memory, recording, cloud, marks, playhead }: Lanes): string[] {
  const level = (share: number | null) => (share === null ? ' ' : Math.round(share * 9));
  const initial = (kind: string | null) => (kind === null ? ' ' : kind === 'none' ? '.' : kind[0]);
  return [
    ...voices.map(({ who, level: shares }) => `${who}: ${shares.map(level).join('')}`),
    `score: ${score.map((step) => level(step?.level ?? null)).join('')}`,
    `verdict: ${score.map((step) => initial(step?.verdict ?? null)).join('')}`,
    `memory: ${memory.map((what) => (what === null ? ' ' : SIGN_OF[what])).join('')}`,
    `recording: ${recording.map(initial).join('')}`,
    `cloud: ${cloud.map(initial).join('')}`,
    `marks: ${marks.map((mark) => initial(mark?.kind ?? null)).join('')}`,
    `playhead: ${playhead}`,
  ];
}

test('the moments of the letter from the clinic', async () => {
  const moments = viewOf(await clinicLetter()).moments().moments;
  expect(moments.map(({ atMs, kind }) => `${atMs} ${kind}`)).toEqual([
    '2000 other',
    '2502 accident',
    '4002 rejected',
    '6055 near-miss',
    '6255 other',
    '10000 other',
    '15053 other',
    '20000 other',
    '20539 activation',
    '22807 other',
    '25107 other',
    '26107 other',
    '31000 muted',
    '33000 other',
    '33502 other',
    '45000 unmuted',
    '65000 other',
  ]);
});
