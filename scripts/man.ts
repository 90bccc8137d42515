import { COMMANDS, type Command, optionsOf, wordsKey } from '../src/commands/commands.ts';
import { about } from '../src/commands/program/about.ts';
import { longName } from '../src/commands/program/option.ts';
import { wordsFor } from '../src/words/words.ts';

const { cli } = wordsFor('en');

const EXIT_STATUS: readonly (readonly [string, string])[] = [
  ['0', 'Done.'],
  [
    '1',
    'The thing asked about does not hold: validate found errors, test an expectation that came out otherwise, run --fail-on a finding.',
  ],
  ['2', 'Wrong usage, or input that cannot be read. One message on standard error says what is wrong and what to do.'],
  ['70', 'A fault of the program’s own, with its place in the code on standard error.'],
  ['130', 'Interrupted.'],
];

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  [
    'LC_ALL, LC_MESSAGES, LANG',
    'The language of what is said, French where the first of them that is set begins with fr, else English. --language goes before them.',
  ],
  [
    'LC_ALL, LC_CTYPE, LANG',
    'Whether the terminal shows UTF-8. Where the first of them that is set does not say so (as LC_ALL=C), the player draws with ASCII alone.',
  ],
  ['NO_COLOR', 'No colour where it is set and not empty. Where standard output is no terminal there is none anyway.'],
  ['FORCE_COLOR', 'With 0, no colour in the player.'],
  ['TERM', 'With dumb, no colour and lines of text in place of the player.'],
  ['INK_SCREEN_READER', 'With true, lines of text in place of the player, for a screen reader.'],
  ['PATH', 'Where programs are looked for that play and record sound; earshot doctor lists them.'],
];

const SEE_ALSO =
  'docs/model.md says what is in the model and what is not, docs/library.md how to call it from JavaScript, README.md how scenario files are written.';

/** The manual page, in roff with the macros of man(7), from the table of commands and the English catalogue. */
export function manPage(): string {
  return [
    `.\\" npm run docs writes this page from src/commands, the English catalogue and scripts/man.ts.`,
    `.TH EARSHOT 1 "" "earshot ${about().version}" "User Commands"`,
    // Names of options are not to be broken at the end of a line.
    '.nh',
    '.ad l',
    '.SH NAME',
    // One line, for whatis(1).
    text('earshot - what a smart speaker hears, what wakes it, and what leaves the home'),
    '.SH SYNOPSIS',
    ...COMMANDS.flatMap(synopsis).slice(1),
    '.SH DESCRIPTION',
    text(cli.description),
    ...cli.more.split('\n').flatMap((line) => ['.PP', text(line)]),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(commandLines),
    '.SH OPTIONS',
    ...Object.keys(cli.options).flatMap((key) => optionLines(key as keyof typeof cli.options)),
    '.SH EXAMPLES',
    ...COMMANDS.flatMap(({ name }) => cli.examples[name]).flatMap(({ call, does }) => tagged(bold(call), does)),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([status, meaning]) => tagged(bold(status), meaning)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([names, meaning]) => tagged(bold(names), meaning)),
    '.SH SEE ALSO',
    text(SEE_ALSO),
    '',
  ].join('\n');
}

function synopsis({ name, args }: Command): string[] {
  return ['.br', [bold(`earshot ${name}`), text('[options]'), text(args)].join(' ').trim()];
}

function commandLines(command: Command): string[] {
  const { name, args } = command;
  const flags = optionsOf(command).map(([, option]) => bold(longName(option)));
  return [...tagged(`${bold(name)} ${text(args)}`.trim(), cli.commands[name]), '.br', `Options: ${flags.join(', ')}`];
}

/** An option in the commands in which it means the same. */
function optionLines(key: keyof typeof cli.options): string[] {
  const takers = COMMANDS.flatMap((command) =>
    optionsOf(command)
      .filter(([option]) => wordsKey(command, option, cli) === key)
      .map(([, { flags }]) => ({ name: command.name, flags })),
  );
  const whose = takers.length === COMMANDS.length ? 'every command' : takers.map(({ name }) => name).join(', ');
  return tagged(bold(takers[0]?.flags ?? ''), `${cli.options[key]} (${whose})`);
}

function tagged(tag: string, meaning: string): string[] {
  return ['.TP', tag, text(meaning)];
}

function bold(words: string): string {
  return `\\fB${text(words)}\\fR`;
}

/** Words as roff reads them: ASCII alone, with signs that are to be copied kept as they are. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replaceAll('`', '\\(ga')
    .replaceAll(/[^\n\u0020-\u007e]/gu, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return `\\[u${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .replace(/^\./u, '\\&.');
}
