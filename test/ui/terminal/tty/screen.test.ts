import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture, openPty, type Pty, pidOn } from '../../../helpers/terminal-fixture-pty.ts';
import { rowsOf, type Shown } from '../../../helpers/terminal-fixture-rows.ts';

const press = (...names: string[]) => names.map((name) => ({ name, ctrl: false, shift: false }));

/** The screen as a fresh draw of the program's state has it. */
function freshly(shown: Shown, columns: number, rows: number, pid: number): string[] {
  return rowsOf(shown, { columns, rows }, pid).map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

/** Stops the program's counter and says how far it is. */
async function stop(pty: Pty): Promise<number> {
  pty.child.write('s');
  await pty.until(() => / s$/u.test(pty.screen()[1] ?? ''), 'the last key');
  return Number(/ticks (\d+)/u.exec(pty.screen()[0] ?? '')?.[1]);
}

test.concurrent('keys, pastes, resizes and a terminal that does not keep up', async () => {
  const dots = join(mkdtempSync(join(tmpdir(), 'earshot-')), 'ticks');
  const pty = openPty('sh', ['-c', `TICKS='${dots}' ${fixture()}`]);
  await pty.untilText('the last row');
  const pid = pidOn(pty);

  // Together, cut in two, and alone.
  pty.child.write('ab\u001b[A\u001b[1;2C\u001b[6~é');
  await pty.untilText('keys 6: a b up shift+right page-down é');
  const cut = Buffer.from('ç\u001b[3~');
  for (const piece of [cut.subarray(0, 1), cut.subarray(1, 4), cut.subarray(4)]) pty.child.write(piece as never);
  await pty.untilText('ç delete');
  pty.child.write('\u001b');
  await pty.untilText('keys 9: b up shift+right page-down é ç delete escape');

  // A paste is text: it neither ends the program nor presses Enter, and the rest of it is dropped.
  pty.child.write(`\u001b[200~\u0003\u001a\u001b[A1\r\n${'z'.repeat(5000)}\u001b[201~!`);
  await pty.untilText('keys 210:');
  expect(pty.screen()[1]).toMatch(/z z z z z z z !$/u);
  expect(pty.isAlternate()).toBe(true);

  // A key that changes one row: what came since is one frame, and no longer than that row.
  const before = pty.received();
  pty.child.write('k');
  await pty.untilText('keys 211:');
  expect(pty.received() - before).toBeLessThan(2 * 80);

  // A storm of resizes in the middle of play leaves no scraps.
  pty.child.write('r');
  await pty.untilText('ticks 1');
  for (let step = 0; step < 25; step++) {
    pty.resize({ columns: 60 + ((step * 37) % 90), rows: 20 + ((step * 13) % 30) });
    await new Promise(setImmediate);
  }
  pty.resize({ columns: 71, rows: 23 });
  await pty.untilText('size 71x23');
  const ticks = await stop(pty);
  const keys = Array.from({ length: 211 }, () => 'z')
    .concat('!', 'k', 'r', 's')
    .slice(-213);
  await pty.untilScreen(freshly({ keys: press(...keys), ticks }, 71, 23, pid));

  // While nobody reads, frames are dropped; then the newest one is there.
  pty.child.pause();
  pty.child.write('r');
  const ticked = statSync(dots).size;
  await pty.until(() => statSync(dots).size >= ticked + 8, 'more ticks, unseen');
  pty.child.resume();
  await pty.until(() => !pty.screen()[0]?.endsWith(`ticks ${ticks}`), 'more ticks');
  const later = await stop(pty);
  await pty.untilScreen(freshly({ keys: press(...keys, 'r', 's'), ticks: later }, 71, 23, pid));
  pty.child.write('q');
  await pty.ended;
});

test.concurrent('Ctrl+Z and fg, a stop from outside, and one that nothing can prepare for', async () => {
  const pty = openPty('bash', ['--norc', '--noprofile', '--noediting', '-i']);
  const prompt = () =>
    pty.until(() => !pty.isAlternate() && pty.screen().some((line) => line.trimEnd() === '>'), 'prompt');
  await prompt();
  const modesBefore = pty.modes();
  pty.child.write(`clear; stty -g >/tmp/before$$; ${fixture()}; echo "code $?"\n`);
  await pty.untilText('the last row');
  const pid = pidOn(pty);

  pty.child.write('a\u001a');
  await pty.untilText('Stopped');
  expect(pty.isAlternate()).toBe(false);
  expect(pty.modes()).toEqual(modesBefore);
  pty.child.write('stty -g | cmp - /tmp/before$$ && echo the same\n');
  await pty.until(() => pty.screen().includes('the same'), 'the modes of before');
  pty.resize({ columns: 90, rows: 26 });
  pty.child.write('fg\n');
  await pty.untilScreen(freshly({ keys: press('a'), ticks: 0 }, 90, 26, pid));

  process.kill(pid, 'SIGTSTP');
  await pty.until(() => !pty.isAlternate() && pty.screen().join('\n').split('Stopped').length === 3, 'a second stop');
  expect(pty.modes()).toEqual(modesBefore);
  pty.child.write('fg\n');
  await pty.until(() => pty.isAlternate(), 'the program again');
  pty.child.write('c');
  await pty.untilText('keys 2: a c');

  process.kill(pid, 'SIGSTOP');
  await pty.untilText('Stopped');
  pty.child.write('fg\n');
  await pty.untilScreen(freshly({ keys: press('a', 'c'), ticks: 0 }, 90, 26, pid));
  pty.child.write('d');
  await pty.untilText('keys 3: a c d');
  await pty.untilScreen(freshly({ keys: press('a', 'c', 'd'), ticks: 0 }, 90, 26, pid));
  pty.child.write('x');
  await pty.until(() => !pty.isAlternate(), 'the end');
  await pty.until(
    () =>
      pty
        .screen()
        .findLast((line) => line !== '')
        ?.trimEnd() === '>',
    'prompt',
  );
  pty.child.write('echo "then $?"; stty -g | cmp - /tmp/before$$ && rm /tmp/before$$ && echo also\n');
  await pty.until(() => pty.screen().includes('also') && pty.screen().includes('then 3'), 'the modes of before');
  expect(pty.modes()).toEqual(modesBefore);
  pty.child.write('exit\n');
  await pty.ended;
});
