import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PlayerTerminal, type TerminalOptions } from '../../../scripts/player-terminal.ts';
import { screenAsSvg } from '../../../scripts/screen-as-svg.ts';

/** Whole screens of the built program in a real terminal, at moments that matter, against files that people have read. */
const running: PlayerTerminal[] = [];
afterEach(() => {
  for (const terminal of running.splice(0)) terminal.kill();
});

function start(args: readonly string[], options: TerminalOptions = {}): PlayerTerminal {
  const terminal = new PlayerTerminal(args, options);
  running.push(terminal);
  return terminal;
}

/** The letter from the clinic, paused at a time. */
async function letterAt(typed: string, shown: string, options: TerminalOptions = {}, args: readonly string[] = []) {
  const terminal = start(['play', 'clinic-letter', ...args], options);
  await terminal.shows('0:0');
  await terminal.goTo(typed, shown);
  return terminal;
}

const file = (name: string) => `screens/${name}.txt`;

describe('one scene from its first words to the days after, by the keyboard alone', () => {
  let terminal: PlayerTerminal;
  beforeAll(async () => {
    terminal = new PlayerTerminal(['play', 'clinic-letter']);
    await terminal.shows('0:0');
  });
  afterAll(() => terminal.kill());

  test('first words, still in the ring buffer', async () => {
    await expect(await terminal.goTo('2.2', '0:02.2 /')).toMatchFileSnapshot(file('first-words'));
  });

  test('the private words uploaded, then verification rejecting, and the end of it', async () => {
    await expect(await terminal.goTo('3.6', '0:03.6 /')).toMatchFileSnapshot(file('private-words-uploaded'));
    expect(coloursOf(terminal).size).toBeGreaterThan(2);
    await expect(await terminal.goTo('4.1', '0:04.1 /')).toMatchFileSnapshot(file('verification-rejects'));
  });

  test('a mute at the playhead, and taking it back', async () => {
    const before = await terminal.goTo('1.0', '0:01.0 /');
    terminal.press('m');
    await terminal.shows('accidental 1 → 0');
    await expect(await terminal.goTo('3.6', '0:03.6 /')).toMatchFileSnapshot(file('muted-at-the-playhead'));
    await terminal.goTo('1.0', '0:01.0 /');
    terminal.press('u');
    await terminal.shows('accidental 0 → 1');
    expect(await terminal.goTo('1.0', '0:01.0 /')).toBe(before);
  });

  test('what if: another wake word, and back to as-written with one key', async () => {
    const before = await terminal.goTo('3.6', '0:03.6 /');
    terminal.press('w', 'down', 'enter', 'computer', 'enter');
    await terminal.shows('accidental 1 → 0');
    await expect(await terminal.still()).toMatchFileSnapshot(file('what-if'));
    terminal.press('b');
    await terminal.shows('accidental 0 → 1');
    await terminal.escape('What if');
    expect(await terminal.goTo('3.6', '0:03.6 /')).toBe(before);
  });

  test('the picture that the README begins with is this screen', async () => {
    // `npm run picture` draws it again.
    await terminal.goTo('0:24.6', '0:24.6 /');
    expect(screenAsSvg(terminal.terminal)).toBe(readFileSync('docs/player.svg', 'utf8'));
    await terminal.goTo('3.6', '0:03.6 /');
  });

  test('why?', async () => {
    terminal.press('e');
    await terminal.shows('Score 0.656');
    await expect(await terminal.still()).toMatchFileSnapshot(file('why'));
    await terminal.escape('Score 0.656');
  });

  test('help', async () => {
    terminal.press('?');
    await terminal.shows('play and pause');
    await expect(await terminal.still()).toMatchFileSnapshot(file('help'));
    await terminal.escape('play and pause');
  });

  test('findings with their legal basis', async () => {
    await terminal.goTo('30', '0:30.0 /');
    terminal.press('f');
    await terminal.shows('GDPR Art. 9(1)');
    await expect(await terminal.still()).toMatchFileSnapshot(file('findings'));
    await terminal.escape('GDPR Art. 9(1)');
  });

  test('the summary, the days after, and a deletion on a day of one’s own', async () => {
    terminal.press('end');
    await terminal.shows('Who can get at it?');
    await expect(await terminal.still()).toMatchFileSnapshot(file('summary'));
    terminal.press('enter');
    await terminal.shows('If somebody deletes here');
    terminal.press('n');
    await terminal.shows('Later: 3 days');
    await expect(await terminal.still()).toMatchFileSnapshot(file('later'));
    terminal.press('d');
    await terminal.shows(/findings \d+ → \d+/u);
    await expect(await terminal.still()).toMatchFileSnapshot(file('deleted-later'));
    terminal.press('q');
    expect(await terminal.exit).toBe(0);
  });
});

test('an activation reaches back for its pre-roll; Ctrl+C leaves the terminal as it was', async () => {
  // A longer pre-roll takes words that were said before the request.
  const terminal = await letterAt('20.3', '0:20.3 /', {}, ['--set', 'prerollMs=8000']);
  await expect(terminal.screen()).toMatchFileSnapshot(file('before-the-activation'));
  terminal.press('n');
  await terminal.shows(/LIGHT ON/u);
  await expect(await terminal.still()).toMatchFileSnapshot(file('activation-with-preroll'));
  expect(terminal.terminal.buffer.active.type).toBe('alternate');
  terminal.press('\u0003');
  expect(await terminal.exit).toBe(130);
  expect(await terminal.still()).toBe('\n'.repeat(terminal.terminal.rows));
  expect(terminal.terminal.buffer.active.type).toBe('normal');
});

