import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture, openPty, type Pty, pidOn } from '../../../helpers/terminal-fixture-pty.ts';

const kill = (signal: NodeJS.Signals) => (pty: Pty) => process.kill(pidOn(pty), signal);
const press = (keys: string) => (pty: Pty) => pty.child.write(keys);
const pressThenKill = async (pty: Pty) => {
  pty.child.write('h');
  await pty.untilText('keys 1: h');
  kill('SIGTERM')(pty);
};

const WAYS: [string, (pty: Pty) => unknown, number, string][] = [
  ['exit with 0, after a warning', press('wq'), 0, 'a warning'],
  ['exit with 3', press('x'), 3, ''],
  ['Ctrl+C', press('r\u0003'), 130, ''],
  ['SIGINT', kill('SIGINT'), 130, ''],
  ['SIGTERM', kill('SIGTERM'), 143, ''],
  ['SIGTERM while something goes on for ever', pressThenKill, 143, ''],
  ['SIGHUP', kill('SIGHUP'), 129, ''],
  ['SIGQUIT', kill('SIGQUIT'), 131, ''],
  ['a fault of rendering', press('b'), 70, 'Error: thrown while rendering'],
  ['a fault of a timer', press('rt'), 70, 'Error: thrown by a timer'],
  ['a rejected promise', press('p'), 70, 'Error: rejected by nobody'],
  ['process.exit', press('e'), 9, ''],
];

test.concurrent.each(WAYS)('%s leaves the terminal as it was', async (_, leave, code, told) => {
  // More than a screen, so that something is in the scrollback.
  const pty = openPty('sh', ['-c', `stty -a; seq 40; ${fixture()}; echo "code $?"; stty -a; echo all over; read -r _`]);
  await pty.untilText('the last row');
  expect(pty.isAlternate()).toBe(true);
  expect(pty.modes()).toEqual({ cursor: false, wraps: false, paste: true });
  await leave(pty);
  await pty.untilText('all over');
  pty.child.write('\n');
  expect(pty.isAlternate()).toBe(false);
  expect(pty.modes()).toEqual({ cursor: true, wraps: true, paste: false });
  const lines = pty.everything().filter((line) => line !== '');
  const numbers = lines.indexOf('1');
  const place = lines.indexOf(`code ${code}`);
  expect(lines.slice(numbers, numbers + 40)).toEqual(Array.from({ length: 40 }, (_, index) => `${index + 1}`));
  const said = lines.slice(numbers + 40, place).join('\n');
  if (told === '') expect(said).toBe('');
  else expect(said.startsWith(told)).toBe(true);
  expect(lines.slice(place + 1)).toEqual([...lines.slice(0, numbers), 'all over']);
});

test('a terminal that is closed ends it with 129, though no signal tells it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'earshot-')), 'code');
  const pty = openPty('sh', ['-c', `trap '' HUP; ${fixture()} 2>'${file}.err'; echo $? >'${file}'`]);
  await pty.untilText('the last row');
  pty.child.write('r');
  await pty.untilText('keys 1: r');
  (pty.child as unknown as { destroy(): void }).destroy();
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 20_000 }).toBe('129\n');
  expect(readFileSync(`${file}.err`, 'utf8')).toMatch(/^(?:Hangup\n)?$/u);
});
