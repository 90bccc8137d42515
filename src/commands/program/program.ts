import { readerFor } from '../../words/reader.ts';
import { COMMANDS, type Command } from '../commands.ts';
import { readerLanguage, type Terminal } from './terminal.ts';

/** What completion scripts call; it is in no list, for it is nothing to type. */
const COMPLETE = '__complete';

/**
 * The program. What only some calls need is loaded by these: a press of the tab key waits for it.
 * @param argv the words after `earshot`.
 * @returns the exit code: 0 done, 1 the thing asked about does not hold, 2 wrong usage or input.
 */
export async function runProgram(
  argv: readonly string[],
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
  version: string,
  commands: readonly Command[] = COMMANDS,
): Promise<number> {
  const reader = readerFor(readerLanguage(languageIn(argv), env));
  if (argv[0] === COMPLETE) {
    const { completionLines } = await import('../completion/candidates.ts');
    terminal.out(await completionLines(argv.slice(1), reader));
    return 0;
  }
  try {
    const { runCommand } = await import('./command-line.ts');
    return await runCommand(argv, terminal, reader, version, commands);
  } catch (error) {
    const { sentenceOf } = await import('../../app/sentence-of.ts');
    const sentence = sentenceOf(error, reader.sentences);
    if (sentence === null) throw error;
    terminal.err(`earshot: ${sentence}\n`);
    return 2;
  }
}

/** `--language` is needed before anything is parsed, for the help and the errors of parsing itself. */
function languageIn(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => word === '--language' || word.startsWith('--language='));
  if (at < 0) return undefined;
  return argv[at]?.split('=')[1] ?? argv[at + 1];
}
