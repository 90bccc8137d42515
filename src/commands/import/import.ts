import { readImport } from '../../app/read-import.ts';
import { saveNew } from '../../app/save-new.ts';
import { DEFAULT_PROFILE } from '../../machine/device.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import type { CallOf } from '../declared.ts';

/** `earshot import`: a transcript becomes a scenario; what of it cannot is told on stderr, a line each. */
export async function importFile(call: CallOf<'import'>): Promise<number> {
  const { args, options, host, terminal, reader } = call;
  const { title, lines, remarks, written } = await readImport(host, args[0], options, reader);
  const scenario = written({ title, profile: DEFAULT_PROFILE });
  const target = options.output === '-' ? undefined : options.output;
  if (target === undefined) terminal.out(scenario);
  else await saveNew(target, scenario, call);
  for (const remark of remarks) terminal.err(`${withoutControls(remark)}\n`);
  if (target === undefined) return 0;
  const people = new Set(lines.map(({ voice }) => voice)).size;
  const done = reader.sentences.importing.done({ output: target, lines: lines.length, people });
  terminal.out(`${withoutControls(done)}\n`);
  return 0;
}
