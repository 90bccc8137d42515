import { Failure } from '../../app/failure.ts';
import type { Library, Opened, Stage } from '../../app/stage/stage.ts';
import type { Face } from './face.ts';
import type { Key } from './key.ts';
import { startLesson } from './lesson.ts';
import { type LibraryState, libraryKey } from './library.ts';
import { type Asked, durationOf, type Effect, initialState, type PlayerState } from './state.ts';
import { seek } from './transport.ts';
import { type Input, update } from './update.ts';
import { isChanged } from './values.ts';

/** Keys that are kept while a scene is being opened (assumed: more were not meant for it). */
const MOST_EARLY = 50;

/** What the screen shows: the library, a scenario that cannot be played yet, or one that is. */
export type Scene =
  | { readonly kind: 'library'; readonly library: LibraryState }
  | { readonly kind: 'waiting'; readonly title: string; readonly problem: string | null }
  | { readonly kind: 'player'; readonly player: PlayerState };

export interface ShowOptions {
  /** As far as it is known before it is shown. */
  readonly face: Face;
  /** Predict, then reveal. */
  readonly isClass: boolean;
  /** Where the scene is opened, paused; null: it plays from its beginning. */
  readonly startMs: number | null;
  /** null: one scenario is played, and Esc leaves. */
  readonly library: Library | null;
  /** Ends the program. */
  readonly leave: (exitCode: number) => void;
}

/** A player or a library in front of somebody: takes keys and time, keeps the state, and has done what it asks for. */
export class Show {
  readonly #options: ShowOptions;
  readonly #listeners = new Set<() => void>();
  #scene: Scene = { kind: 'waiting', title: '', problem: null };
  #face: Face;
  /** What is played or being opened; whatever comes from another one is of no interest any more. */
  #stage: Stage | null = null;
  #unwatch: () => void = () => {};
  /** The library as it was left for a scenario. */
  #left: LibraryState | null = null;
  /** Keys that came while there was nothing to take them. */
  #early: Key[] = [];
  /** The newest run that is asked for and not begun, and whether one has begun. */
  #wanted: Asked | null = null;
  #isRunning = false;

  constructor(options: ShowOptions) {
    this.#options = options;
    this.#face = options.face;
  }

  /** For React's `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly scene = (): Scene => this.#scene;

  /** Whether time goes on. */
  isPlaying(): boolean {
    return this.#scene.kind === 'player' && this.#scene.player.isPlaying;
  }

  /** What is shown changes with the size of its screen. */
  isShownOn(face: Face): void {
    this.#face = face;
  }

  /** Opens the library, and looks how long its scenes are while it is open. */
  async openLibrary(): Promise<void> {
    const { library } = this.#options;
    if (library === null) return;
    await this.#list(library, { durations: new Map(), filter: '', chosen: 0, message: null });
  }

