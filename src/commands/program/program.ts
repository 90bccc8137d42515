import { existsSync } from 'node:fs';
import { Command as Commander, CommanderError, Option as CommanderOption, type Help } from 'commander';
import { Failure } from '../../app/failure.ts';
import { sentenceOf } from '../../app/sentence-of.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { suggestion } from '../../scenario/suggest.ts';
import { wrap } from '../../words/plain-text.ts';
import { type Reader, readerFor } from '../../words/reader.ts';
import type { Words } from '../../words/words.ts';
import { COMMANDS, type Command, DEFAULT_COMMAND, optionsOf, wordsKey } from '../commands.ts';
import { longName, type Option, placeholderOf } from './option.ts';
import { readerLanguage, type Terminal } from './terminal.ts';

/** What completion scripts call; it is in no list, for it is nothing to type. */
const COMPLETE = '__complete';

/**
 * The command line, from the list of commands.
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
  const { sentences } = reader;
  if (argv[0] === COMPLETE) {
    const { completionLines } = await import('../completion/candidates.ts');
    terminal.out(await completionLines(argv.slice(1), reader));
    return 0;
  }
  let exitCode = 0;
  const program = commander(sentences, terminal, version);
  for (const command of commands) {
    const added = addCommand(program, command, reader, async (args, options) => {
      exitCode = await command.run({ args, options, host: nodeHost, terminal, reader });
    });
    added.addHelpText('after', () => examplesText(sentences.cli, command, terminal.width));
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
    : [DEFAULT_COMMAND.name, ...argv];
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
  command: Command,
  reader: Reader,
  action: (args: string[], options: Record<string, unknown>) => Promise<void>,
): Commander {
  const { cli } = reader.sentences;
  const { name, args } = command;
  const added = program
    .command(args === '' ? name : `${name} ${args}`)
    .description(cli.commands[name])
    .helpOption('-h, --help', cli.help);
  const options = optionsOf(command);
  for (const [key, option] of options) addOption(added, key, option, cli.options[wordsKey(command, key, cli)], reader);
  added.action(async (...given: unknown[]) => {
    const positional = given
      .slice(0, -2)
      .flat()
      .filter((word) => typeof word === 'string');
    const written = added.opts<Record<string, unknown>>();
    await action(positional, Object.fromEntries(options.map(([key, { usual }]) => [key, written[key] ?? usual])));
  });
  return added;
}

function addOption(command: Commander, key: string, option: Option, about: string, reader: Reader): void {
  const added = new CommanderOption(option.flags, about);
  added.attributeName = () => key;
  if (placeholderOf(option) !== null)
    added.argParser((written, earlier) => option.read(written, reader, earlier ?? option.usual));
  command.addOption(added);
}

/** The examples of a command, as its help shows them; what is to be copied stays on one line. */
function examplesText({ titles, examples }: Words['cli'], { name }: Command, width: number): string {
  const lines = examples[name].flatMap(({ call, does }) => [`  ${call}`, ...wrap(does, width, 6)]);
  return ['', titles.examples, ...lines].join('\n');
}

/** What is wrong, or null where help or the version was asked for. A fault of the program's own is thrown on. */
function failureSentence(error: unknown, reader: Reader): string | null {
  if (error instanceof CommanderError) return usageSentence(error, reader);
  const sentence = sentenceOf(error, reader.sentences);
  if (sentence === null) throw error;
  return sentence;
}

function usageSentence(error: CommanderError, { sentences: { cli } }: Reader): string | null {
  const subject = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null;
    case 'commander.unknownOption': {
      const options = COMMANDS.flatMap((command) => optionsOf(command).map(([, option]) => longName(option)));
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
    default:
      return error.message;
  }
}
