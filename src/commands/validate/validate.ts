import { once } from 'node:events';
import { doubtsAbout } from '../../app/doubts.ts';
import { Failure } from '../../app/failure.ts';
import { check, filesOf } from '../../app/load.ts';
import { withFolders } from '../../host/node/scenario-files.ts';
import type { Diagnostic, Place } from '../../vocabulary/diagnostic.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { diagnosticsData, errorText } from '../../words/diagnostic-text.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly } from '../program/interruption.ts';

/**
 * `earshot validate`: all errors of each file, and what is probably a mistake; 1 if one has errors, 2 if one cannot be
 * read. With `--json` one array of all that there is to say. With `--watch` again each time one is saved.
 */
export async function validateScenarios(call: CallOf<'validate'>): Promise<number> {
  const { args, options, host, terminal, reader } = call;
  if (options.watch && args.includes('-')) throw new Failure(reader.sentences.cli.cannotWatchInput);
  const { paths, unread } = await pathsOf(call);
  const exitCode = await validateAll(paths, unread, call);
  if (!options.watch) return exitCode;
  terminal.err(`${reader.sentences.cli.watching}\n`);
  return interruptibly(true, async (signal) => {
    const stop = host.follow(
      async () => (await Promise.all(paths.map((path) => filesOf(host, path)))).flat(),
      async () => {
        terminal.err(`\n${new Date().toTimeString().slice(0, 8)}\n`);
        await validateAll(paths, [], call);
      },
    );
    // A promise alone does not keep a process going.
    const awake = setInterval(() => {}, 2 ** 30);
    await once(signal, 'abort');
    clearInterval(awake);
    stop();
  });
}

interface Unread {
  readonly path: string;
  readonly error: DiagnosticError;
}

/** The files to look at, and what of the arguments is no folder of scenarios. */
async function pathsOf({ args }: CallOf<'validate'>): Promise<{ readonly paths: string[]; readonly unread: Unread[] }> {
  const paths: string[] = [];
  const unread: Unread[] = [];
  for (const path of args) {
    try {
      paths.push(...(await withFolders([path])));
    } catch (error) {
      unread.push({ path, error: diagnosed(error) });
    }
  }
  return { paths, unread };
}

/** Tells all that is wrong or odd, as text for each file in its turn, or as data once. */
async function validateAll(
  paths: readonly string[],
  unread: readonly Unread[],
  { options, host, terminal, reader }: CallOf<'validate'>,
): Promise<number> {
  const { sentences } = reader;
  const isText = options.json !== true;
  const all: Diagnostic[] = [];
  let exitCode = 0;
  const tell = (diagnostics: readonly Diagnostic[], report: string, code: number) => {
    all.push(...diagnostics);
    exitCode = Math.max(exitCode, code);
    if (isText && report !== '') terminal.err(`${report}\n`);
  };
  const refuse = ({ path, error }: Unread) => tell([error.at(path, placeIn(error))], errorText(error, sentences), 2);
  for (const one of unread) refuse(one);
  for (const path of paths) {
    try {
      const { scenario, diagnostics, report } = await check(host, path, reader, doubtsAbout);
      tell(diagnostics, report, scenario === null ? 1 : 0);
      if (isText && scenario !== null) terminal.out(`${sentences.cli.isValid(path)}\n`);
    } catch (error) {
      refuse({ path, error: diagnosed(error) });
    }
  }
  if (!isText) terminal.out(`${JSON.stringify(diagnosticsData(all, sentences), null, 2)}\n`);
  return exitCode;
}

/** Where a text stops being readable. */
function placeIn({ complaint: { code, params } }: DiagnosticError): Place | null {
  if (code !== 'file-too-deep') return null;
  const { line, column } = params;
  return { line, column, endColumn: column + 1 };
}

/** @throws a fault of the program's own */
function diagnosed(error: unknown): DiagnosticError {
  if (error instanceof DiagnosticError) return error;
  throw error;
}
