import type { Host } from '../host/host.ts';
import { isLog, LOG_LIMIT_BYTES, readLog } from '../log/file.ts';
import type { Log } from '../log/log.ts';
import { inOrder, type ParsedScenario, parseScenario } from '../scenario/parse.ts';
import { readScenarioText, readText } from '../scenario/read-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Diagnostic, type PathComplaint, placed } from '../vocabulary/diagnostic.ts';
import { DiagnosticError, isAbout } from '../vocabulary/diagnostic-error.ts';
import { renderDiagnostics } from '../words/diagnostic-text.ts';
import type { Reader } from '../words/reader.ts';
import type { Attached } from './attach.ts';
import { Failure } from './failure.ts';
import { objectionsTo, oddWithRecording } from './objections.ts';
import { vocabulary } from './vocabulary.ts';

/** The text of a scenario, the name to call it by, and the folder in which its files are. */
export interface ScenarioText {
  readonly text: string;
  readonly file: string;
  readonly folder: string;
}

/** The file that is meant: one that is there, else the scenario that ships by that id. */
async function fileOf(host: Host, path: string): Promise<string> {
  const shipped = host.paths.join(host.shelf, `${path}.yaml`);
  const isId = /^[\w-]+$/u.test(path) && path !== '-' && (await host.real(path)) === null;
  return isId && (await host.real(shipped)) !== null ? shipped : path;
}

/**
 * Reads a scenario's text: a path, `-` for standard input, or the id of one that ships; or the text of a scenario in
 * which nobody is named, for a bare recording.
 * @throws DiagnosticError where it cannot be read
 */
async function textOf(host: Host, path: string): Promise<ScenarioText> {
  if (SOUND_FILE.test(path)) {
    const text = BARE_RECORDING.replace('recording.wav', () => JSON.stringify(host.paths.basename(path)));
    return { text, file: path, folder: host.paths.dirname(path) };
  }
  const file = await fileOf(host, path);
  const text = await readScenarioText(host, file);
  return { text, file: file === path ? file : host.paths.basename(file), folder: host.paths.dirname(file) };
}

/** What is probably a mistake; it takes a run, and is looked for only where somebody asks. */
type Doubts = (host: Host, scenario: Scenario) => Promise<readonly PathComplaint[]>;
const noDoubts: Doubts = async () => [];

/**
 * A scenario read and checked; `scenario` is null where it has errors.
 * @throws DiagnosticError where it cannot be read
 */
export async function check(host: Host, path: string, reader: Reader, doubts: Doubts = noDoubts): Promise<Checked> {
  return checkRead(host, await textOf(host, path), reader, doubts);
}

function checkRead(host: Host, read: ScenarioText, reader: Reader, doubts?: Doubts): Promise<Checked> {
  return SOUND_FILE.test(read.file) ? bareRecording(host, read.file, reader) : checkText(host, read, reader, doubts);
}

interface Checked extends Pick<ParsedScenario, 'scenario' | 'diagnostics'> {
  /** The diagnostics as text. */
  readonly report: string;
  /** How many entries of the timeline are written; those of captions come after them. */
  readonly writtenEntries: number;
}

/** A scenario's text read and checked, by the reader and by every stage after it. */
export async function checkText(
  host: Host,
  { text, file, folder }: ScenarioText,
  { sentences }: Reader,
  doubts: Doubts = noDoubts,
): Promise<Checked> {
  const checked = (scenario: Scenario | null, diagnostics: readonly Diagnostic[], writtenEntries: number) => {
    return { scenario, diagnostics, report: renderDiagnostics(diagnostics, text, sentences), writtenEntries };
  };
  const { scenario: written, diagnostics, locate } = parseScenario(text, { file, ...vocabulary });
  if (written === null) return checked(null, diagnostics, 0);
  const { scenario, faults, remarks, newVoices } = await attached(host, written, folder);
  const objections = faults.length === 0 ? await objectionsTo(host, scenario) : [];
  const failed = faults.length + objections.length > 0;
  const complaints: PathComplaint[] = [
    ...objections,
    ...remarks.map((remark) => ({ ...remark, path: ['audio'] })),
    ...oddWithRecording(scenario),
    ...newVoicesIn(newVoices),
    ...(failed ? [] : await doubts(host, scenario)),
  ];
  const all = [
    ...diagnostics,
    ...faults.map(({ path, error }) => error.at(file, locate(path))),
    ...complaints.map(({ path, ...complaint }) => placed(complaint, file, locate(path))),
  ];
  return checked(failed ? null : scenario, inOrder(all), written.timeline.length);
}