describe('class mode', () => {
  test('a question, the hands, the answer, and the tally', async () => {
    const terminal = start(['teach', 'clinic-letter']);
    await terminal.shows('0:00.0 /');
    terminal.press('>', '>', '>', '>', 'end');
    await terminal.shows('Question 1');
    await expect(await terminal.still()).toMatchFileSnapshot(file('question'));
    terminal.press('4', 'down', '1', '1', 'down', '1', '2', 'enter');
    await terminal.shows(/12 of 27/u);
    await expect(await terminal.still()).toMatchFileSnapshot(file('answer'));
    terminal.press('enter');
    await terminal.shows('▶');
    terminal.press('end');
    await terminal.shows('Question 2');
    terminal.press('down', '9', 'enter', 'enter');
    await terminal.shows(/9 of 9/u);
    terminal.press('enter');
    await terminal.shows('▶');
    terminal.press('end');
    await terminal.shows('Question 3');
    terminal.press('9', 'enter', 'enter', 'enter');
    await terminal.shows(/9 of 9/u);
    terminal.press('enter');
    await terminal.shows('▶');
    terminal.press('end');
    await terminal.shows('What the class predicted');
    await expect(await terminal.still()).toMatchFileSnapshot(file('tally'));
    terminal.press('enter');
    await terminal.shows('Who can get at it?');
    terminal.press('q');
    expect(await terminal.exit).toBe(0);
  });
});

describe('the library', () => {
  test('everything that ships; found by typing, played, and back again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
    const terminal = start([], { cwd: folder });
    // Every length is known.
    await terminal.shows('56.0 s');
    await expect(await terminal.still()).toMatchFileSnapshot(file('library'));
    terminal.press(...'clinic guest');
    await terminal.shows('2 of 33');
    await terminal.escape('2 of 33');
    terminal.press('b', 'e', 'd');
    await terminal.shows('1 of 33');
    await expect(await terminal.still()).toMatchFileSnapshot(file('library-filtered'));
    terminal.press('enter');
    await terminal.shows('In the room');
    await terminal.escape('In the room');
    await terminal.shows('1 of 33');
    await terminal.escape('1 of 33');
    await terminal.shows('33 scenes');
    terminal.press('escape');
    expect(await terminal.exit).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe('what cannot be played', () => {
  test('a scenario that cannot be read: one error, where the terminal is as it was', async () => {
    const terminal = start(['play', 'nowhere.yaml']);
    expect(await terminal.exit).toBe(2);
    expect((await terminal.still()).trim()).toBe('earshot: nowhere.yaml: there is no such file; check the path.');
  });

  test('a class without questions: what to write', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
    writeFileSync(join(folder, 'tea.yaml'), 'format: earshot/scenario@1\ntitle: Tea\ntimeline: []\n');
    const terminal = start(['teach', 'tea.yaml'], { cwd: folder });
    expect(await terminal.exit).toBe(2);
    expect(await terminal.still()).toContain('has no questions for a class');
    rmSync(folder, { recursive: true });
  });
});

describe('any terminal', () => {
  test('60 × 20, 80 × 24 and 160 × 50, too small, and room again: the screen is as if it had always had its size', async () => {
    const terminal = await letterAt('26', '0:26.0', { columns: 160, rows: 50 });
    await expect(terminal.screen()).toMatchFileSnapshot(file('160x50'));
    const before = terminal.screen();
    await terminal.goTo('3.6', '0:03.6');
    terminal.resize(60, 20);
    await terminal.shows('Left the home');
    await expect(await terminal.still()).toMatchFileSnapshot(file('60x20'));
    terminal.resize(80, 24);
    await terminal.shows('What left the home');
    await expect(await terminal.still()).toMatchFileSnapshot(file('80x24'));
    terminal.resize(40, 10);
    await terminal.shows('larger');
    await expect(await terminal.still()).toMatchFileSnapshot(file('too-small'));
    terminal.resize(160, 50);
    await terminal.shows('0:03.6 /');
    expect(await terminal.goTo('26', '0:26.0')).toBe(before);
  });

  test('in French', async () => {
    const terminal = start(['play', 'diner'], { env: { LC_ALL: 'fr_FR.UTF-8' } });
    await terminal.shows('0:0');
    await expect(await terminal.goTo('6', '0:06.0 /')).toMatchFileSnapshot(file('french'));
  });

  test('without colour the same screen says the same', async () => {
    const terminal = await letterAt('3.6', '0:03.6 /', { env: { NO_COLOR: '1' } });
    expect(coloursOf(terminal)).toEqual(new Set());
    await expect(terminal.screen()).toMatchFileSnapshot(file('private-words-uploaded'));
  });

  test('ASCII only, where the locale is C', async () => {
    const terminal = await letterAt('3.6', '0:03.6 /', { env: { LC_ALL: 'C' } });
    expect(terminal.screen()).toMatch(/^[\n -~]*$/u);
    await expect(terminal.screen()).toMatchFileSnapshot(file('ascii'));
    terminal.press('e');
    await terminal.shows('Score 0.656');
    expect(terminal.screen()).toMatch(/^[\n -~]*$/u);
    await expect(await terminal.still()).toMatchFileSnapshot(file('ascii-why'));
  });
});

/** Every colour of the palette that a cell of the screen is written in. */
function coloursOf({ terminal }: PlayerTerminal): Set<number> {
  const colours = new Set<number>();
  for (let row = 0; row < terminal.rows; row++) {
    const line = terminal.buffer.active.getLine(row);
    for (let column = 0; column < terminal.cols; column++) {
      const cell = line?.getCell(column);
      if (cell && !cell.isFgDefault()) colours.add(cell.getFgColor());
    }
  }
  return colours;
}
