import { combinationsOf, compare as compareScenario } from '../study/compare.ts';
import { compareCsv, compareJson } from './compare-data.ts';
import { compareLines } from './compare-lines.ts';
import { countUp } from './count-up.ts';
import { Failure } from './failure.ts';
import { interruption } from './interruption.ts';
import { load } from './load.ts';
import { tellRemarks } from './remarks.ts';
import { runsOf } from './runs-of.ts';
import { choicesOf } from './settings.ts';
import type { Call } from './table.ts';
import { variationsOf } from './vary.ts';

/** `earshot compare`: a scenario as written beside every combination of what is varied. */
export async function compare(call: Call): Promise<number> {
  const { args, options, terminal, reader } = call;
  if (options.json && options.rows) throw new Failure(reader.sentences.cli.oneFormat);
  const variations = variationsOf(options.vary ?? [], reader);
  const seeds = runsOf(options, reader);
  const choices = { ...choicesOf(options, reader), tell: tellRemarks(call) };
  const scenario = await load(args[0] ?? '', reader);
  const all = combinationsOf(variations).length;
  const interrupted = interruption();
  const line = countUp(false);
  try {
    const tell = (done: number) => line.show(`${done}/${all}`);
    const comparison = await compareScenario(scenario, variations, { choices, seeds }, tell, interrupted.signal);
    line.clear();
    const isAsWritten = choices.profile === undefined && choices.overrides.length === 0;
    const about = { id: scenario.id, title: scenario.title, isAsWritten };
    if (options.json) terminal.out(`${JSON.stringify(compareJson(comparison, about), null, 2)}\n`);
    else if (options.rows) terminal.out(compareCsv(comparison, about));
    else terminal.out(`${compareLines(comparison, about, reader, terminal).join('\n')}\n`);
    if (comparison.combinations.length < all) terminal.err(`${reader.sentences.comparing.stopped}\n`);
    return interrupted.exitCode();
  } finally {
    line.clear();
    interrupted.dispose();
  }
}
