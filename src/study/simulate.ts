import { type Device, type Overrides, resolveDevice } from '../machine/device.ts';
import { LOG_FORMAT, type Log } from '../machine/log.ts';
import { type Epoch, type ReplyWake, runScene, settingsOverTime } from '../machine/run-scene.ts';
import { sealLog } from '../privacy/seal-log.ts';
import type { Language, Person, Scenario, SpeechEntry } from '../scenario/scenario.ts';
import { openEngine, type SpeechEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import type { Soundtrack } from '../speech/soundtrack.ts';
import type { Candidate, Hearing } from '../wakeword/candidate.ts';
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
  const heard = new Map<string, Hearing>();
  const epochs = settingsOverTime(scenario, soundtrack, device).map(({ fromMs, device }): Epoch => {
    const key = JSON.stringify([device.wakeWord, device.sensitivity]);
    const hearing = heard.get(key) ?? listen(scenario, soundtrack, device, engine);
    heard.set(key, hearing);
    return { fromMs, hearing };
  });
  const detector = 'phonetic';
  const replyWake = (entry: SpeechEntry, device: Device) => wakeInReply(entry, device, scenario.language, engine);
  const events = runScene({ scenario, soundtrack, device, epochs, replyWake, detector, seed });
  return sealLog(headerOf(scenario, soundtrack, { device, detector, seed }), events, language);
}

function ownersConsents({ people }: Scenario): Person['consents'][] {
  return people.filter(({ role }) => role === 'owner').map(({ consents }) => consents);
}

function listen(scenario: Scenario, soundtrack: Soundtrack, device: Device, engine: SpeechEngine): Hearing {
  const scripted = scriptedStretches(scenario, soundtrack);
  if (device.wakeWord === null) return deaf(soundtrack, scripted);
  const model = wakeWordModel(device.wakeWord, scenario.language, engine);
  return hear(soundtrack, model, device.sensitivity, scripted);
}

/** Where the scenario says that something wakes the device. */
function scriptedStretches({ timeline }: Scenario, { lines }: Soundtrack): ScriptedStretch[] {
  return lines.flatMap(({ entry }, line) => {
    const said = timeline[entry];
    if (said?.kind !== 'speech' || said.wakes === null) return [];
    return [{ line, from: said.wakes.from, to: said.wakes.to, accepted: said.accepted }];
  });
}

/** A device without a wake word listens for none. What the scenario takes to wake it is listed, and comes to nothing. */
function deaf({ lines }: Soundtrack, scripted: readonly ScriptedStretch[]): Hearing {
  const candidates = scripted.flatMap(({ line: index, from, to, accepted }): Candidate[] => {
    const line = lines[index];
    const words = line?.words.filter((word) => word.to > from && word.from < to) ?? [];
    const [first, last] = [words[0], words.at(-1)];
    if (line === undefined || first === undefined || last === undefined) return [];
    const { who, entry } = line;
    const { startMs } = first;
    const { endMs } = last;
    const unheard = { wakeWord: '', score: 0, threshold: 1, probability: 1, verifyProbability: 0, alignment: [] };
    return [{ startMs, endMs, who, entry, heard: line.text.slice(from, to), ...unheard, by: 'script', accepted }];
  });
  return { candidates, scores: [] };
}

/** The device does not hear itself; where a scenario says that its answer wakes it, the score is that of the words alone. */
function wakeInReply(
  { index, reply }: SpeechEntry,
  { wakeWord, sensitivity }: Device,
  language: Language,
  engine: SpeechEngine,
): ReplyWake | null {
  const heard = reply?.wakes ?? null;
  if (heard === null || wakeWord === null) return null;
  const { score, threshold, verifyProbability, alignment } = explain(heard, wakeWord, language, sensitivity, engine);
  const judged = { score, threshold, probability: 1, verifyProbability, alignment };
  return { who: null, entry: index, heard, wakeWord, ...judged, by: 'script', accepted: null };
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