  /** What can be played may have changed since the library was left: a scene that was saved is in it. */
  async #list(library: Library, before: Omit<LibraryState, 'listed'>): Promise<void> {
    const listed = await library.list();
    if (this.#stage !== null) return;
    // What has been typed and chosen while it looked stays.
    const shown = this.#scene.kind === 'library' ? this.#scene.library : before;
    this.#set({ kind: 'library', library: { ...shown, listed } });
    this.#takeEarlyKeys();
    for (const { path } of listed) {
      if (this.#scene.kind !== 'library') return;
      if (!this.#scene.library.durations.has(path)) await this.#measure(library, path);
    }
  }

  async #measure(library: Library, path: string): Promise<void> {
    // A scene that cannot be read has no length; opening it says what is wrong.
    const durationMs = await library.durationOf(path).catch(() => null);
    if (durationMs === null || this.#scene.kind !== 'library') return;
    const durations = new Map([...this.#scene.library.durations, [path, durationMs]]);
    this.#set({ kind: 'library', library: { ...this.#scene.library, durations } });
  }

  /** Plays what a stage has. @throws Failure where it cannot be opened. */
  async play(stage: Stage): Promise<void> {
    this.#stage = stage;
    const opened = await stage.open();
    if (this.#stage !== stage) return;
    this.#begin(opened);
    this.#unwatch = stage.watch((problem) => void this.#fileChanged(stage, problem));
  }

  #begin(opened: Opened): void {
    const { isClass, face } = this.#options;
    const { classroom, player: say } = face.reader.sentences;
    const { scenario, lesson: questions } = opened.log.header;
    if (isClass && questions.length === 0) throw new Failure(classroom.noLesson(scenario.title));
    const lesson = isClass ? startLesson(opened.log) : null;
    const player = this.#atStart(initialState(opened, { lesson, hasLibrary: this.#left !== null }));
    const message = opened.remarks[0] ?? (isClass ? say.classBegins(questions.length) : null);
    this.#set({ kind: 'player', player: { ...player, message } });
    this.#takeEarlyKeys();
  }

  /** @throws Failure where the scene is over by then. */
  #atStart(state: PlayerState): PlayerState {
    const { startMs, face } = this.#options;
    if (startMs === null) return state;
    const { sentences, format } = face.reader;
    const endMs = durationOf(state);
    if (startMs > endMs) throw new Failure(sentences.cli.atBeyondEnd(format.length(endMs)));
    return seek({ ...state, isPlaying: false }, startMs, sentences).state;
  }

  #takeEarlyKeys(): void {
    const keys = this.#early;
    this.#early = [];
    for (const key of keys) this.key(key);
  }

  /** The scenario's file has been saved: it is read again, with what was changed here. */
  async #fileChanged(stage: Stage, problem: string | null): Promise<void> {
    if (this.#stage !== stage) return;
    if (problem !== null) return this.#happens({ type: 'problem', problem });
    try {
      const opened = await stage.open();
      if (this.#stage !== stage || this.#scene.kind !== 'player') return;
      const { player } = this.#scene;
      if (!isChanged(player)) return this.#happens({ type: 'reloaded', opened, log: opened.log, lost: null });
      const { log, lost } = await stage.run(player.changes).then(
        (log) => ({ log, lost: null }),
        (error: unknown) => {
          if (error instanceof Failure) return { log: opened.log, lost: error.message };
          throw error;
        },
      );
      if (this.#stage === stage) this.#happens({ type: 'reloaded', opened, log, lost });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (this.#stage === stage) this.#happens({ type: 'problem', problem: error.message });
    }
  }

  readonly tick = (elapsedMs: number): void => this.#happens({ type: 'tick', elapsedMs });

  readonly key = (key: Key): void => {
    if (this.#scene.kind === 'player') this.#happens({ type: 'key', key });
    else if (this.#scene.kind === 'library') this.#keyInLibrary(this.#scene.library, key);
    else if (key.name === 'escape' || key.name === 'q') this.#back();
    else if (this.#scene.problem === null && this.#early.length < MOST_EARLY) this.#early.push(key);
  };

  #keyInLibrary(library: LibraryState, key: Key): void {
    const { state, open, leave } = libraryKey(library, key, this.#face);
    this.#set({ kind: 'library', library: state });
    if (leave) this.#options.leave(0);
    if (open !== null) void this.#openFrom(state, open);
  }

  async #openFrom(state: LibraryState, path: string): Promise<void> {
    const stage = this.#options.library?.stageOf(path);
    if (stage === undefined) return;
    this.#left = state;
    this.#set({ kind: 'waiting', title: state.listed.find((one) => one.path === path)?.title ?? path, problem: null });
    try {
      await this.play(stage);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (this.#stage === stage) this.#set({ kind: 'waiting', title: path, problem: error.message });
    }
  }

  #back(): void {
    this.#unwatch();
    this.#unwatch = () => {};
    this.#stage = null;
    this.#wanted = null;
    this.#early = [];
    const { library } = this.#options;
    const left = this.#left;
    this.#left = null;
    if (left === null || library === null) {
      this.#options.leave(0);
      return;
    }
    this.#set({ kind: 'library', library: left });
    void this.#list(library, left);
  }

  #happens(input: Input): void {
    if (this.#scene.kind !== 'player') return;
    const { state, effects } = update(this.#scene.player, input, this.#face);
    if (state !== this.#scene.player) this.#set({ kind: 'player', player: state });
    for (const effect of effects) void this.#do(effect);
  }

  async #do(effect: Effect): Promise<void> {
    const stage = this.#stage;
    if (effect.does === 'leave') return this.#options.leave(0);
    if (effect.does === 'library') return this.#back();
    if (stage === null) return;
    if (effect.does === 'run') {
      this.#wanted = effect;
      return this.#run();
    }
    const isExplaining = effect.does === 'explain';
    try {
      const input: Input = isExplaining
        ? { type: 'explained', seq: effect.seq, why: await stage.why(effect.candidate) }
        : { type: 'saved', file: await stage.save(effect.changes, effect.file) };
      if (this.#stage === stage) this.#happens(input);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { message } = error;
      if (this.#stage !== stage) return;
      if (isExplaining) this.#happens({ type: 'failed', ticket: null, message });
      else this.#happens({ type: 'unsaved', file: effect.file ?? '', message });
    }
  }

  /** One run after another; of those that are asked for in the meantime only the newest. */
  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#wanted !== null && this.#stage !== null) {
      const [stage, { changes, past, ticket }]: [Stage, Asked] = [this.#stage, this.#wanted];
      this.#wanted = null;
      const input = await stage.run(changes).then(
        (log): Input => ({ type: 'ran', changes, past, ticket, log }),
        (error: unknown): Input => {
          if (error instanceof Failure) return { type: 'failed', ticket, message: error.message };
          throw error;
        },
      );
      if (this.#stage === stage) this.#happens(input);
    }
    this.#isRunning = false;
  }

  #set(scene: Scene): void {
    this.#scene = scene;
    for (const listener of this.#listeners) listener();
  }
}
