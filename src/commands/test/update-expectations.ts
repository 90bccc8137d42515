import { existsSync } from 'node:fs';
import { choicesOf } from '../../app/choices.ts';
import { load } from '../../app/load.ts';
import { simulate } from '../../app/simulate.ts';
import { vocabulary } from '../../app/vocabulary.ts';
import { replaceFile } from '../../host/node/new-file.ts';
import { resultOf } from '../../log/result.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { readScenarioText } from '../../scenario/read-file.ts';
import { unmet, whatCameOut } from '../../study/expectations.ts';
import { withExpectations } from '../../study/expectations-text.ts';
import type { TriedFile } from '../../study/trial.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { CallOf } from '../declared.ts';

/**
 * Writes what came out into a scenario's `expect:`, once it has been shown; nothing where all of it holds.
 * @returns false where it cannot be written
 */
export async function updateExpectations({ path, outcome }: TriedFile, call: CallOf<'test'>): Promise<boolean> {
  const { options, host, terminal, reader } = call;
  const { testing: say } = reader.sentences;
  if ('problem' in outcome) return false;
  const { trial } = outcome;
  if (trial.kind === 'once' && trial.expectations.every(({ holds }) => holds)) return true;
  const refused = (why: string) => {
    terminal.err(`earshot: ${withoutControls(why)}\n`);
    return false;
  };
  if (!existsSync(path)) return refused(say.notAFile(path));
  const scenario = await load(host, path, reader);
  const result = resultOf(await simulate(host, scenario, choicesOf(options, reader.sentences)));
  const changes = whatCameOut(result, trial.kind === 'nothing' ? null : scenario.expect);
  const before = await readScenarioText(host, path);
  const after = withExpectations(before, changes);
  const read = parseScenario(after, { file: path, ...vocabulary }).scenario;
  if (read?.expect == null || unmet(result, read.expect).length > 0) return refused(say.cannotUpdate(path));
  terminal.out(`\n${withoutControls(path)}\n${changeLines(before, after).join('\n')}\n`);
  try {
    await replaceFile(path, after);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused(say.unwritten({ file: path, code: String(error.code) }));
  }
  return true;
}

/** The lines that are other, as `diff` marks them. */
function changeLines(before: string, after: string): string[] {
  const [one, other] = [before.split(/\r?\n/u), after.split(/\r?\n/u)];
  const without = (lines: readonly string[], others: readonly string[], sign: string) =>
    lines.filter((line) => !others.includes(line)).map((line) => `${sign} ${withoutControls(line)}`);
  return [...without(one, other, '-'), ...without(other, one, '+')];
}
