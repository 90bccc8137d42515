import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { buildSync } from 'esbuild';
import type { Size } from '../../src/ui/terminal/draw/row.ts';
import { NO_OPT } from './earshot.ts';

/** The fixture program built as the program itself is (`scripts/bundle.ts`): of a few files it starts faster. */
function bundled(): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  buildSync({
    entryPoints: ['test/helpers/terminal-fixture.tsx'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-devtools-core'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  });
  return join(folder, 'terminal-fixture.mjs');
}

let built: string | null = null;

/** The program on the whole terminal, as a shell starts it. */
export function fixture(): string {
  built ??= bundled();
  return `'${process.execPath}' ${NO_OPT} '${built}'`;
}
/** Longer than a start takes on a machine that is busy (assumed). */
const PATIENCE_MS = 30_000;

export interface Pty {
  readonly child: IPty;
  /** The rows of the screen, without spaces at their ends. */
  screen(): string[];
  /** Scrollback and screen. */
  everything(): string[];
  isAlternate(): boolean;
  /** Cursor (25), wrapping (7), marks around a paste (2004), synchronized update (2026). */
  modes(): Record<string, boolean>;
  /** Characters that have come from the program. */
  received(): number;
  resize(size: Size): void;
  /** Waits until it holds. */
  until(holds: () => boolean, what: string): Promise<void>;
  untilText(text: string): Promise<void>;
  untilScreen(rows: readonly string[]): Promise<void>;
  readonly ended: Promise<void>;
}

/** A command in a real terminal, and an emulator that shows what it writes. */
export function openPty(command: string, args: readonly string[], size: Size = { columns: 80, rows: 24 }): Pty {
  const { columns: cols, rows } = size;
  const terminal = new xterm.Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  const { CI: _, NO_COLOR: __, ...surroundings } = process.env;
  const env = { ...surroundings, NODE_ENV: 'production', LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', PS1: '> ' };
  const child = spawn(command, [...args], { cols, rows, env });
  let isCursorShown = true;
  for (const final of ['h', 'l']) {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, ([mode]) => {
      if (mode === 25) isCursorShown = final === 'h';
      return false;
    });
  }
  let received = 0;
  let written = Promise.resolve();
  child.onData((data) => {
    received += data.length;
    written = written.then(() => new Promise((done) => terminal.write(data, done)));
  });
  const linesFrom = (first: number) => {
    const { active } = terminal.buffer;
    const count = active.length - first;
    return Array.from({ length: count }, (_, row) => active.getLine(first + row)?.translateToString(true) ?? '');
  };
  const pty: Pty = {
    child,
    screen: () => linesFrom(terminal.buffer.active.baseY),
    everything: () => linesFrom(0),
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    modes: () => ({
      cursor: isCursorShown,
      wraps: terminal.modes.wraparoundMode,
      paste: terminal.modes.bracketedPasteMode,
    }),
    received: () => received,
    resize({ columns, rows: height }) {
      terminal.resize(columns, height);
      child.resize(columns, height);
    },
    async until(holds, what) {
      const end = performance.now() + PATIENCE_MS;
      for (;;) {
        await written;
        if (holds()) return;
        if (performance.now() > end) throw new Error(`no ${what} on\n${pty.screen().join('\n')}`);
        await new Promise((done) => setTimeout(done, 10));
      }
    },
    untilScreen: (wanted) => pty.until(() => pty.screen().join('\n') === wanted.join('\n'), wanted.join('\n')),
    untilText: (text) => pty.until(() => pty.screen().join('\n').includes(text), text),
    ended: new Promise((done) => child.onExit(() => void written.then(done))),
  };
  return pty;
}

/** Of the fixture program, which shows it. */
export function pidOn(pty: Pty): number {
  return Number(/pid (\d+)/u.exec(pty.screen()[0] ?? '')?.[1]);
}
