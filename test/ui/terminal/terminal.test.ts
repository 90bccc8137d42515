import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { EARSHOT, earshot, NO_OPT } from '../../helpers/earshot.ts';
import { openPty } from '../../helpers/terminal-fixture-pty.ts';

/** Runs the built command in a real terminal and reads the screen, scrollback included. */
async function screenOf(
  args: readonly string[],
  columns: number,
  env: Record<string, string>,
): Promise<{ lines: string[]; bold: string[]; wrapped: string[]; exitCode: number }> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 24, scrollback: 10_000, allowProposedApi: true });
  const { NO_COLOR: _, CI: __, ...surroundings } = process.env;
  const child = spawn(process.execPath, [NO_OPT, EARSHOT, ...args], {
    cols: columns,
    rows: 24,
    env: { ...surroundings, LC_ALL: 'C', TERM: 'xterm-256color', ...env },
  });
  let written = Promise.resolve();
  child.onData((data) => {
    written = written.then(() => new Promise((done) => terminal.write(data, done)));
  });
  const exitCode = await new Promise<number>((done) => child.onExit((exit) => done(exit.exitCode)));
  await written;
  const { active } = terminal.buffer;
  const rows = Array.from({ length: active.length }, (_, row) => active.getLine(row));
  const lines = rows.map((row) => row?.translateToString(true) ?? '');
  const bold = rows.flatMap((row, index) => (row?.getCell(0)?.isBold() ? [lines[index] ?? ''] : []));
  const wrapped = rows.flatMap((row, index) => (row?.isWrapped ? [lines[index] ?? ''] : []));
  return { lines, bold, wrapped, exitCode };
}

let written: string | null = null;

/** A log of the letter from the clinic, which plays as the scenario does. */
function log(): string {
  if (written === null) {
    written = join(mkdtempSync(join(tmpdir(), 'earshot-')), 'log.jsonl');
    writeFileSync(written, earshot(['run', 'clinic-letter', '--jsonl']).stdout);
  }
  return written;
}

const HEADINGS = [
  'A letter from the clinic',
  'What the speaker heard',
  'What woke it',
  'What nearly woke it, or would have',
  'What left the home',
  'Whose words left, and what they had agreed to',
  'What became of it',
  'What consent does not cover',
];

test.each([80, 160])('the summary fits a terminal of %i columns, its headings set off', async (columns) => {
  const { lines, bold, wrapped, exitCode } = await screenOf(['run', 'clinic-letter'], columns, {});
  expect(exitCode).toBe(0);
  expect(bold).toEqual(HEADINGS);
  // The program breaks its lines itself; the terminal never has to.
  expect(wrapped).toEqual([]);
  expect(lines.join('\n')).toContain('2 activations, 1 accidental;');
});

test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('no colour where none is wanted: %j', async (env) => {
  const { lines, bold } = await screenOf(['play', log(), '--plain'], 80, env);
  expect(bold).toEqual([]);
  expect([...new Set(lines.filter((line) => HEADINGS.includes(line)))]).toEqual(HEADINGS);
});

test('play as lines, without a scenario, plays the clinic’s letter and ends with the summary', async () => {
  const { lines, exitCode } = await screenOf(['--plain'], 80, {});
  expect(exitCode).toBe(0);
  const text = lines.join('\n');
  expect(lines[0]).toBe('A letter from the clinic');
  const moments = [
    'Nadia: Alexis, [the oncologist has written]. Did you open the letter?',
    'Nadia said “Alexis”',
    'recording r1 begins',
    'the cloud has looked again: there is no wake word in r1',
    'microphone muted',
    'the scene ends',
    'What became of it',
  ];
  const places = moments.map((moment) => text.indexOf(moment));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a screen reader gets the play as lines, and what the player shows at the end', async () => {
  const { lines, exitCode } = await screenOf(['play', log()], 80, { INK_SCREEN_READER: 'true' });
  expect(exitCode).toBe(0);
  expect(lines[0]).toBe('A letter from the clinic');
  expect(lines.join('\n')).toContain('How long is it kept?');
});

test('a terminal that can only show lines gets the play as lines', async () => {
  const { lines, exitCode } = await screenOf(['play', log()], 80, { TERM: 'dumb' });
  expect(exitCode).toBe(0);
  expect(lines.join('\n')).toContain('recording r1 begins');
});

test('class mode in lines takes the hands from the keyboard, and ends with the tally', async () => {
  const pty = openPty(process.execPath, [NO_OPT, EARSHOT, 'teach', 'clinic-letter', '--plain']);
  const told = () => pty.everything().join('\n');
  const until = (text: string) => pty.until(() => told().includes(text), text);
  await until('Hands for 1:');
  expect(told()).not.toContain('wakes the speaker');
  pty.child.write('12\r');
  await until('Hands for 2:');
  pty.child.write('many\r');
  await pty.until(() => told().split('Hands for 2:').length === 3, 'asked again');
  // What is typed ahead is not lost.
  pty.child.write('3\r15\r');
  await until('15 of 30 right (50%)');
  await until('Question 2:');
  // Nobody is there any more to count.
  pty.child.write('\u0004');
  await until('What became of it');
  await pty.ended;
  expect(told()).toContain('All questions: 15 of 30 right (50%)');
  expect(told().split('Hands for 1:')).toHaveLength(3);
});

test('the player opens at a moment, paused there', async () => {
  const pty = openPty(process.execPath, [NO_OPT, EARSHOT, 'play', 'diner', '--at', '6.5s']);
  await pty.untilText('0:06.5 / 0:57.2');
  expect(pty.screen().join('\n')).toContain('Servez-vous');
  expect(pty.screen().join('\n')).not.toContain('sort de l’hôpital');
  pty.child.write('n');
  await pty.untilText('0:07.0 / 0:57.2');
  pty.child.write('q');
  await pty.ended;
});
