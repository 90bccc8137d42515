import { type Device, type Overrides, resolveDevice } from '../machine/device.ts';
import { LOG_FORMAT, type Log } from '../machine/log.ts';
import { type Epoch, type ReplyWake, runScene, settingsOverTime } from '../machine/run-scene.ts';
import { sealLog } from '../privacy/seal-log.ts';
import type { Language, Person, Scenario } from '../scenario/scenario.ts';
import { openEngine, type SpeechEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import type { Soundtrack } from '../speech/soundtrack.ts';
import type { Hearing } from '../wakeword/candidate.ts';
import { explain } from '../wakeword/explain.ts';
import { hear, type ScriptedStretch } from '../wakeword/phonetic/detector.ts';
import { wakeWordModel } from '../wakeword/wake-words.ts';

/** What is chosen for a run beside the scenario. */
export interface Choices {
  readonly profile?: string | undefined;
  /** Applied in order over the scenario's own. */
  readonly overrides: readonly Overrides[];
  /** null: what can happen. */
  readonly seed: number | null;
  /** Of the findings' texts; the scenario's own where it is not chosen. */
  readonly language?: Language | undefined;
}

/** A device without a wake word listens for none. */
const DEAF: Hearing = { candidates: [], scores: [] };

/**
 * The whole path: a scenario goes in, the log of one run comes out.
 * @throws DeviceError for settings that do not exist or cannot be; WakeWordError for a wake word of too few sounds;
 *   PronunciationError for an override that is no pronunciation.
 */
export async function simulate(scenario: Scenario, choices: Choices): Promise<Log> {
  const { seed, language = scenario.language } = choices;
  const device = resolveDevice(scenario.device, ownersConsents(scenario), choices);
  const engine = await openEngine();
  const soundtrack = layOut(scenario, engine);
  const settings = settingsOverTime(scenario, soundtrack, device);
  const epochs = settings.map(
    ({ fromMs, device }): Epoch => ({
      fromMs,
      hearing: listen(scenario, soundtrack, device, engine),
    }),
  );
  const replyWakes = wakesInReplies(scenario, device, engine);
  const detector = 'phonetic';
  const events = runScene({ scenario, soundtrack, device, epochs, replyWakes, detector, seed });
  return sealLog(headerOf(scenario, soundtrack, { device, detector, seed }), events, language);
}

function ownersConsents({ people }: Scenario): Person['consents'] {
  return people.find(({ role }) => role === 'owner')?.consents ?? {};
}

function listen(scenario: Scenario, soundtrack: Soundtrack, device: Device, engine: SpeechEngine): Hearing {
  if (device.wakeWord === null) return DEAF;
  const model = wakeWordModel(device.wakeWord, scenario.language, engine);
  return hear(soundtrack, model, device.sensitivity, scriptedStretches(scenario, soundtrack));
}

/** Where the scenario says that something wakes the device. */
function scriptedStretches({ timeline }: Scenario, { lines }: Soundtrack): ScriptedStretch[] {
  return lines.flatMap(({ entry }, line) => {
    const said = timeline[entry];
    if (said?.kind !== 'speech' || said.wakes === null) return [];
    return [{ line, from: said.wakes.from, to: said.wakes.to, accepted: said.accepted }];
  });
}

/** The device does not hear itself; where a scenario says that its answer wakes it, the score is that of the words alone. */
function wakesInReplies(
  { timeline, language }: Scenario,
  device: Device,
  engine: SpeechEngine,
): Map<number, ReplyWake> {
  const wakes = new Map<number, ReplyWake>();
  const { wakeWord, sensitivity } = device;
  if (wakeWord === null) return wakes;
  for (const entry of timeline) {
    if (entry.kind !== 'speech' || entry.reply === null || entry.reply.wakes === null) continue;
    const heard = entry.reply.wakes;
    const { score, threshold, verifyProbability, alignment } = explain(heard, wakeWord, language, sensitivity, engine);
    const judged = { score, threshold, probability: 1, verifyProbability, alignment };
    wakes.set(entry.index, { who: null, entry: entry.index, heard, wakeWord, ...judged, by: 'script', accepted: null });
  }
  return wakes;
}

function headerOf(
  { id, title, language, law, audio, people, later, lesson }: Scenario,
  { durationMs }: Soundtrack,
  run: Pick<Log['header'], 'device' | 'detector' | 'seed'>,
): Omit<Log['header'], 'fingerprint'> {
  return {
    format: LOG_FORMAT,
    scenario: { id, title, durationMs, kind: audio === null ? 'transcript' : 'audio', language, law },
    ...run,
    people: people.map(({ id, name, role, age, guardian, consents }) => ({ id, name, role, age, guardian, consents })),
    later,
    lesson,
  };
}
