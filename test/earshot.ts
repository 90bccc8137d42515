import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const EARSHOT = resolve('dist/bin/earshot.js');

/** The same program before it is bundled, each of its modules a file. */
export const UNBUNDLED = resolve('dist/earshot.js');

/** Runs the built command as a user does. */
export function earshot(
  args: readonly string[],
  options: {
    readonly program?: string;
    readonly cwd?: string;
    readonly env?: Record<string, string>;
    readonly input?: string | Buffer;
  } = {},
): SpawnSyncReturns<string> {
  const { program = EARSHOT, env, ...rest } = options;
  return spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', ...env },
    ...rest,
  });
}
