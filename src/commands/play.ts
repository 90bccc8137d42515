import { withoutControls } from '../catalogue/plain-text.ts';
import { resultOf } from '../privacy/result.ts';
import { summaryText } from '../report/summary.ts';
import { simulate } from '../study/simulate.ts';
import { playLines } from '../ui/plain.ts';
import { loadLogOrScenario } from './load.ts';
import { choicesOf } from './settings.ts';
import type { Call } from './table.ts';

const FIRST_TO_PLAY = 'clinic-letter';

/** `earshot play`: the play as lines of text in order of time, ending with the summary. */
export async function play({ args, options, terminal, reader }: Call): Promise<number> {
  const choices = choicesOf(options, reader);
  const loaded = await loadLogOrScenario(args[0] ?? FIRST_TO_PLAY, reader);
  const log = 'events' in loaded ? loaded : await simulate(loaded, choices);
  terminal.out(`${terminal.heading(withoutControls(log.header.scenario.title))}\n\n`);
  terminal.out(`${playLines(log, reader, terminal.width).join('\n')}\n\n`);
  terminal.out(summaryText(log, resultOf(log), reader, terminal.width, terminal.heading));
  return 0;
}
