import { Failure } from '../../app/failure.ts';
import { load } from '../../app/load.ts';
import { combinationsOf, compare as compareScenario } from '../../study/compare.ts';
import { countUp } from '../program/count-up.ts';
import { interruption } from '../program/interruption.ts';
import { tellRemarks } from '../program/remarks.ts';
import { runsOf } from '../program/runs-of.ts';
import { choicesOf } from '../program/settings.ts';
import type { Call } from '../program/table.ts';
import { compareCsv, compareJson } from './data.ts';
import { compareLines } from './lines.ts';
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
