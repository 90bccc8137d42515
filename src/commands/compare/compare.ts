import { Failure } from '../../app/failure.ts';
import { load } from '../../app/load.ts';
import { compareCsv, compareJson } from '../../report/compare/data.ts';
import { compareLines } from '../../report/compare/lines.ts';
import { combinationsOf, compare } from '../../study/compare.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly } from '../program/interruption.ts';
import { seedsOf } from '../program/option.ts';
import { choicesIn } from '../program/remarks.ts';
import { variationsOf } from './vary.ts';

/** `earshot compare`: a scenario as written beside every combination of what is varied. */
export async function compareSettings(call: CallOf<'compare'>): Promise<number> {
  const { args, options, host, terminal, reader } = call;
  if (options.json && options.csv) throw new Failure(reader.sentences.cli.oneFormat);
  const variations = variationsOf(options.vary, reader);
  const seeds = seedsOf(options, reader.sentences);
  const choices = choicesIn(call);
  const scenario = await load(host, args[0], reader);
  const all = combinationsOf(variations).length;
  return interruptibly(false, async (stop, progress) => {
    const tell = (done: number) => progress.show(`${done}/${all}`);
    const comparison = await compare(host, scenario, variations, { choices, seeds }, tell, stop);
    progress.clear();
    const isAsWritten = choices.profile === undefined && choices.overrides.length === 0;
    const about = { id: scenario.id, title: scenario.title, isAsWritten };
    if (options.json) terminal.out(`${JSON.stringify(compareJson(comparison, about), null, 2)}\n`);
    else if (options.csv) terminal.out(compareCsv(comparison, about));
    else terminal.out(`${compareLines(comparison, about, { reader, ...terminal }).join('\n')}\n`);
    if (comparison.combinations.length < all) terminal.err(`${reader.sentences.comparing.stopped}\n`);
  });
}
