import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.ts';
import { answerTo, EARSHOT, earshot, NO_OPT } from '../helpers/earshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
mkdirSync(join(folder, 'my scenes'));
writeFileSync(join(folder, 'my scene.yaml'), 'format: earshot/scenario@1\ntitle: "Mine"\n');
writeFileSync(join(folder, 'my scenes', 'one.yaml'), 'format: earshot/scenario@1\n');
writeFileSync(join(folder, 'my scenes', 'notes.yaml'), 'groceries: [milk]\n');
mkdirSync(join(folder, 'bin'));
writeFileSync(join(folder, 'bin', 'earshot'), `#!/bin/sh\nexec '${process.execPath}' ${NO_OPT} '${EARSHOT}' "$@"\n`);
chmodSync(join(folder, 'bin', 'earshot'), 0o755);

/** What a shell prints that has `earshot` on its path. */
function inShell(shell: string, args: readonly string[]): string {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const { stdout, stderr, error } = spawnSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, LC_ALL: 'C.UTF-8', HOME: folder },
  });
  expect(error).toBeUndefined();
  expect(stderr).toBe('');
  return stdout;
}

/** What comes for a line that is being typed: the shell's part, then the values without what is said of them. */
async function offered(...words: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await answerTo(['__complete', ...words], folder);
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
}

test.each([
  [['dev'], ['none', 'devices']],
  [['DEV'], ['none', 'devices']],
  [['clinic'], ['none', 'clinic-letter']],
  [['no-such'], ['files']],
  [
    ['help', 're'],
    ['none', 'render'],
  ],
  [['help', 'run', ''], ['none']],
  [
    ['run', 'clinic'],
    ['files', 'clinic-letter'],
  ],
  [
    ['run', 'diner', 'clinic'],
    ['files', 'clinic-letter'],
  ],
  [['render', 'diner', ''], ['none']],
  [['render', 'diner', '-o', ''], ['files']],
  [
    ['render', '-o', 'x.wav', 'clinic'],
    ['files', 'clinic-letter'],
  ],
  [['explain', 'a'], ['none']],
  [
    ['explain', '--wake-word', '"hey g'],
    ['none', 'hey google'],
  ],
  [
    ['explain', '--language', 'fr', '--wake-word', 'dis'],
    ['none', 'dis siri'],
  ],
  [['--devi'], ['none', '--device']],
  [
    ['diner', '--device', 'goo'],
    ['none', 'google-like'],
  ],
  [
    ['run', '--device=goo'],
    ['none', '--device=google-like'],
  ],
  [
    ['run', '--device', '=', 'goo'],
    ['none', 'google-like'],
  ],
  [
    ['devices', 'alexa-like', 'goo'],
    ['none', 'google-like'],
  ],
  [
    ['run', '--set', 'discards'],
    ['none', 'discardsRejected='],
  ],
  [
    ['run', '--set', 'discardsRejected='],
    ['none', 'discardsRejected=true', 'discardsRejected=false'],
  ],
  [
    ['run', '--set=discardsRejected=t'],
    ['none', '--set=discardsRejected=true'],
  ],
  [
    ['run', '--set', 'discardsRejected', '='],
    ['none', 'true', 'false'],
  ],
  [
    ['run', '--set', '=', 'discardsRejected', '=', 'f'],
    ['none', 'false'],
  ],
  [
    ['run', '--set', 'retentionDays='],
    ['none', 'retentionDays=null'],
  ],
  [
    ['run', '--set', 'endPointMs='],
    ['none', 'endPointMs=700'],
  ],
  [['run', '--set', 'noSuch='], ['none']],
  [['run', '--seed', ''], ['none']],
  [
    ['run', '--json', '--js'],
    ['none', '--jsonl'],
  ],
  [
    ['run', '--set', 'patience=1', '--set'],
    ['none', '--set'],
  ],
  [['evaluate', '--dialogue', ''], ['folders']],
  [
    ['play', '--scenarios', 'my scenes', 'my'],
    ['files', 'my scenes/one.yaml'],
  ],
  [['play', '--scenarios', 'nowhere', 'my'], ['files']],
])('earshot %j may go on with %j', async (words, expected) => {
  expect(await offered(...words)).toEqual(expected);
});

/** Numbers, times and titles, for which nothing is offered. */
const ANYTHING = ['n', '0..1', 'time', 'title'];

test('each command offers itself, its options, and something for each of them that is no number', async () => {
  const [, ...first] = await offered('');
  for (const { name, options } of COMMANDS) {
    expect(first).toContain(name);
    const [, ...written] = await offered(name, '-');
    for (const { flags } of Object.values(options)) {
      const flag = /--[\w-]+/u.exec(flags)?.[0] ?? '';
      expect(written).toContain(flag);
      const [, placeholder] = /<(.*)>/u.exec(flags) ?? [];
      if (placeholder === undefined || ANYTHING.includes(placeholder)) continue;
      expect(await offered(name, flag, ''), `${name} ${flags}`).not.toEqual(['none']);
    }
  }
});

