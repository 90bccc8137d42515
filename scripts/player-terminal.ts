import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const EARSHOT = fileURLToPath(new URL('../dist/bin/earshot.js', import.meta.url));

/** How long anything may take on a busy machine before a test gives up, ms. */
const PATIENCE_MS = 20_000;
/** How long a screen has to stay as it is to count as drawn, ms: several frames of the player. */
const STILL_MS = 150;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Over the surroundings; undefined takes a name out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** The built program in a real terminal, which is read as a person reads it: by its screen. */
export class PlayerTerminal {
  readonly terminal: InstanceType<typeof xterm.Terminal>;
  readonly child: IPty;
  readonly exit: Promise<number>;
  #written: Promise<void> = Promise.resolve();

  constructor(args: readonly string[], { columns = 100, rows = 30, env = {}, cwd }: TerminalOptions = {}) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 1000, allowProposedApi: true });
    const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...surroundings } = process.env;
    const wanted = { ...surroundings, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', ...env };
    const defined = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined);
    // A short run takes less of the processor where V8 does not optimise it.
    this.child = spawn(process.execPath, ['--no-opt', EARSHOT, ...args], {
      cols: columns,
      rows,
      env: Object.fromEntries(defined),
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.child.onData((data) => {
      this.#written = this.#written.then(() => new Promise((done) => this.terminal.write(data, done)));
    });
    this.exit = new Promise((done) => this.child.onExit(({ exitCode }) => done(exitCode)));
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.child.write(KEYS[key] ?? key);
  }

  /** The rows of the screen without the spaces at their ends. */
  rows(): string[] {
    const { active } = this.terminal.buffer;
    return Array.from({ length: this.terminal.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  screen(): string {
    return `${this.rows().join('\n')}\n`;
  }

  /** Waits until a text is on the screen. @throws with the screen as it is, where it does not come. */
  async shows(text: string | RegExp): Promise<string> {
    const isThere = () => {
      const screen = this.screen();
      return typeof text === 'string' ? screen.includes(text) : text.test(screen);
    };
    const until = Date.now() + PATIENCE_MS;
    while (!isThere()) {
      if (Date.now() > until) throw new Error(`"${text}" is not on the screen:\n${this.screen()}`);
      await new Promise((done) => setTimeout(done, 20));
      await this.#written;
    }
    return this.screen();
  }

  /** Pauses at a time of the scene, typed as a person would. `shown`: how the clock writes it. */
  async goTo(typed: string, shown: string): Promise<string> {
    this.press('g');
    await this.shows(/0:14[.,]2/u);
    this.press(typed, 'enter');
    await this.shows(shown);
    return this.still();
  }

  /** The screen once nothing has changed on it for a while; for one on which time stands still. */
  async still(): Promise<string> {
    const until = Date.now() + PATIENCE_MS;
    let before = '';
    let since = Date.now();
    while (Date.now() - since < STILL_MS && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 20));
      await this.#written;
      const now = this.screen();
      if (now !== before) since = Date.now();
      before = now;
    }
    return before;
  }

  /** Esc, and what it closes has gone: with a key right after it, it would be Alt and that key. */
  async escape(closes: string): Promise<void> {
    this.press('escape');
    const until = Date.now() + PATIENCE_MS;
    while (this.screen().includes(closes)) {
      if (Date.now() > until) throw new Error(`"${closes}" stays on the screen:\n${this.screen()}`);
      await new Promise((done) => setTimeout(done, 20));
      await this.#written;
    }
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
    this.child.resize(columns, rows);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

const KEYS: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\u001b',
  left: '\u001b[D',
  right: '\u001b[C',
  up: '\u001b[A',
  down: '\u001b[B',
  end: '\u001b[F',
  home: '\u001b[H',
  space: ' ',
};
