import { soundOf } from '../../app/sound-of.ts';
import { showInStep } from '../../host/node/sound/in-step.ts';
import { findPlayers } from '../../host/node/sound/players.ts';
import type { Log } from '../../log/log.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { openEngine } from '../../speech/engine.ts';
import { layOut } from '../../speech/lay-out.ts';
import { timedLines } from '../../ui/lines/timed-lines.ts';
import type { Call } from '../program/call.ts';
import { interruptibly } from '../program/interruption.ts';

/**
 * The lines of a play in step with its sound.
 * @param scenario whose sound it is; null: only the log is left of it.
 * @returns null if there is nothing to be heard or to hear it with, and no line is shown; else the exit code, of the
 *   signal that stopped it or 0.
 */
export async function playAloud(
  log: Log,
  scenario: Scenario | null,
  { host, terminal, reader }: Call,
): Promise<number | null> {
  const { logHasNone, noPlayer, silent } = reader.sentences.sound;
  const say = (sentence: string) => terminal.err(`earshot: ${sentence}\n`);
  const players = await findPlayers(process.env, process.platform);
  if (scenario === null || players.length === 0) {
    say(scenario === null ? logHasNone : noPlayer);
    return null;
  }
  const soundtrack = layOut(scenario, await openEngine(host));
  const sound = await soundOf(host, scenario, soundtrack, log.header.seed);
  const names = reader.format.list([...new Set(players.map(({ name }) => name))]);
  return interruptibly(false, async (signal) => {
    await showInStep(timedLines(log, reader, terminal.width), sound, players, {
      signal,
      write: (line) => terminal.out(`${line}\n`),
      onSilence: (heard) => say(silent[heard](names)),
    });
  });
}