test('what is offered says what it is, in the reader’s language', async () => {
  const ask = async (...words: string[]) => (await answerTo(['__complete', ...words], folder)).stdout;
  expect(await ask('help', 'doc')).toBe('none\ndoctor\twhat this machine offers, and how to add what is missing\n');
  expect(await ask('run', '--language', 'fr', '--see')).toBe(
    'none\n--seed\tce qui arrive une fois, par hasard ; à défaut, ce qui peut arriver\n',
  );
  expect(await ask('run', 'my', '--language')).toContain('\n--language\t');
});

/** Lines as typed up to the tab key, each with what a shell makes of the last word. */
const TYPED = [
  [['dev'], ['devices']],
  [['run', 'clinic'], ['clinic-letter']],
  [
    ['run', 'my'],
    ['my scene.yaml', 'my scenes'],
  ],
  [['run', '--device', 'goo'], ['google-like']],
  [['explain', '--wake-word', 'hey g'], ['hey google']],
  [['run', '--set', 'verificationM'], ['verificationMs=']],
  [['run', '--seed', ''], []],
  [['evaluate', '--dialogue', 'my'], ['my scenes']],
] as const;

test('bash completes', () => {
  const lines = [
    ...TYPED,
    // As bash takes words apart.
    [['run', '--device', '=', 'goo'], ['google-like']],
    [
      ['run', '--set', 'bargeIn', '='],
      ['true', 'false'],
    ],
    [['run', '"my scene.'], ['my scene.yaml']],
  ] as const;
  const calls = lines.map(([words]) => {
    const typed = ['earshot', ...words].map((word) => `'${word.startsWith('"') ? word : word.replaceAll(' ', '\\ ')}'`);
    return `COMP_WORDS=(${typed.join(' ')}); COMP_CWORD=${words.length}; _earshot; printf '%s|' "\${COMPREPLY[@]}"; echo`;
  });
  const printed = inShell('bash', ['--norc', '-c', ['source <(earshot completion bash)', ...calls].join('\n')]);
  const replies = printed.trimEnd().split('\n');
  const expected = lines.map(([words, values]) => {
    // A file's name is left to readline to quote (compopt -o filenames); in quotes nothing is to be.
    const isFile = values.some((value) => value.startsWith('my'));
    const asTyped = values.map((value) =>
      isFile || words.at(-1)?.startsWith('"') ? value : value.replace(' ', '\\ '),
    );
    return `${asTyped.join('|')}|`;
  });
  expect(replies).toEqual(expected);
});

test('zsh and fish, where they are installed, complete the same', () => {
  const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
  const expected = TYPED.map(([words, values]) => `${words.join(' ')}: ${[...values].sort().join('|')}`);
  if (isThere('zsh')) expect(repliesIn(inShell('zsh', ['-f', '-c', ZSH]))).toEqual(expected);
  if (isThere('fish')) expect(repliesIn(inShell('fish', ['-N', '-c', FISH]))).toEqual(expected);
});

/** The function that zsh calls, with its own words; what it would add to the list is printed. */
const ZSH = [
  'compdef() {}',
  `compadd() { print -l -- "\${(@P)@[-1]}" }`,
  '_files() { local -a found; [[ $1 == -/ ]] && found=($PREFIX*(N/)) || found=($PREFIX*(N)); (( $#found )) && print -l -- $found }',
  'source <(earshot completion zsh)',
  ...TYPED.map(([words]) => {
    const typed = words.map((word) => `'${word}'`).join(' ');
    return `words=(earshot ${typed}) CURRENT=$#words PREFIX=$words[-1]; _earshot; echo ,,`;
  }),
].join('\n');

const FISH = [
  'earshot completion fish | source',
  ...TYPED.map(([words]) => {
    const typed = ['earshot', ...words].map((word) => word.replaceAll(' ', '\\\\ ')).join(' ');
    return `complete -C '${typed}' | string replace -r '/?(\\t.*)?$' ''; echo ,,`;
  }),
].join('\n');

function repliesIn(printed: string): string[] {
  return printed
    .split(',,\n')
    .slice(0, -1)
    .map((reply, nth) => `${TYPED[nth]?.[0].join(' ')}: ${reply.split('\n').filter(Boolean).sort().join('|')}`);
}

test('what a script asks for is to be had of the program as it ships', () => {
  const { status, stdout } = earshot(['__complete', 'devices', 'push']);
  expect([status, stdout]).toEqual([0, 'none\npush-to-talk\ta device that listens only when its button is pressed\n']);
});
