import { existsSync } from 'node:fs';
import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import { Failure } from '../../app/failure.ts';
import { suggestion } from '../../scenario/suggest.ts';
import type { Reader } from '../../words/reader.ts';
import type { Words } from '../../words/words.ts';
import { COMMANDS, type Command, DEFAULT_COMMAND, optionsOf, wordsKey } from '../commands.ts';
import { longName, placeholderOf } from './option.ts';
import type { Terminal } from './terminal.ts';

const NAMES: readonly string[] = COMMANDS.map(({ name }) => name);

/**
 * The command line, from the list of commands: runs the one that is called, or shows help or the version.
 * @returns the exit code
 * @throws Failure for wrong usage
 */
export async function runCommand(
  argv: readonly string[],
  terminal: Terminal,
  reader: Reader,
  version: string,
  commands: readonly Command[],
): Promise<number> {
  const { cli } = reader.sentences;
  let exitCode = 0;
  const program = commander(cli, terminal, version);
  const words = withCommand(argv, cli);
  const examples = words.length > 1 && asksForHelp(words) ? await examplesOn(terminal.width) : null;
  for (const command of commands) {
    const added = addCommand(program, command, reader, async (args, options) => {
      const { nodeHost } = await import('../../host/node/node-host.ts');
      exitCode = await command.run({ args, options, host: nodeHost, terminal, reader });
    });
    added.addHelpText('after', () => examples?.(cli, command) ?? '');
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code)) return 0;
    throw new Failure(usageSentence(error, cli));
  }
}

function asksForHelp(words: readonly string[]): boolean {
  return words.some((word) => ['help', '--help', '-h', '--version', '-V'].includes(word));
}

/** Whoever names no command plays what is named. */
function withCommand(argv: readonly string[], cli: Words['cli']): readonly string[] {
  const [command = '', topic] = argv;
  if (command === 'help' && topic !== undefined && !NAMES.includes(topic)) throw unknownCommand(topic, cli);
  const isMistyped = /^[a-z]+$/u.test(command) && !NAMES.includes(command) && suggestion(command, NAMES) !== null;
  if (isMistyped && !existsSync(command)) throw unknownCommand(command, cli);
  const isOfAll = asksForHelp(argv) && (command.startsWith('-') || command === 'help');
  return NAMES.includes(command) || isOfAll ? argv : [DEFAULT_COMMAND.name, ...argv];
}

function unknownCommand(command: string, cli: Words['cli']): Failure {
  return new Failure(cli.unknownCommand({ command, nearest: suggestion(command, NAMES) }));
}

function commander({ titles, ...cli }: Words['cli'], terminal: Terminal, version: string): Commander {
  const shown: Readonly<Record<string, string>> = {
    'Usage:': titles.usage,
    'Options:': titles.options,
    'Commands:': titles.commands,
    'Arguments:': titles.arguments,
  };
  return new Commander('earshot')
    .description(cli.description)
    .version(version, '-V, --version', cli.version)
    .helpOption('-h, --help', cli.help)
    .helpCommand('help [command]', cli.helpCommand)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: terminal.out, writeErr: () => {}, getOutHelpWidth: () => terminal.width })
    .configureHelp({ styleTitle: (title) => shown[title] ?? title })
    .addHelpText('after', `\n${cli.more}`);
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
  for (const [key, option] of options) {
    const one = new CommanderOption(option.flags, cli.options[wordsKey(command, key, cli)]);
    one.attributeName = () => key;
    if (placeholderOf(option) !== null)
      one.argParser((written, earlier) => option.read(written, reader, earlier ?? option.usual));
    added.addOption(one);
  }
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

/**
 * Gives a command's examples as its help shows them; what is to be copied stays on one line. What tells how wide a text
 * is takes long to load: it is only where they are asked for.
 */
async function examplesOn(width: number): Promise<(cli: Words['cli'], command: Command) => string> {
  const { wrap } = await import('../../words/plain-text.ts');
  return ({ titles, examples }, { name }) => {
    const lines = examples[name].flatMap(({ call, does }) => [`  ${call}`, ...wrap(does, width, 6)]);
    return ['', titles.examples, ...lines].join('\n');
  };
}

function usageSentence(error: CommanderError, cli: Words['cli']): string {
  const subject = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const options = COMMANDS.flatMap((command) => optionsOf(command).map(([, option]) => longName(option)));
      const nearest = suggestion(
        subject,
        options.filter((option) => option !== subject),
      );
      return options.includes(subject) ? cli.otherOption(subject) : cli.unknownOption({ option: subject, nearest });
    }
    case 'commander.unknownCommand':
      return unknownCommand(subject, cli).message;
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
