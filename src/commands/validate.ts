import { Failure } from './failure.ts';
import { check } from './load.ts';
import type { Call } from './table.ts';

/** `earshot validate`: all errors of each file; 1 if one has any, 2 if one cannot be read. */
export async function validate({ args, terminal, reader }: Call): Promise<number> {
  let exitCode = 0;
  for (const path of args) {
    const checked = await check(path, reader).catch(unreadable);
    if (checked instanceof Failure) {
      terminal.err(`${checked.message}\n`);
      exitCode = checked.exitCode;
      continue;
    }
    const { scenario, report } = checked;
    if (report !== '') terminal.err(`${report}\n`);
    if (scenario === null) exitCode = Math.max(exitCode, 1);
    else terminal.out(`${reader.sentences.cli.isValid(path)}\n`);
  }
  return exitCode;
}

function unreadable(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
