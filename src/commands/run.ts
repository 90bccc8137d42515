import type { Log } from '../machine/log.ts';
import { resultOf } from '../privacy/result.ts';
import { CSV_HEADER, csvRows } from '../report/csv.ts';
import { logLines } from '../report/log-file.ts';
import { summaryText } from '../report/summary.ts';
import { simulate } from '../study/simulate.ts';
import { Failure } from './failure.ts';
import { load } from './load.ts';
import { choicesOf } from './settings.ts';
import type { Call } from './table.ts';

/** `earshot run`: simulates each scenario and prints a summary, a result, a log, or a row a recording. */
export async function run({ args, options, terminal, reader }: Call): Promise<number> {
  const { cli } = reader.sentences;
  if ([options.json, options.jsonl, options.csv].filter(Boolean).length > 1) throw new Failure(cli.oneFormat);
  if (options.failOn !== undefined && options.failOn !== 'finding')
    throw new Failure(cli.unknownFailOn(options.failOn));
  const choices = choicesOf(options, reader);
  const logs: Log[] = [];
  for (const path of args) {
    logs.push(await simulate(await load(path, reader), choices));
  }
  const results = logs.map(resultOf);
  if (options.json) terminal.out(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
  else if (options.jsonl) for (const log of logs) terminal.out(logLines(log));
  else if (options.csv) terminal.out([CSV_HEADER, ...results.flatMap(csvRows), ''].join('\r\n'));
  else {
    const texts = logs.map((log) => summaryText(log, resultOf(log), reader, terminal.width, terminal.heading));
    terminal.out(texts.join('\n\n'));
  }
  const hasFinding = results.some(({ summary }) => summary.findings > 0);
  return options.failOn === 'finding' && hasFinding ? 1 : 0;
}