/** A scenario as far as it can be read without the speech engine; null where it has errors. */
export async function glance(host: Host, file: string): Promise<Scenario | null> {
  const written = await writtenIn(host, file);
  if (written === null) return null;
  const { scenario, faults } = await attached(host, written, host.paths.dirname(file));
  return faults.length === 0 ? scenario : null;
}

/**
 * The files that a scene is read from: its own, and the recording and the captions that it names, also where these are
 * missing or broken.
 * @param path a file, or the id of a scenario that ships
 */
export async function filesOf(host: Host, path: string): Promise<readonly string[]> {
  const file = await fileOf(host, path);
  const written = await writtenIn(host, file);
  const named = [written?.audio, written?.captions].filter((name) => typeof name === 'string');
  return [file, ...named.map((name) => host.paths.join(host.paths.dirname(file), name))];
}

/** What a file says, by itself; null where it cannot be read or has errors. */
async function writtenIn(host: Host, file: string): Promise<Scenario | null> {
  const text = await readScenarioText(host, file).catch((error: unknown) => {
    if (isAbout(error, 'file')) return null;
    throw error;
  });
  return text === null ? null : parseScenario(text, { file, ...vocabulary }).scenario;
}

/** What reads sound is loaded only for a scenario that has some. */
async function attached(host: Host, scenario: Scenario, folder: string): Promise<Attached> {
  if (scenario.audio === null && scenario.captions === null)
    return { scenario, faults: [], remarks: [], newVoices: [] };
  const { attach } = await import('./attach.ts');
  return attach(host, scenario, folder);
}

/** Voices of the captions that are nobody in the scenario. */
function newVoicesIn(voices: Attached['newVoices']): PathComplaint[] {
  if (voices.length === 0) return [];
  return [{ code: 'new-voices', params: { names: voices.map(({ name }) => name) }, path: ['captions'] }];
}

/** What is written for a bare recording. */
const BARE_RECORDING = 'format: earshot/scenario@1\naudio: recording.wav';

/** By their endings, sound; of these only WAV is read, and the others are told how to become one. */
const SOUND_FILE = /\.(wav|mp3|flac|og[ag]|opus|m4a|mp4|aac|wma|aiff?|webm)$/iu;

async function bareRecording(host: Host, path: string, { sentences }: Reader): Promise<Checked> {
  const { openWavFile } = await import('../speech/wav/open-file.ts');
  const recording = await openWavFile(host, path);
  const { scenario } = parseScenario(BARE_RECORDING, { file: path, ...vocabulary });
  if (scenario === null) throw new Error('the empty scenario has errors');
  const diagnostics = recording.remarks().map((remark) => placed(remark, path, null));
  const report = renderDiagnostics(diagnostics, '', sentences);
  return { scenario: { ...scenario, audio: path }, diagnostics, report, writtenEntries: 0 };
}

/** @throws Failure with all that is wrong with the file. */
export async function load(host: Host, path: string, reader: Reader): Promise<Scenario> {
  return withoutErrors(path, await check(host, path, reader), reader).scenario;
}

function withoutErrors(path: string, { scenario, report, writtenEntries }: Checked, { sentences: { cli } }: Reader) {
  if (scenario === null) throw new Failure(`${cli.hasErrors(path)}\n${report}`);
  return { scenario, writtenEntries };
}

/** A scenario with what it was read from. */
export interface ScenarioSource extends ScenarioText {
  readonly scenario: Scenario;
  readonly writtenEntries: number;
}

/** A scenario to be run with its text, or the log of a run: a file called `*.jsonl`, or any text that begins as one. */
export async function loadSource(host: Host, path: string, reader: Reader): Promise<Log | ScenarioSource> {
  if (path.endsWith('.jsonl')) return readLog(await logText(host, path), path);
  const read = await textOf(host, path);
  if (isLog(read.text)) return readLog(read.text, path);
  return { ...withoutErrors(path, await checkRead(host, read, reader), reader), ...read };
}

async function logText(host: Host, path: string): Promise<string> {
  try {
    return await readText(host, path, LOG_LIMIT_BYTES);
  } catch (error) {
    if (!isAbout(error, 'file')) throw error;
    throw new DiagnosticError('log-unreadable', { code: error.code, ...error.params });
  }
}
