/**
 * earshot as a library: the calls that its commands make. Nothing here draws, or loads what draws.
 * docs/library.md shows how to use it.
 */

import { check } from './app/load.ts';
import { sentenceOf } from './app/sentence-of.ts';
import { type Prepared, prepare, run as runPrepared } from './app/simulate.ts';
import { nodeHost } from './host/node/node-host.ts';
import type { Log } from './log/log.ts';
import { type Result, resultOf } from './log/result.ts';
import { parseSetting } from './machine/device.ts';
import { CSV_HEADER, csvRows } from './report/csv.ts';
import type { Scenario } from './scenario/scenario.ts';
import { suggestion } from './scenario/suggest.ts';
import { openEngine } from './speech/engine.ts';
import { DETECTORS, type Detector } from './vocabulary/detector.ts';
import type { Place } from './vocabulary/diagnostic.ts';
import type { Language } from './vocabulary/language.ts';
import type { ProfileId } from './vocabulary/profile.ts';
import type { Settings } from './vocabulary/settings.ts';
import { explainTo } from './wakeword/explain.ts';
import type { Explanation } from './wakeword/explanation.ts';
import { wakeWordModel } from './wakeword/wake-words.ts';
import { type DiagnosticData, diagnosticsData } from './words/diagnostic-text.ts';
import { type Reader, readerFor } from './words/reader.ts';
import { READER_LANGUAGES, type ReaderLanguage } from './words/words.ts';

export { logLines } from './log/file.ts';
export type { Log, LogEvent, LogHeader } from './log/log.ts';
export type { Result } from './log/result.ts';
export type { Scenario } from './scenario/scenario.ts';
export type { Detector } from './vocabulary/detector.ts';
export type { Language } from './vocabulary/language.ts';
export type { ProfileId } from './vocabulary/profile.ts';
export type { Settings } from './vocabulary/settings.ts';
export type { Explanation } from './wakeword/explanation.ts';
export type { ReaderLanguage } from './words/words.ts';

/** What was asked for cannot be had: a file, a setting, a wake word. `message` says what is wrong and what to do. */
export class EarshotError extends Error {
  override readonly name: string = 'EarshotError';
}

/** Something wrong with a scenario (`error`), or odd (`warning`), at its place, as `earshot validate --json` has it. */
export type ScenarioProblem = DiagnosticData & Place;

/** A scenario file that has errors; `problems` has all of them, in the order of the file. */
export class ScenarioProblems extends EarshotError {
  override readonly name = 'ScenarioProblems';
  readonly problems: readonly ScenarioProblem[];

  constructor(problems: readonly ScenarioProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** The ids of the scenarios that ship, which `loadScenario` takes, in the order of the alphabet. */
export async function scenarioIds(): Promise<string[]> {
  const files = await nodeHost.list(nodeHost.shelf);
  return files.flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []));
}

/**
 * Reads and checks a scenario, as every command does.
 * @param source the path of a YAML or JSON file or of a WAV, or the id of a scenario that ships
 * @param options.language of messages
 * @throws ScenarioProblems where it has errors; EarshotError where it cannot be read at all
 */
export async function loadScenario(
  source: string,
  options: { readonly language?: ReaderLanguage } = {},
): Promise<Scenario> {
  const reader = readerOf(options.language);
  refuseOthers(options, ['language'], reader);
  return told(reader, async () => {
    const { scenario, diagnostics } = await check(nodeHost, source, reader);
    if (scenario !== null) return scenario;
    // What is wrong with a text has a place in it.
    throw new ScenarioProblems(diagnosticsData(diagnostics, reader.sentences) as ScenarioProblem[]);
  });
}

/** What is chosen for a run beside the scenario; what is left out, the scenario says. */
export interface RunChoices {
  /** A device profile, in place of the scenario's. */
  readonly device?: ProfileId;
  /** Settings over those of the profile and of the scenario. Times are in ms; `earshot devices` lists them. */
  readonly settings?: Partial<Settings>;
  /** Without it, `neural` for a recording, else `phonetic`. */
  readonly detector?: Detector;
  /** The path of an openWakeWord classifier (ONNX), for the neural detector. */
  readonly model?: string;
  /** What happens once: 0 … 999999999999999. null, or without it: what can happen. */
  readonly seed?: number | null;
  /** Of the findings' texts and of messages; without it the scenario's, and English. */
  readonly language?: ReaderLanguage;
}

const RUN_CHOICES = ['device', 'settings', 'detector', 'model', 'seed', 'language'] as const;

