import { choicesOf } from '../../app/choices.ts';
import { Failure } from '../../app/failure.ts';
import { load } from '../../app/load.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { compareCsv, compareJson } from '../../report/compare/data.ts';
import { compareLines } from '../../report/compare/lines.ts';
import { combinationsOf, compare } from '../../study/compare.ts';
import { countUp } from '../program/count-up.ts';
import { interruption } from '../program/interruption.ts';
import { tellRemarks } from '../program/remarks.ts';
import { seedsOf } from '../program/shared.ts';
import type { CompareCall } from './command.ts';
import { variationsOf } from './vary.ts';

/** `earshot compare`: a scenario as written beside every combination of what is varied. */
export async function compareSettings(call: CompareCall): Promise<number> {
  const { args, options, terminal, reader } = call;
  if (options.json && options.csv) throw new Failure(reader.sentences.cli.oneFormat);
  const variations = variationsOf(options.vary, reader);
  const seeds = seedsOf(options, reader.sentences);
  const choices = { ...choicesOf(options, reader.sentences), tell: tellRemarks(call) };
  const scenario = await load(nodeHost, args[0], reader);
  const all = combinationsOf(variations).length;
  const interrupted = interruption();
  const line = countUp(false);
  try {
    const tell = (done: number) => line.show(`${done}/${all}`);
    const comparison = await compare(nodeHost, scenario, variations, { choices, seeds }, tell, interrupted.signal);
    line.clear();
    const isAsWritten = choices.profile === undefined && choices.overrides.length === 0;
    const about = { id: scenario.id, title: scenario.title, isAsWritten };
    if (options.json) terminal.out(`${JSON.stringify(compareJson(comparison, about), null, 2)}\n`);
    else if (options.csv) terminal.out(compareCsv(comparison, about));
    else terminal.out(`${compareLines(comparison, about, reader, terminal).join('\n')}\n`);
    if (comparison.combinations.length < all) terminal.err(`${reader.sentences.comparing.stopped}\n`);
    return interrupted.exitCode();
  } finally {
    line.clear();
    interrupted.dispose();
  }
}
