import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsFor, meterLine } from '../../../src/ui/terminal/meter.ts';
import { displayWidth } from '../../../src/words/plain-text.ts';
import { readerFor } from '../../../src/words/reader.ts';
import { EARSHOT } from '../../helpers/earshot.ts';
import { rawOf, spokenScene } from '../../helpers/spoken.ts';

const en = readerFor('en');
const fr = readerFor('fr');
const levels = { highest: 0.97, threshold: 0.5 };

describe('the meter as a line', () => {
  test.each([
    [{ LANG: 'C' }, en, 60, '   1:12.4  #########|.........  0.491  speech  highest 0.970'],
    [{ LANG: 'fr_FR.UTF-8' }, fr, 60, '   1:12.4  █████████│░░░░░░░░░  0,491  parole  maximum 0,970'],
  ])('in %j', (env, reader, width, expected) => {
    const reading = { atMs: 72_400, score: 0.491, isSpeech: true };
    expect(meterLine(reading, levels, width, barsFor(env), reader)).toBe(expected);
  });

  test('is never wider than the terminal, and its mark is covered when the score reaches the threshold', () => {
    const bars = barsFor({ LC_ALL: 'en_US.utf8' });
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    const reading = fc.record({ atMs: fc.nat({ max: 1e9 }), score: share, isSpeech: fc.boolean() });
    fc.assert(
      fc.property(
        reading,
        share,
        fc.nat({ max: 200 }),
        fc.constantFrom(en, fr),
        (reading, threshold, width, reader) => {
          const line = meterLine(reading, { highest: reading.score, threshold }, width, bars, reader);
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toContain(reading.score >= threshold ? bars.mark : bars.markFull);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
const scene = await spokenScene();
writeFileSync(join(folder, 'scene.raw'), rawOf(scene));

/** A shell in a real terminal, and what its screen shows, scrollback included. */
class Shell {
  /** Whether the terminal ever had to break a line: the program does that itself. */
  hasWrapped = false;
  readonly #screen: xterm.Terminal;
  readonly #child: IPty;
  #written = Promise.resolve();

  constructor(command: string, columns: number, env: Record<string, string>) {
    this.#screen = new xterm.Terminal({ cols: columns, rows: 24, scrollback: 1000, allowProposedApi: true });
    const { NO_COLOR: _, CI: __, ...surroundings } = process.env;
    this.#child = spawn('/bin/sh', ['-c', command], {
      cols: columns,
      rows: 24,
      cwd: folder,
      env: { ...surroundings, TERM: 'xterm-256color', ...env },
    });
    this.#child.onData((data) => {
      this.#written = this.#written.then(() => new Promise((done) => this.#screen.write(data, done)));
    });
  }

  async lines(): Promise<string[]> {
    await this.#written;
    const { active } = this.#screen.buffer;
    const rows = Array.from({ length: active.length }, (_, row) => active.getLine(row));
    this.hasWrapped ||= rows.some((row) => row?.isWrapped);
    return rows.map((row) => row?.translateToString(true) ?? '').filter((line) => line !== '');
  }

  /** The screen, as soon as it shows something. */
  async until(what: RegExp): Promise<string[]> {
    let lines: string[] = [];
    for (let looks = 0; looks < 1000; looks++) {
      lines = await this.lines();
      if (lines.some((line) => what.test(line))) return lines;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`${what} is not to be seen:\n${lines.join('\n')}`);
  }

  press(keys: string): void {
    this.#child.write(keys);
  }

  resize(columns: number): void {
    this.#child.resize(columns, 24);
    this.#screen.resize(columns, 24);
  }
}

/** A microphone that sends a scene and then waits; what Ctrl+C does to it and to the program; the exit code, shown. */
const pipe = `trap : INT; (cat scene.raw; sleep 60) | "${process.execPath}" "${EARSHOT}" listen -; echo "code $?"`;
const METER = /^ +0:0[78]\.\d {2}[.|]+ /u;

describe('the meter on a terminal', () => {
  test.each([60, 100, 160])('at %i columns: one line that rewrites itself, and Ctrl+C ends it', async (columns) => {
    const shell = new Shell(pipe, columns, { LC_ALL: 'C' });
    const lines = await shell.until(METER);
    expect(lines.filter((line) => /activation/u.test(line))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(METER);
    expect(lines.filter((line) => /[.#|+]{10}/u.test(line))).toHaveLength(1);

    shell.press('\u0003');
    const left = await shell.until(/^code/u);
    expect(shell.hasWrapped).toBe(false);
    expect(left.filter((line) => /[.#|+]{10}|\^C/u.test(line))).toEqual([]);
    expect(left.join(' ')).toMatch(
      /Listening for “alexa” .* {4}0:01\.\d {2}alexa {2}\S+ {2}activation Heard 8\.0 s, .* 1 activation; .*product\. code 130$/u,
    );
  });

  test('a terminal that is resized keeps one meter, and its lasting lines', async () => {
    const shell = new Shell(pipe, 100, { LC_ALL: 'C.UTF-8' });
    await shell.until(/0:0[78]\.\d {2}[░│]+/u);
    for (const columns of [61, 140, 80]) {
      shell.resize(columns);
      await shell.lines();
    }
    shell.press('\u0003');
    const lines = await shell.until(/^code/u);
    expect(lines.filter((line) => /[░█│▓]{5}/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /alexa {2}\S+ {2}activation/u.test(line))).toHaveLength(1);
  });

  test('a microphone is asked for where standard input is the terminal', async () => {
    const shell = new Shell(`"${process.execPath}" "${EARSHOT}" listen -; echo "code $?"`, 120, { LC_ALL: 'C' });
    expect(await shell.until(/^code/u)).toEqual([
      'earshot: standard input is a terminal; pipe a microphone into it',
      'Linux:      arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -',
      'elsewhere:  sox -q -d -t raw -r 16000 -c 1 -b 16 -e signed - | earshot listen -',
      'code 2',
    ]);
  });
});
