import { doubtsAbout } from '../../app/doubts.ts';
import { Failure } from '../../app/failure.ts';
import { check } from '../../app/load.ts';
import { filesOf } from '../../app/stage/files-of.ts';
import { follow } from '../../host/node/follow.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { withFolders } from '../../host/node/scenario-files.ts';
import { interruption } from '../program/interruption.ts';
import type { ValidateCall } from './command.ts';

/**
 * `earshot validate`: all errors of each file, and what is probably a mistake; 1 if one has errors, 2 if one cannot be
 * read. With `--watch` again each time one is saved.
 */
export async function validateScenarios(call: ValidateCall): Promise<number> {
  const { args, options, terminal, reader } = call;
  if (options.watch && args.includes('-')) throw new Failure(reader.sentences.cli.cannotWatchInput);
  const { paths, exitCode: unread } = await pathsOf(call);
  const exitCode = Math.max(unread, await validateAll(paths, call));
  if (!options.watch) return exitCode;
  terminal.err(`${reader.sentences.cli.watching}\n`);
  const interrupted = interruption();
  const stop = follow(
    async () => (await Promise.all(paths.map((path) => filesOf(nodeHost, path)))).flat(),
    async () => {
      terminal.err(`\n${new Date().toTimeString().slice(0, 8)}\n`);
      await validateAll(paths, call);
    },
  );
  await untilAborted(interrupted.signal);
  stop();
  interrupted.dispose();
  return interrupted.exitCode();
}

/** What is no folder of scenarios is told, and the others are looked at. */
async function pathsOf({ args, terminal, reader }: ValidateCall): Promise<{ paths: string[]; exitCode: number }> {
  const paths: string[] = [];
  let exitCode = 0;
  for (const path of args) {
    const found = await withFolders([path], reader).catch(unreadable);
    if (found instanceof Failure) {
      terminal.err(`${found.message}\n`);
      exitCode = found.exitCode;
    } else paths.push(...found);
  }
  return { paths, exitCode };
}

async function validateAll(paths: readonly string[], { terminal, reader }: ValidateCall): Promise<number> {
  let exitCode = 0;
  for (const path of paths) {
    const checked = await check(nodeHost, path, reader, doubtsAbout).catch(unreadable);
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

/** A promise alone does not keep a process going. */
function untilAborted(signal: AbortSignal): Promise<void> {
  const awake = setInterval(() => {}, 2 ** 30);
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        clearInterval(awake);
        resolve();
      },
      { once: true },
    );
  });
}
