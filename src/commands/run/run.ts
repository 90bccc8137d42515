import { choicesOf } from '../../app/choices.ts';
import { Failure } from '../../app/failure.ts';
import { load } from '../../app/load.ts';
import { simulate } from '../../app/simulate.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { logLines } from '../../log/file.ts';
import type { Log } from '../../log/log.ts';
import { resultOf } from '../../log/result.ts';
import { CSV_HEADER, csvRows } from '../../report/csv.ts';
import { sideBySide } from '../../report/side-by-side.ts';
import { summaryText } from '../../report/summary.ts';
import { tellRemarks } from '../program/remarks.ts';
import type { RunCall } from './command.ts';

/** `earshot run`: simulates each scenario and prints a summary, a result, a log, or a row a recording. */
export async function runScenarios(call: RunCall): Promise<number> {
  const { options, terminal, reader } = call;
  const { cli } = reader.sentences;
  if ([options.json, options.jsonl, options.csv].filter(Boolean).length > 1) throw new Failure(cli.oneFormat);
  const runs = await (options.detector === 'both' ? runBoth(call) : runOnce(call));
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

async function runOnce(call: RunCall): Promise<Run[]> {
  const { args, options, reader } = call;
  const choices = { ...choicesOf(options, reader.sentences), tell: tellRemarks(call) };
  const runs: Run[] = [];
  for (const path of args) runs.push([await simulate(nodeHost, await load(nodeHost, path, reader), choices)]);
  return runs;
}

/** Each scenario as the phonetic detector hears it, and as the neural one does. */
async function runBoth(call: RunCall): Promise<Run[]> {
  const { args, options, reader } = call;
  const choices = { ...choicesOf({ ...options, detector: undefined }, reader.sentences), tell: tellRemarks(call) };
  const runs: Run[] = [];
  for (const path of args) {
    const scenario = await load(nodeHost, path, reader);
    const words = await simulate(nodeHost, scenario, { ...choices, detector: 'phonetic' });
    runs.push([words, await simulate(nodeHost, scenario, { ...choices, detector: 'neural' })]);
  }
  return runs;
}

function textOf(run: Run, { terminal, reader }: RunCall): string {
  const [log, other] = run;
  if (other !== undefined) return sideBySide([log, other], reader, terminal.width, terminal.heading);
  return summaryText(log, resultOf(log), reader, terminal.width, terminal.heading);
}
