import type { WrittenChoices } from '../../app/choices.ts';
import { Failure } from '../../app/failure.ts';
import { loadSource } from '../../app/load.ts';
import { simulate } from '../../app/simulate.ts';
import type { Log } from '../../log/log.ts';
import { summaryText } from '../../report/summary.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { timedLines } from '../../ui/lines/timed-lines.ts';
import { answersText } from '../../ui/terminal/afterwards/summary.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { CallOf } from '../declared.ts';
import type { Audience, Call } from '../program/call.ts';
import { choicesIn } from '../program/remarks.ts';
import { playAloud } from './aloud.ts';
import { startOf } from './start-of.ts';

const FIRST_TO_PLAY = 'clinic-letter';

/** The play as lines of text in order of time, with `--sound` in step with its sound; then what became of it all. */
export async function playAsLines(call: CallOf<'play'>): Promise<number> {
  const { log, scenario } = await runOf(call.args[0] ?? FIRST_TO_PLAY, call);
  const { options, terminal, reader } = call;
  const fromMs = startOf(options.at, reader) ?? 0;
  const { durationMs } = log.header.scenario;
  if (fromMs > durationMs) throw new Failure(reader.sentences.cli.atBeyondEnd(reader.format.length(durationMs)));
  if (options.sound && fromMs > 0) throw new Failure(reader.sentences.cli.atOrSound);
  tellTitle(log, call);
  const stopped = options.sound ? await playAloud(log, scenario, call) : null;
  if (stopped === null) {
    const lines = timedLines(log, reader, terminal.width).filter(({ atMs }) => atMs >= fromMs);
    terminal.out(`${lines.map(({ text }) => text).join('\n')}\n`);
  } else if (stopped !== 0) return stopped;
  tellOutcome(log, call);
  return 0;
}

/** The run of a scenario, or the one that a log is of; that has no scenario. */
export async function runOf(
  path: string,
  call: Call<WrittenChoices>,
): Promise<{ readonly log: Log; readonly scenario: Scenario | null }> {
  const { host, reader } = call;
  const choices = choicesIn(call);
  const loaded = await loadSource(host, path, reader);
  if ('events' in loaded) return { log: loaded, scenario: null };
  const { scenario } = loaded;
  return { log: await simulate(host, scenario, choices), scenario };
}

export function tellTitle({ header }: Log, { terminal }: Audience): void {
  terminal.out(`${terminal.heading(withoutControls(header.scenario.title))}\n\n`);
}

/** The summary, and person by person what was collected, how long it is kept, who can get at it and what for. */
export function tellOutcome(log: Log, { terminal, reader }: Audience): void {
  terminal.out(`\n${summaryText(log, { reader, ...terminal })}`);
  terminal.out(`\n${answersText(log, reader, terminal.width).join('\n')}\n`);
}
