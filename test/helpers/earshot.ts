import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from '../../src/commands/commands.ts';
import { runProgram } from '../../src/commands/program/program.ts';

export const EARSHOT = resolve('dist/bin/earshot.js');

/**
 * For Node, where a run is short: V8 takes longer to optimise it than that saves. `run clinic-letter` takes 0.72 of the
 * processor time without (in turn with, 7 times); what speaks aloud or runs many seeds is slower.
 */
export const NO_OPT = '--no-opt';

/** The same program before it is bundled, each of its modules a file. */
export const UNBUNDLED = resolve('dist/earshot.js');

/** Commands that take a second or so, unless there is sound to hear or to make. */
const SHORT = ['play', 'prevent', 'run', 'scenarios', 'teach', 'validate'];

/** Runs the built command as a user does. @param options `optimised`: a short command has sound to hear or to make */
export function earshot(
  args: readonly string[],
  options: {
    readonly program?: string;
    readonly optimised?: boolean;
    readonly cwd?: string;
    readonly env?: Record<string, string>;
    readonly input?: string | Buffer;
  } = {},
): SpawnSyncReturns<string> {
  const { program = EARSHOT, optimised = !SHORT.includes(args[0] ?? ''), env, ...rest } = options;
  return spawnSync(process.execPath, [...(optimised ? [] : [NO_OPT]), program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', ...env },
    ...rest,
  });
}

/**
 * A module for `node --import`: the address of each module that is then loaded comes into a file.
 * @returns its path
 */
export function loadedTo(list: string, folder: string): string {
  writeFileSync(
    join(folder, 'hooks.mjs'),
    `import { appendFileSync } from 'node:fs';
     export async function resolve(specifier, context, next) {
       const found = await next(specifier, context);
       appendFileSync(${JSON.stringify(list)}, found.url + '\\n');
       return found;
     }`,
  );
  const hooks = join(folder, 'register.mjs');
  writeFileSync(hooks, `import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);`);
  return hooks;
}

/** What the program answers, without a process of its own: where only the words of the answer matter. */
export async function answerTo(
  args: readonly string[],
  cwd = process.cwd(),
  commands?: readonly Command[],
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const terminal = {
    out: (text: string) => {
      said.stdout += text;
    },
    err: (text: string) => {
      said.stderr += text;
    },
    width: 100,
    heading: (text: string) => text,
  };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return { status: await runProgram(args, terminal, { LC_ALL: 'C' }, '0.0.0', commands), ...said };
  } finally {
    process.chdir(before);
  }
}
