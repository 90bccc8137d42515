import { Failure } from '../../app/failure.ts';
import { load } from '../../app/load.ts';
import { simulate } from '../../app/simulate.ts';
import { logLines } from '../../log/file.ts';
import type { Log } from '../../log/log.ts';
import { resultOf } from '../../log/result.ts';
import { CSV_HEADER, csvRows } from '../../report/csv.ts';
import { sideBySide } from '../../report/side-by-side.ts';
import { summaryText } from '../../report/summary.ts';
import type { CallOf } from '../declared.ts';
import { choicesIn } from '../program/remarks.ts';

/** `earshot run`: simulates each scenario and prints a summary, a result, a log, or a row a recording. */
export async function runScenarios(call: CallOf<'run'>): Promise<number> {
  const { options, terminal, reader } = call;
  const { cli } = reader.sentences;
  if ([options.json, options.jsonl, options.csv].filter(Boolean).length > 1) throw new Failure(cli.oneFormat);
  const runs = await runsOf(call);
  const logs = runs.flat();
  const results = logs.map(resultOf);
  if (options.json) terminal.out(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  else if (options.jsonl) for (const log of logs) terminal.out(logLines(log));
  else if (options.csv) terminal.out([CSV_HEADER, ...results.flatMap(csvRows), ''].join('\r\n'));
  else terminal.out(runs.map((logs) => textOf(logs, call)).join('\n\n'));
  const hasFinding = results.some(({ summary }) => summary.findings > 0);
  return options.failOn === 'finding' && hasFinding ? 1 : 0;
}

/** One log a scenario, or two. */
type Run = readonly [Log] | readonly [Log, Log];

/** Each scenario; with both detectors, as the phonetic one hears it and as the neural one does. */
async function runsOf(call: CallOf<'run'>): Promise<Run[]> {
  const { args, options, host, reader } = call;
  const isBoth = options.detector === 'both';
  const choices = choicesIn(isBoth ? { ...call, options: { ...options, detector: undefined } } : call);
  const runs: Run[] = [];
  for (const path of args) {
    const scenario = await load(host, path, reader);
    const log = await simulate(host, scenario, isBoth ? { ...choices, detector: 'phonetic' } : choices);
    runs.push(isBoth ? [log, await simulate(host, scenario, { ...choices, detector: 'neural' })] : [log]);
  }
  return runs;
}

function textOf(run: Run, { terminal, reader }: CallOf<'run'>): string {
  const [log, other] = run;
  if (other !== undefined) return sideBySide([log, other], { reader, ...terminal });
  return summaryText(log, { reader, ...terminal });
}
