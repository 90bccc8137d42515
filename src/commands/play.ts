import { withoutControls } from '../catalogue/plain-text.ts';
import { resultOf } from '../privacy/result.ts';
import { summaryText } from '../report/summary.ts';
import { simulate } from '../study/simulate.ts';
import { playLines } from '../ui/plain.ts';
import { loadLogOrScenario } from './load.ts';
import { playAloud } from './play-aloud.ts';
import { tellRemarks } from './remarks.ts';
import { choicesOf } from './settings.ts';
import type { Call } from './table.ts';

const FIRST_TO_PLAY = 'clinic-letter';

/** `earshot play`: the play as lines of text in order of time, with `--sound` in step with its sound; then the summary. */
export async function play(call: Call): Promise<number> {
  const { args, options, terminal, reader } = call;
  const choices = { ...choicesOf(options, reader), tell: tellRemarks(call) };
  const loaded = await loadLogOrScenario(args[0] ?? FIRST_TO_PLAY, reader);
  const log = 'events' in loaded ? loaded : await simulate(loaded, choices);
  terminal.out(`${terminal.heading(withoutControls(log.header.scenario.title))}\n\n`);
  const stopped = options.sound ? await playAloud(log, 'events' in loaded ? null : loaded, call) : null;
  if (stopped === null) terminal.out(`${playLines(log, reader, terminal.width).join('\n')}\n`);
  else if (stopped !== 0) return stopped;
  terminal.out(`\n${summaryText(log, resultOf(log), reader, terminal.width, terminal.heading)}`);
  return 0;
}
