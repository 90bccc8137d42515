import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../machine/log.ts';
import { isLog, LOG_LIMIT_BYTES, LogFileError, readLog } from '../report/log-file.ts';
import type { Reader } from '../report/reader.ts';
import { type ParsedScenario, parseScenario } from '../scenario/parse.ts';
import { type Problem, renderProblems } from '../scenario/problem.ts';
import { readScenarioText, readText, UnreadableError } from '../scenario/read-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Objection, objectionsTo } from '../study/objections.ts';
import { vocabulary } from '../study/vocabulary.ts';
import { Failure } from './failure.ts';

/** The scenarios that ship with the program. */
export const LIBRARY = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Reads a scenario's text: a path, `-` for standard input, or the id of one that ships. */
async function textOf(path: string, reader: Reader): Promise<{ text: string; file: string }> {
  const shipped = join(LIBRARY, `${path}.yaml`);
  const file = !existsSync(path) && /^[\w-]+$/u.test(path) && existsSync(shipped) ? shipped : path;
  try {
    return { text: await readScenarioText(file), file: file === shipped ? basename(shipped) : file };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new Failure(reader.sentences.scenario.unreadable[error.code](error.params));
  }
}

/** A scenario read and checked, with its problems as text; `scenario` is null where they are errors. */
export async function check(path: string, reader: Reader): Promise<Checked> {
  return checkText(await textOf(path, reader), reader);
}

type Checked = Pick<ParsedScenario, 'scenario'> & { readonly report: string };

async function checkText({ text, file }: { text: string; file: string }, reader: Reader): Promise<Checked> {
  const { scenario, problems: written, locate } = parseScenario(text, { file, ...vocabulary });
  const objections = scenario === null ? [] : await objectionsTo(scenario);
  const problems = [...written, ...objections.map((objection) => problemOf(objection, locate))].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  const report = problems.length === 0 ? '' : renderProblems(problems, text, file, reader.sentences);
  return { scenario: objections.length === 0 ? scenario : null, report };
}

function problemOf({ path, sentence, params }: Objection, locate: ParsedScenario['locate']): Problem {
  return { ...locate(path), severity: 'error', code: 'device', params: { ...params, sentence } };
}

/** @throws Failure with all that is wrong with the file. */
export async function load(path: string, reader: Reader): Promise<Scenario> {
  return soundScenario(path, await check(path, reader), reader);
}

function soundScenario(path: string, { scenario, report }: Checked, { sentences: { cli } }: Reader): Scenario {
  if (scenario === null) throw new Failure(`${cli.hasErrors(path)}\n${report}`);
  const isSound = scenario.audio !== null || scenario.captions !== null;
  if (isSound && !scenario.timeline.some(({ kind }) => kind === 'speech')) throw new Failure(cli.unheardAudio(path));
  return scenario;
}

/** A scenario to be run, or the log of a run: a file called `*.jsonl`, or any text that begins as one. */
export async function loadLogOrScenario(path: string, reader: Reader): Promise<Log | Scenario> {
  const { cli } = reader.sentences;
  try {
    if (path.endsWith('.jsonl')) return readLog(await readText(path, LOG_LIMIT_BYTES));
    const read = await textOf(path, reader);
    return isLog(read.text) ? readLog(read.text) : soundScenario(path, await checkText(read, reader), reader);
  } catch (error) {
    if (error instanceof UnreadableError) throw new Failure(cli.noLog({ ...error.params, code: error.code }));
    if (error instanceof LogFileError)
      throw new Failure(cli[error.isCut ? 'cutLog' : 'badLog']({ path, line: error.line }));
    throw error;
  }
}
