import { Failure } from '../../app/failure.ts';
import { checkText, loadSource } from '../../app/load.ts';
import { preventJson } from '../../report/prevent/data.ts';
import { preventLines } from '../../report/prevent/lines.ts';
import { prevent, type Written } from '../../study/prevent.ts';
import type { CallOf } from '../declared.ts';
import { countUp } from '../program/count-up.ts';
import { choicesIn } from '../program/remarks.ts';
import { asOptions } from '../program/settings.ts';
import { takeOffer } from './take-offer.ts';

/** Enough for a share of one in a hundred to be seen (assumed). */
const USUAL_SEEDS = 100;

/** `earshot prevent`: the smallest changes that would have kept private speech at home, or made it lawful. */
export async function preventCaptures(call: CallOf<'prevent'>): Promise<number> {
  const { args, options, host, terminal, reader } = call;
  const { preventing: say } = reader.sentences;
  const [path] = args;
  if ((options.take === undefined) !== (options.output === undefined)) throw new Failure(say.takeAndTarget);
  const { seeds = USUAL_SEEDS } = options;
  const choices = choicesIn(call);
  const source = await loadSource(host, path, reader);
  if ('events' in source) throw new Failure(say.notALog(path));
  const written: Written = {
    scenario: source.scenario,
    text: source.text,
    read: async (text) => (await checkText(host, { ...source, text }, reader)).scenario,
  };
  const line = countUp(false);
  try {
    const prevention = await prevent(host, written, { choices, seeds }, (done, all) => line.show(`${done}/${all}`));
    line.clear();
    if (options.take !== undefined) return await takeOffer(prevention, source, call);
    const lines = options.json
      ? [JSON.stringify(preventJson(prevention, source, reader), null, 2)]
      : preventLines(prevention, path, asOptions(options), source.scenario, { reader, ...terminal });
    terminal.out(`${lines.join('\n')}\n`);
    return 0;
  } finally {
    line.clear();
  }
}
