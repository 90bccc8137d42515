import { existsSync } from 'node:fs';
import { Command as Commander, CommanderError, type Help, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../../app/failure.ts';
import { sentenceOf } from '../../app/sentence-of.ts';
import { suggestion } from '../../scenario/suggest.ts';
import { type Reader, readerFor } from '../../words/reader.ts';
import { READER_LANGUAGES, type Words } from '../../words/words.ts';
import { examplesText } from './examples.ts';
import {
  COMMANDS,
  type Command,
  DEFAULT_COMMAND,
  OPTION_FLAGS,
  type OptionName,
  type Options,
  REPEATABLE,
} from './table.ts';
import { readerLanguage, type Terminal } from './terminal.ts';

/** What completion scripts call; it is in no list, for it is nothing to type. */
const COMPLETE = '__complete';

/**
 * The command line, from the table.
 * @param argv the words after `earshot`.
 * @returns the exit code: 0 done, 1 the thing asked about does not hold, 2 wrong usage or input.
 */
export async function runProgram(
  argv: readonly string[],
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
  version: string,
): Promise<number> {
  const reader = readerFor(readerLanguage(languageIn(argv), env));
  const { sentences } = reader;
  if (argv[0] === COMPLETE) {
    const { completionLines } = await import('../completion/candidates.ts');
    terminal.out(await completionLines(argv.slice(1), reader));
    return 0;
  }
  let exitCode = 0;
  const program = commander(sentences, terminal, version);
  for (const command of COMMANDS) {
    const added = addCommand(program, command, sentences, async (args, options) => {
      const run = await command.load();
      exitCode = await run({ args, options, terminal, reader });
    });
    added.addHelpText('after', () => examplesText(sentences.cli, command.name, terminal.width));
  }
  try {
    await program.parseAsync(withCommand(argv, sentences), { from: 'user' });
    return exitCode;
  } catch (error) {
    const sentence = failureSentence(error, reader);
    if (sentence === null) return 0;
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

function withCommand(argv: readonly string[], { cli }: Words): string[] {
  const [command = '', topic] = argv;
  if (command === 'help' && topic !== undefined && !COMMANDS.some(({ name }) => name === topic)) {
    throw new Failure(cli.unknownCommand({ command: topic, nearest: nearestCommand(topic) }));
  }
  const meant = /^[a-z]+$/u.test(command) ? nearestCommand(command) : null;
  if (meant !== null && meant !== command && !existsSync(command)) {
    throw new Failure(cli.unknownCommand({ command, nearest: meant }));
  }
  const isKnown = COMMANDS.some(({ name }) => name === argv[0]);
  const isHelp = argv.some((word) => ['help', '--help', '-h', '--version', '-V'].includes(word));
  return isKnown || (isHelp && (argv[0]?.startsWith('-') || argv[0] === 'help'))
    ? [...argv]
    : [DEFAULT_COMMAND, ...argv];
}

function nearestCommand(word: string): string | null {
  return suggestion(
    word,
    COMMANDS.map(({ name }) => name),
  );
}

function commander(sentences: Words, terminal: Terminal, version: string): Commander {
  const { cli } = sentences;
  return new Commander('earshot')
    .description(cli.description)
    .version(version, '-V, --version', cli.version)
    .helpOption('-h, --help', cli.help)
    .helpCommand('help [command]', cli.helpCommand)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: terminal.out, writeErr: () => {}, getOutHelpWidth: () => terminal.width })
    .configureHelp(localised(cli))
    .addHelpText('after', `\n${cli.more}`);
}

function localised({ titles }: Words['cli']): Partial<Help> {
  const names: Record<string, string> = {
    'Usage:': titles.usage,
    'Options:': titles.options,
    'Commands:': titles.commands,
    'Arguments:': titles.arguments,
  };
  return { styleTitle: (title) => names[title] ?? title };
}

function addCommand(
  program: Commander,
  { name, args, options }: Command,
  { cli }: Words,
  action: (args: string[], options: Options) => Promise<void>,
): Commander {
  const added = program
    .command(args === '' ? name : `${name} ${args}`)
    .description(cli.commands[name])
    .helpOption('-h, --help', cli.help);
  for (const option of options) addOption(added, option, cli);
  added.action(async (...given: unknown[]) => {
    const positional = given
      .slice(0, -2)
      .flat()
      .filter((word) => typeof word === 'string');
    await action(positional, added.opts<Options>());
  });
  return added;
}

/** What a command reads an option by is its name in the table, for one flag may mean different things to two commands. */
function addOption(command: Commander, name: OptionName, cli: Words['cli']): void {
  const option = new Option(OPTION_FLAGS[name], cli.options[name]);
  option.attributeName = () => name;
  if (REPEATABLE.includes(name)) option.argParser(collect);
  if (name === 'language') option.argParser(knownLanguage);
  command.addOption(option);
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}

function knownLanguage(value: string): string {
  if (!(READER_LANGUAGES as readonly string[]).includes(value)) throw new InvalidArgumentError(value);
  return value;
}

/** What is wrong, or null where help or the version was asked for. A fault of the program's own is thrown on. */
function failureSentence(error: unknown, reader: Reader): string | null {
  if (error instanceof CommanderError) return usageSentence(error, reader);
  const sentence = sentenceOf(error, reader.sentences);
  if (sentence === null) throw error;
  return sentence;
}

function usageSentence(error: CommanderError, { sentences: { cli }, format }: Reader): string | null {
  const subject = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption': {
      const options = Object.values(OPTION_FLAGS).map((flags) => /--[\w-]+/u.exec(flags)?.[0] ?? flags);
      const nearest = suggestion(
        subject,
        options.filter((option) => option !== subject),
      );
      return options.includes(subject) ? cli.otherOption(subject) : cli.unknownOption({ option: subject, nearest });
    }
    case 'commander.unknownCommand':
      return cli.unknownCommand({ command: subject, nearest: nearestCommand(subject) });
    case 'commander.missingArgument':
      return cli.missingArgument(subject);
    case 'commander.optionMissingArgument':
      return cli.optionMissingArgument(subject);
    case 'commander.excessArguments':
      return cli.excessArguments;
    case 'commander.invalidArgument':
      return cli.unknownLanguage(format.choice(READER_LANGUAGES));
    default:
      return error.message;
  }
}
