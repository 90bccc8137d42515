import type { Host } from '../host/host.ts';
import { LOG_FORMAT } from '../log/header.ts';
import type { Log } from '../log/log.ts';
import { sealLog } from '../log/seal.ts';
import { resolveDevice } from '../machine/device.ts';
import { runScene } from '../machine/run-scene.ts';
import { type Epoch, type ReplyWake, settingsOverTime } from '../machine/scene.ts';
import { findingsRaised } from '../privacy/find.ts';
import type { Person, Scenario, SpeechEntry } from '../scenario/scenario.ts';
import { type SpeechEngine, withEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import type { Sound } from '../speech/sound.ts';
import type { Soundtrack } from '../speech/soundtrack.ts';
import type { WavRemark } from '../speech/wav/remark.ts';
import type { Detector } from '../vocabulary/detector.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Device, Overrides } from '../vocabulary/settings.ts';
import type { Candidate, Hearing } from '../wakeword/candidate.ts';
import { explainTo } from '../wakeword/explain.ts';
import { neuralThreshold } from '../wakeword/neural/rules.ts';
import { hear as hearWords, type ScriptedStretch } from '../wakeword/phonetic/detector.ts';
import { wakeWordModel } from '../wakeword/wake-words.ts';
import { type ReaderLanguage, wordsFor } from '../words/words.ts';
import type { HeardSound } from './hear-sound.ts';
import { soundOf } from './sound-of.ts';

/** Whose model finds the speech for a device that has no wake word. */
const DEFAULT_WAKE_WORD = 'alexa';

/** What is chosen for a run beside the scenario. */
export interface Choices {
  readonly profile?: string | undefined;
  /** Applied in order over the scenario's own. */
  readonly overrides: readonly Overrides[];
  /** Without it, neural for a recording, else phonetic. */
  readonly detector?: Detector | undefined;
  /** A file with a classifier for the neural detector; without it, the published one of the wake word. */
  readonly model?: string | undefined;
  /** null: what can happen. */
  readonly seed: number | null;
  /** Of the findings' texts; the scenario's own where it is not chosen. */
  readonly language?: ReaderLanguage | undefined;
  /** Told what is to be said of a recording. */
  readonly tell?: ((remark: WavRemark) => void) | undefined;
}

/** What does not depend on the settings of a run, so that one setting after the other can be tried. */
export interface Prepared {
  readonly host: Host;
  readonly scenario: Scenario;
  /** With the times of all that is written, as long as a recording at least. */
  readonly soundtrack: Soundtrack;
  /** null: nothing is recorded, and the lines are spoken where they are to be heard as sound. */
  readonly recording: Sound | null;
  readonly heard: HeardSounds;
  /** What the phonetic detector has heard, by the settings that it heard it with. */
  readonly hearings: Map<string, Hearing>;
}

/** What the neural detector has heard, by what it listened to and for. */
export type HeardSounds = Map<string, HeardSound>;

/**
 * Lays a scenario out and opens its recording.
 * @param tell is told what is to be said of the recording
 * @param heard of a scenario with the same people, room and recording: what it holds is not listened to again
 * @throws DiagnosticError for an override that is no pronunciation, an engine that does not start, a recording that cannot be read
 */
export async function prepare(
  host: Host,
  scenario: Scenario,
  tell?: (remark: WavRemark) => void,
  heard: HeardSounds = new Map(),
): Promise<Prepared> {
  const said = await withEngine(host, (engine) => layOut(scenario, engine));
  const recording = scenario.audio === null ? null : await soundOf(host, scenario, said, null, tell);
  return {
    host,
    scenario,
    soundtrack: withRecordingsEnd(said, scenario, recording),
    recording,
    heard,
    hearings: new Map(),
  };
}

/** The whole path: a scenario goes in, the log of one run comes out. @throws as `prepare` and `run` do. */
export async function simulate(host: Host, scenario: Scenario, choices: Choices): Promise<Log> {
  return run(await prepare(host, scenario, choices.tell), choices);
}

/**
 * One run of a scenario.
 * @throws DiagnosticError for settings that do not exist or cannot be, a wake word of too few sounds, a recording that
 *   nobody gave words, and with the neural detector for what it cannot load or hear
 */
export function run(prepared: Prepared, choices: Choices): Promise<Log> {
  return withEngine(prepared.host, async (engine) => {
    const { scenario, soundtrack: written } = prepared;
    const { seed, language = scenario.language } = choices;
    const detector = choices.detector ?? detectorFor(scenario);
    const device = resolveDevice(scenario.device, ownersConsents(scenario), choices);
    if (detector === 'phonetic' && scenario.audio !== null && written.lines.length === 0)
      throw new DiagnosticError('wordless', {});
    const { soundtrack, hear, model } =
      detector === 'phonetic'
        ? listenToWords(engine, prepared)
        : await listenToSound(engine, prepared, { device, model: choices.model, seed });
    const epochs: Epoch[] = [];
    for (const { fromMs, device: settings } of settingsOverTime(scenario, soundtrack, device)) {
      const speech = { language: scenario.language, detector, engine };
      const replies = scenario.timeline.map((entry) =>
        entry.kind === 'speech' ? wakeInReply(entry, settings, speech) : null,
      );
      epochs.push({ fromMs, hearing: await hear(settings), replyWake: ({ index }) => replies[index] ?? null });
    }
    const events = runScene({ scenario, soundtrack, device, epochs, detector, seed });
    const header = headerOf(scenario, soundtrack, { device, detector, model: model(), seed });
    return sealLog(header, events, findingsRaised(header, events, wordsFor(language).findings));
  });
}

/** The device hears a recording as sound; written lines it hears as words, unless they are to be spoken. */
export function detectorFor({ audio }: Scenario): Detector {
  return audio === null ? 'phonetic' : 'neural';
}

/** What the owners have chosen, which sets the switches of a device. */
export function ownersConsents({ people }: Scenario): Person['consents'][] {
  return people.filter(({ role }) => role === 'owner').map(({ consents }) => consents);
}

/** A scene with a recording lasts, unless it says how long, at least as long as that. */
function withRecordingsEnd(soundtrack: Soundtrack, { audio, durationMs }: Scenario, sound: Sound | null): Soundtrack {
  if (audio === null || durationMs !== null || sound === null) return soundtrack;
  const saidMs = soundtrack.entries.length === 0 ? 0 : soundtrack.durationMs;
  return { ...soundtrack, durationMs: Math.max(sound.durationMs, saidMs) };
}

/** What there is to hear in a scene, and what a device with some settings hears of it. */
interface Listening {
  readonly soundtrack: Soundtrack;
  readonly hear: (device: Device) => Hearing | Promise<Hearing>;
  /** Of the neural detector, once it has heard something. */
  readonly model: () => string | null;
}

function listenToWords(engine: SpeechEngine, { scenario, soundtrack, hearings }: Prepared): Listening {
  const scripted = scriptedStretches(scenario, soundtrack);
  const hear = ({ wakeWord, sensitivity, generation }: Device) => {
    if (wakeWord === null) return deaf(soundtrack, scripted);
    const key = JSON.stringify([wakeWord, sensitivity, generation]);
    const known = hearings.get(key);
    if (known !== undefined) return known;
    const model = wakeWordModel(wakeWord, scenario.language, engine, generation);
    const newly = hearWords(soundtrack, model, sensitivity, scripted);
    hearings.set(key, newly);
    return newly;
  };
  return { soundtrack, hear, model: () => null };
}

/** Where a recording comes without words, its speech is found in the sound. */
async function listenToSound(
  engine: SpeechEngine,
  prepared: Prepared,
  { device, model: file, seed }: { device: Device; model: Choices['model']; seed: Choices['seed'] },
): Promise<Listening> {
  const { host, scenario, soundtrack: written, recording, heard } = prepared;
  const { hearSound, withSpeech } = await import('./hear-sound.ts');
  const { hearScores } = await import('../wakeword/neural/hearing.ts');
  const { NEURAL_WAKE_WORDS, noModel } = await import('../wakeword/neural/models.ts');
  const isWordless = scenario.audio !== null && written.lines.length === 0;
  // Where the speech in a recording decides when the scene ends, all of it is heard, and the silence after it.
  const untilMs = isWordless && scenario.durationMs === null ? Number.POSITIVE_INFINITY : written.durationMs;
  const said = recording === null ? [seed, written.lines.map(({ startMs, who, text }) => [startMs, who, text])] : [];
  // Where no wake word is listened for, a model is at most asked where somebody speaks.
  let used: string | null = null;
  const listen = async ({ wakeWord }: Device) => {
    if (file === undefined && wakeWord !== null && !NEURAL_WAKE_WORDS.includes(wakeWord))
      throw noModel(wakeWord, !isWordless);
    const choice = file !== undefined ? { file } : { wakeWord: wakeWord ?? DEFAULT_WAKE_WORD };
    const key = JSON.stringify([choice, isWordless, String(untilMs), said]);
    const known = heard.get(key);
    if (known !== undefined) return known;
    const sound = recording ?? (await soundOf(host, scenario, written, seed));
    const newly = await hearSound(host, sound, choice, { speech: isWordless, untilMs });
    heard.set(key, newly);
    return newly;
  };
  const soundtrack = isWordless ? withSpeech(written, scenario, (await listen(device)).speech) : written;
  const scripted = scriptedStretches(scenario, soundtrack);
  const hear = async (settings: Device) => {
    const { wakeWord, sensitivity, patience } = settings;
    if (wakeWord === null) return deaf(soundtrack, scripted);
    const { id, pattern } = wakeWordModel(wakeWord, scenario.language, engine);
    const { thousandths, model } = await listen(settings);
    used ??= model;
    return hearScores(thousandths, soundtrack, { wakeWord: id, pattern, sensitivity, patience }, scripted);
  };
  return { soundtrack, hear, model: () => used };
}

/** Where the scenario says that something wakes the device. */
function scriptedStretches({ timeline }: Scenario, { lines }: Soundtrack): ScriptedStretch[] {
  return lines.flatMap(({ entry }, line) => {
    const said = entry === null ? undefined : timeline[entry];
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

/**
 * The device does not hear itself; where a scenario says that its answer wakes it, the score is that of the words
 * alone, for there is no sound of them.
 */
function wakeInReply(
  { index, reply }: SpeechEntry,
  device: Device,
  { language, detector, engine }: { language: Language; detector: Detector; engine: SpeechEngine },
): ReplyWake | null {
  const heard = reply?.wakes ?? null;
  const { wakeWord, sensitivity, generation } = device;
  if (heard === null || wakeWord === null) return null;
  const explained = explainTo(wakeWordModel(wakeWord, language, engine, generation), heard, sensitivity, engine);
  const { score, verifyProbability, alignment } = explained;
  const threshold = detector === 'neural' ? neuralThreshold(sensitivity) : explained.threshold;
  const judged = { score, threshold, probability: 1, verifyProbability, alignment };
  return { who: null, entry: index, heard, wakeWord, ...judged, by: 'script', accepted: null };
}

function headerOf(
  { id, title, language, law, place, audio, people, later, lesson }: Scenario,
  { durationMs }: Soundtrack,
  run: Pick<Log['header'], 'device' | 'detector' | 'model' | 'seed'>,
): Omit<Log['header'], 'fingerprint'> {
  return {
    format: LOG_FORMAT,
    scenario: { id, title, durationMs, kind: audio === null ? 'transcript' : 'audio', language, law, place },
    ...run,
    people: people.map(({ id, name, role, age, guardian, consents }) => ({ id, name, role, age, guardian, consents })),
    later,
    lesson,
  };
}