/**
 * One run of a scenario. The same scenario, choices and version give the same log, byte for byte. What does not depend
 * on the choices is done once for a scenario, so that many runs of one object cost little each.
 * @returns the event log (`earshot/log@1`), and what is read off it (`earshot/result@1`, as `earshot run --json`)
 * @throws EarshotError for a choice or a setting that does not exist or cannot be
 */
export async function run(
  scenario: Scenario,
  choices: RunChoices = {},
): Promise<{ readonly log: Log; readonly result: Result }> {
  const reader = readerOf(choices.language);
  refuseOthers(choices, RUN_CHOICES, reader);
  const { device: profile, settings = {}, detector, model, seed = null, language } = choices;
  const { api } = reader.sentences;
  if (seed !== null && !(Number.isInteger(seed) && seed >= 0 && seed < 1e15))
    throw new EarshotError(api.badSeed(String(seed)));
  if (detector !== undefined) refuseUnless('detector', detector, DETECTORS, reader);
  return told(reader, async () => {
    const written = Object.entries(settings).filter(([, value]) => value !== undefined);
    const overrides = written.map(([name, value]) => parseSetting(`${name}=${JSON.stringify(value)}`));
    const log = await runPrepared(await preparedOf(scenario), { profile, overrides, detector, model, seed, language });
    return { log, result: resultOf(log) };
  });
}

/** What `explain` compares with, and how. */
export interface ExplainChoices {
  /** Any phrase; `Alexa` is usual. */
  readonly wakeWord?: string;
  /** 0 … 1; 0.5 is usual. */
  readonly sensitivity?: number;
  /** In which the phrase is spoken; `en` is usual. */
  readonly language?: Language;
}

/**
 * How near a phrase comes to a wake word: the stretch of it that does most, its score and probability, the alignment
 * sound by sound, and documented triggers that sound like it.
 * @throws EarshotError for a phrase without words, a wake word of too few sounds, a sensitivity that cannot be
 */
export async function explain(phrase: string, choices: ExplainChoices = {}): Promise<Explanation> {
  const reader = readerOf(choices.language);
  refuseOthers(choices, ['wakeWord', 'sensitivity', 'language'], reader);
  const { wakeWord = 'Alexa', sensitivity = 0.5, language = 'en' } = choices;
  if (phrase.trim() === '') throw new EarshotError(reader.sentences.api.noPhrase);
  return told(reader, async () => {
    parseSetting(`wakeWord=${JSON.stringify(wakeWord)}`);
    parseSetting(`sensitivity=${JSON.stringify(sensitivity)}`);
    const engine = await openEngine(nodeHost);
    return explainTo(wakeWordModel(wakeWord, language, engine), phrase.trim(), sensitivity, engine);
  });
}

/** Results as CSV (RFC 4180), a header and one row a recording, as `earshot run --csv` writes it. */
export function recordingsCsv(results: readonly Result[]): string {
  return [CSV_HEADER, ...results.flatMap(csvRows), ''].join('\r\n');
}

/** What was laid out and heard of a scenario, for as long as the program holds on to it. */
const prepared = new WeakMap<Scenario, Promise<Prepared>>();

function preparedOf(scenario: Scenario): Promise<Prepared> {
  const known = prepared.get(scenario) ?? prepare(nodeHost, scenario);
  prepared.set(scenario, known);
  return known;
}

function readerOf(language: ReaderLanguage = 'en'): Reader {
  refuseUnless('language', language, READER_LANGUAGES, readerFor('en'));
  return readerFor(language);
}

function refuseUnless(name: string, written: string, values: readonly string[], { sentences }: Reader): void {
  if (values.includes(written)) return;
  throw new EarshotError(sentences.api.badChoice({ name, values, written: String(written) }));
}

/** A choice by a name that nothing has would change nothing, unseen. */
function refuseOthers(choices: object, known: readonly string[], { sentences }: Reader): void {
  const name = Object.keys(choices).find((key) => !known.includes(key));
  if (name === undefined) return;
  const nearest = suggestion(name, known);
  throw new EarshotError(sentences.api.unknownChoice({ name, known: known.join(', '), nearest }));
}

/** What is wrong with what was asked for, said as the commands say it; a fault of the program's own goes on as it is. */
async function told<T>({ sentences }: Reader, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EarshotError) throw error;
    const message = sentenceOf(error, sentences);
    throw message === null ? error : new EarshotError(message, { cause: error });
  }
}
