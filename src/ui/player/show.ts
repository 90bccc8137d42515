import { startLesson } from '../class/lesson.ts';
import { drawLibrary } from '../library/draw-library.ts';
import { type LibraryState, libraryKey } from '../library/library.ts';
import type { Pen } from '../screen/pen.ts';
import type { Row, Size } from '../screen/row.ts';
import type { Key } from '../terminal/key.ts';
import { drawPlayer } from './draw.ts';
import { drawBroken } from './draw-broken.ts';
import { insideOf } from './scroll.ts';
import { type Library, type Stage, StageError } from './stage.ts';
import { type Effect, initialState, type PlayerState } from './state.ts';
import { type Happening, update } from './update.ts';

/** What the screen shows: the library, a scenario that cannot be played yet, or one that is. */
type Scene =
  | { readonly kind: 'library'; readonly library: LibraryState }
  | { readonly kind: 'waiting'; readonly title: string; readonly problem: string | null }
  | { readonly kind: 'player'; readonly player: PlayerState };

export interface ShowOptions {
  readonly pen: Pen;
  /** Predict, then reveal. */
  readonly isClass: boolean;
  /** null: one scenario is played, and Esc leaves. */
  readonly library: Library | null;
  /** Ends the program. */
  readonly leave: (exitCode: number) => void;
}

/** A player or a library in front of somebody: takes keys and time, keeps the state, and has done what it asks for. */
export class Show {
  readonly #options: ShowOptions;
  readonly #listeners = new Set<() => void>();
  #scene: Scene;
  #size: Size = { columns: 80, rows: 24 };
  #stage: Stage | null = null;
  #unwatch: () => void = () => {};
  /** The library as it was left for a scenario. */
  #left: LibraryState | null = null;

  constructor(options: ShowOptions) {
    this.#options = options;
    this.#scene = { kind: 'waiting', title: '', problem: null };
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

  draw(size: Size): readonly Row[] {
    this.#size = size;
    const { pen } = this.#options;
    if (this.#scene.kind === 'library') return drawLibrary(this.#scene.library, size, pen);
    if (this.#scene.kind === 'waiting') return drawBroken(this.#scene, size, pen);
    return drawPlayer(this.#scene.player, size, pen);
  }

  /** Opens the library, and looks how long its scenes are while it is open. */
  async openLibrary(): Promise<void> {
    const { library } = this.#options;
    if (library === null) return;
    const listed = await library.list();
    this.#set({ kind: 'library', library: { listed, durations: new Map(), filter: '', chosen: 0, message: null } });
    void this.#measureAll(
      library,
      listed.map(({ path }) => path),
    );
  }

  async #measureAll(library: Library, paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.#measure(library, path);
  }

  async #measure(library: Library, path: string): Promise<void> {
    // A scene that cannot be read has no length; opening it says what is wrong.
    const durationMs = await library.durationOf(path).catch(() => null);
    if (durationMs === null) return;
    const lengthen = (state: LibraryState) => ({
      ...state,
      durations: new Map([...state.durations, [path, durationMs]]),
    });
    if (this.#scene.kind === 'library') this.#set({ kind: 'library', library: lengthen(this.#scene.library) });
    else if (this.#left !== null) this.#left = lengthen(this.#left);
  }

  /**
   * Plays what a stage has.
   * @throws StageError where it cannot be opened, unless it is being watched: then it is shown until it is mended.
   */
  async play(stage: Stage, isWatched: boolean): Promise<void> {
    this.#stage = stage;
    try {
      const opened = await stage.open();
      this.#play(opened);
    } catch (error) {
      if (!isWatched || !(error instanceof StageError)) throw error;
      this.#set({ kind: 'waiting', title: '', problem: error.message });
    }
    this.#unwatch = stage.watch((problem) => void this.#fileChanged(stage, problem));
  }

  #play(opened: Awaited<ReturnType<Stage['open']>>): void {
    const { isClass, pen } = this.#options;
    const { title } = opened.log.header.scenario;
    if (isClass && opened.log.header.lesson.length === 0)
      throw new StageError(pen.reader.sentences.classroom.noLesson(title));
    const lesson = isClass ? startLesson(opened.log) : null;
    const player = initialState(opened, { lesson, hasLibrary: this.#left !== null });
    this.#set({ kind: 'player', player: { ...player, message: opened.remarks[0] ?? null } });
  }

  async #fileChanged(stage: Stage, problem: string | null): Promise<void> {
    if (problem !== null) {
      if (this.#scene.kind === 'player') this.#happens({ type: 'problem', problem });
      else this.#set({ kind: 'waiting', title: '', problem });
      return;
    }
    const opened = await stage.open();
    if (this.#scene.kind !== 'player') return this.#play(opened);
    const { changes } = this.#scene.player;
    const log = await stage.run(changes).catch((error: unknown) => {
      if (error instanceof StageError) return opened.log;
      throw error;
    });
    this.#happens({ type: 'reloaded', opened, log });
  }

  readonly tick = (elapsedMs: number): void => this.#happens({ type: 'tick', elapsedMs });

  readonly key = (key: Key): void => {
    if (this.#scene.kind === 'player') this.#happens({ type: 'key', key });
    else if (this.#scene.kind === 'library') this.#keyInLibrary(this.#scene.library, key);
    else if (key.name === 'escape' || key.name === 'q') this.#back();
  };

  #keyInLibrary(library: LibraryState, key: Key): void {
    const { state, open, leave } = libraryKey(library, key);
    this.#set({ kind: 'library', library: state });
    if (leave) this.#options.leave(0);
    if (open !== null) void this.#openFrom(state, open);
  }

  async #openFrom(state: LibraryState, path: string): Promise<void> {
    const stage = this.#options.library?.stageOf(path);
    if (stage === undefined) return;
    this.#left = state;
    this.#set({
      kind: 'waiting',
      title: state.listed.find((listed) => listed.path === path)?.title ?? path,
      problem: null,
    });
    try {
      await this.play(stage, false);
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      this.#set({ kind: 'waiting', title: path, problem: error.message });
    }
  }

  #back(): void {
    this.#unwatch();
    if (this.#left === null) this.#options.leave(0);
    else this.#set({ kind: 'library', library: this.#left });
    this.#left = null;
  }

  #happens(happening: Happening): void {
    if (this.#scene.kind !== 'player') return;
    const { state, effects } = update(this.#scene.player, happening, { size: this.#size, pen: this.#options.pen });
    if (state !== this.#scene.player) this.#set({ kind: 'player', player: state });
    for (const effect of effects) void this.#do(effect);
  }

  async #do(effect: Effect): Promise<void> {
    const stage = this.#stage;
    if (effect.does === 'leave') return this.#options.leave(0);
    if (effect.does === 'library') return this.#back();
    if (stage === null) return;
    const ticket = effect.does === 'run' ? effect.ticket : null;
    try {
      if (effect.does === 'run') {
        const log = await stage.run(effect.changes);
        this.#happens({ type: 'ran', ticket: effect.ticket, log });
      } else if (effect.does === 'save') {
        this.#happens({ type: 'saved', file: await stage.save(effect.changes, effect.file) });
      } else {
        const lines = await stage.why(effect.candidate, insideOf(this.#size));
        this.#happens({ type: 'explained', seq: effect.seq, lines });
      }
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      this.#happens({ type: 'failed', ticket, message: error.message });
    }
  }

  #set(scene: Scene): void {
    this.#scene = scene;
    for (const listener of this.#listeners) listener();
  }
}
