import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LIBRARY } from '../host/node/shelf.ts';
import { isLog, LOG_LIMIT_BYTES, LogFileError, readLog } from '../log/file.ts';
import type { Log } from '../log/log.ts';
import type { NewVoice } from '../scenario/captions/with-captions.ts';
import { type ParsedScenario, parseScenario } from '../scenario/parse.ts';
import { type Problem, renderProblems } from '../scenario/problem.ts';
import { readScenarioText, readText, UnreadableError } from '../scenario/read-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { WavRemark } from '../speech/wav/remark.ts';
import { withoutControls } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import type { Attached, AttachmentFault } from './attach.ts';
import { Failure } from './failure.ts';
import { type Objection, objectionsTo, oddWithRecording } from './objections.ts';
import { vocabulary } from './vocabulary.ts';

/** The text of a scenario, the name to call it by, and the folder in which its files are. */
export interface ScenarioText {
  readonly text: string;
  readonly file: string;
  readonly folder: string;
}

/** Reads a scenario's text: a path, `-` for standard input, or the id of one that ships. */
export async function textOf(path: string, reader: Reader): Promise<ScenarioText> {
  const shipped = join(LIBRARY, `${path}.yaml`);
  const file = !existsSync(path) && /^[\w-]+$/u.test(path) && existsSync(shipped) ? shipped : path;
  try {
    const text = await readScenarioText(file);
    return { text, file: file === shipped ? basename(shipped) : file, folder: file === '-' ? '.' : dirname(file) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new Failure(reader.sentences.scenario.unreadable[error.code](error.params));
  }
}

/** What is probably a mistake; it takes a run, and is looked for only where somebody asks. */
type Doubts = (scenario: Scenario) => Promise<readonly Objection[]>;
const noDoubts: Doubts = async () => [];

/** A scenario read and checked, with its problems as text; `scenario` is null where they are errors. */
export async function check(path: string, reader: Reader, doubts: Doubts = noDoubts): Promise<Checked> {
  if (SOUND_FILE.test(path)) return bareRecording(path, reader);
  return checkText(await textOf(path, reader), reader, doubts);
}

interface Checked extends Pick<ParsedScenario, 'scenario'> {
  readonly report: string;
  /** How many entries of the timeline are written; those of captions come after them. */
  readonly writtenEntries: number;
}

/** A scenario's text read and checked, as `check` does. */
export async function checkText(source: ScenarioText, reader: Reader, doubts: Doubts = noDoubts): Promise<Checked> {
  const { problems, ...checked } = await examine(source, reader, doubts);
  return { ...checked, report: renderProblems(problems, source.text, source.file, reader.sentences) };
}

interface Examined extends Pick<ParsedScenario, 'scenario' | 'problems'>, Pick<Checked, 'writtenEntries'> {}

/** All that is wrong or odd with a scenario's text, by the reader and by every stage after it. */
export async function examine(
  { text, file, folder }: ScenarioText,
  reader: Reader,
  doubts: Doubts = noDoubts,
): Promise<Examined> {
  const { scenario: written, problems, locate } = parseScenario(text, { file, ...vocabulary });
  if (written === null) return { scenario: null, problems, writtenEntries: 0 };
  const { scenario, faults, remarks, newVoices } = await attached(written, folder);
  const errors = [
    ...(await Promise.all(faults.map((fault) => objectionTo(fault, reader)))),
    ...(faults.length === 0 ? await objectionsTo(scenario) : []),
  ];
  const warnings = [
    ...(await Promise.all(remarks.map((remark) => remarkOn(remark, reader)))),
    ...oddWithRecording(scenario),
    ...(newVoices.length === 0 ? [] : [guestsIn(newVoices, reader)]),
    ...(errors.length === 0 ? await doubts(scenario) : []),
  ];
  const all = [
    ...problems,
    ...errors.map((error) => problemOf(error, 'error', locate)),
    ...warnings.map((warning) => problemOf(warning, 'warning', locate)),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return { scenario: errors.length === 0 ? scenario : null, problems: all, writtenEntries: written.timeline.length };
}

/** A scenario as far as it can be read without the speech engine; null where it has errors. */
export async function glance(file: string): Promise<Scenario | null> {
  const text = await readScenarioText(file).catch((error: unknown) => {
    if (error instanceof UnreadableError) return null;
    throw error;
  });
  const written = text === null ? null : parseScenario(text, { file, ...vocabulary }).scenario;
  if (written === null) return null;
  const { scenario, faults } = await attached(written, dirname(file));
  return faults.length === 0 ? scenario : null;
}

/** What reads sound is loaded only for a scenario that has some. */
async function attached(scenario: Scenario, folder: string): Promise<Attached> {
  if (scenario.audio === null && scenario.captions === null)
    return { scenario, faults: [], remarks: [], newVoices: [] };
  const { attach } = await import('./attach.ts');
  return attach(scenario, folder);
}

async function objectionTo({ path, error }: AttachmentFault, { sentences }: Reader): Promise<Objection> {
  const { sentenceOf } = await import('./sentence-of.ts');
  return { path, sentence: 'attachment', params: { reason: shown(sentenceOf(error, sentences) ?? '') } };
}

/** A file's name is anybody's text: no control character of it reaches a terminal. */
function shown(reason: string): string {
  return reason.split('\n').map(withoutControls).join('\n');
}

async function remarkOn(remark: WavRemark, reader: Reader): Promise<Objection> {
  const { remarkSentence } = await import('../speech/wav/remark.ts');
  return { path: ['audio'], sentence: 'attachment', params: { reason: remarkSentence(remark, reader) } };
}

/** Voices of the captions that are nobody in the scenario. */
function guestsIn(voices: readonly NewVoice[], { format }: Reader): Objection {
  const names = format.choice(voices.map(({ name }) => name));
  return { path: ['captions'], sentence: 'newVoices', params: { names } };
}

function problemOf(
  { path, sentence, params }: Objection,
  severity: Problem['severity'],
  locate: ParsedScenario['locate'],
): Problem {
  return { ...locate(path), severity, code: 'device', params: { ...params, sentence } };
}

/** What is written for a bare recording. */
const BARE_RECORDING = 'format: earshot/scenario@1\naudio: recording.wav';

/** By their endings, sound; of these only WAV is read, and the others are told how to become one. */
export const SOUND_FILE = /\.(wav|mp3|flac|og[ag]|opus|m4a|mp4|aac|wma|aiff?|webm)$/iu;

/** A bare recording is a scenario in which nobody is named. */
async function bareRecording(path: string, reader: Reader): Promise<Checked> {
  const { openWavFile } = await import('../speech/wav/open-file.ts');
  const { remarkSentence } = await import('../speech/wav/remark.ts');
  const recording = await openWavFile(path);
  const { scenario } = parseScenario(BARE_RECORDING, { file: path, ...vocabulary });
  if (scenario === null) throw new Error('the empty scenario has errors');
  const report = recording.remarks().map((remark) => remarkSentence(remark, reader));
  return { scenario: { ...scenario, audio: path }, report: report.join('\n'), writtenEntries: 0 };
}

/** @throws Failure with all that is wrong with the file. */
export async function load(path: string, reader: Reader): Promise<Scenario> {
  return soundScenario(path, await check(path, reader), reader).scenario;
}

function soundScenario<T extends Checked>(
  path: string,
  checked: T,
  { sentences: { cli } }: Reader,
): T & { readonly scenario: Scenario } {
  const { scenario, report } = checked;
  if (scenario === null) throw new Failure(`${cli.hasErrors(path)}\n${report}`);
  return { ...checked, scenario };
}

/** A scenario with what it was read from. */
export interface ScenarioSource extends ScenarioText {
  readonly scenario: Scenario;
  readonly writtenEntries: number;
}

/** A scenario to be run with its text, or the log of a run: a file called `*.jsonl`, or any text that begins as one. */
export async function loadSource(path: string, reader: Reader): Promise<Log | ScenarioSource> {
  const { cli } = reader.sentences;
  try {
    if (path.endsWith('.jsonl')) return readLog(await readText(path, LOG_LIMIT_BYTES));
    if (SOUND_FILE.test(path)) {
      const text = BARE_RECORDING.replace('recording.wav', () => JSON.stringify(basename(path)));
      return { ...soundScenario(path, await check(path, reader), reader), text, file: path, folder: dirname(path) };
    }
    const read = await textOf(path, reader);
    if (isLog(read.text)) return readLog(read.text);
    return { ...soundScenario(path, await checkText(read, reader), reader), ...read };
  } catch (error) {
    if (error instanceof UnreadableError) throw new Failure(cli.noLog({ ...error.params, code: error.code }));
    if (error instanceof LogFileError)
      throw new Failure(cli[error.isCut ? 'cutLog' : 'badLog']({ path, line: error.line }));
    throw error;
  }
}

/** As `loadSource`, without what it was read from. */
export async function loadLogOrScenario(path: string, reader: Reader): Promise<Log | Scenario> {
  const source = await loadSource(path, reader);
  return 'events' in source ? source : source.scenario;
}
