import { existsSync } from 'node:fs';
import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { choicesOf } from '../../app/choices.ts';
import { load } from '../../app/load.ts';
import { simulate } from '../../app/simulate.ts';
import { replaceFile } from '../../app/stage/new-file.ts';
import { vocabulary } from '../../app/vocabulary.ts';
import { resultOf } from '../../log/result.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { readScenarioText } from '../../scenario/read-file.ts';
import { unmet, type WrittenExpectations, whatCameOut } from '../../study/expectations.ts';
import { FINDING_CODES } from '../../vocabulary/finding-code.ts';
import { withoutControls } from '../../words/plain-text.ts';
import type { TestCall } from './command.ts';
import type { TriedFile } from './test.ts';

/**
 * Writes what came out into a scenario's `expect:`, once it has been shown; nothing where all of it holds.
 * @returns false where it cannot be written
 */
export async function updateExpectations({ path, outcome }: TriedFile, call: TestCall): Promise<boolean> {
  const { options, terminal, reader } = call;
  const { testing: say } = reader.sentences;
  if ('problem' in outcome) return false;
  const { trial } = outcome;
  if (trial.kind === 'once' && trial.expectations.every(({ holds }) => holds)) return true;
  const refused = (why: string) => {
    terminal.err(`earshot: ${withoutControls(why)}\n`);
    return false;
  };
  if (!existsSync(path)) return refused(say.notAFile(path));
  const scenario = await load(path, reader);
  const result = resultOf(await simulate(scenario, choicesOf(options, reader.sentences)));
  const changes = whatCameOut(result, trial.kind === 'nothing' ? null : scenario.expect);
  const before = await readScenarioText(path);
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

/** Codes need no quotes in YAML; in JSON everything does. */
const PLAIN: readonly string[] = FINDING_CODES;

function written(value: number | readonly string[], isJson: boolean): string {
  if (typeof value === 'number') return String(value);
  return `[${value.map((item) => (!isJson && PLAIN.includes(item) ? item : JSON.stringify(item))).join(', ')}]`;
}

/** A scenario's text with other expectations; nothing else of it changes. */
export function withExpectations(text: string, changes: WrittenExpectations): string {
  const expect = parseDocument(text, { version: '1.2' }).get('expect', true);
  const isJson = text.trimStart().startsWith('{');
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const node = isMap(expect) ? expect.get(key, true) : undefined;
    if (isNode(node) && node.range) {
      const [from, to] = node.range;
      // The range of a list on several lines takes in what comes after its last item.
      const last = isSeq(node) && node.flow !== true ? node.items.at(-1) : null;
      edits.push({ from, to: (isNode(last) ? last.range?.[1] : null) ?? to, text: written(value, isJson) });
    } else added.push(`  ${key}: ${written(value, isJson)}`);
  }
  if (added.length > 0) {
    const lines = text.endsWith('\n') ? text : `${text}\n`;
    return `${lines}expect:\n${added.join('\n')}\n`;
  }
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text);
}

/** The lines that are other, as `diff` marks them. */
function changeLines(before: string, after: string): string[] {
  const [one, other] = [before.split(/\r?\n/u), after.split(/\r?\n/u)];
  const without = (lines: readonly string[], others: readonly string[], sign: string) =>
    lines.filter((line) => !others.includes(line)).map((line) => `${sign} ${withoutControls(line)}`);
  return [...without(one, other, '-'), ...without(other, one, '+')];
}
