import type { Thread } from '../../host/host.ts';
import type { Log } from '../../log/log.ts';
import type { Answer, Question, Wish } from './message.ts';
import { type Library, type Listed, type Opened, type Stage, StageError, type Why } from './stage.ts';

/** A library and stages, until they are closed. */
export interface Backstage {
  readonly library: Library;
  readonly stageOf: (path: string) => Stage;
  /** Ends the thread that they are in. What was asked and is not answered yet never will be. */
  readonly close: () => Promise<void>;
}

/** What a thread serves (`serve.ts`), for the screen, which never waits for it. */
export function openBackstage(thread: Thread): Backstage {
  const client = new Client(thread);
  const stageOf = (path: string) => client.stageOf(path);
  const library: Library = {
    list: () => client.ask<readonly Listed[]>({ ask: 'list' }),
    durationOf: (path) => client.ask<number>({ ask: 'durationOf', path }),
    stageOf,
  };
  return { library, stageOf, close: () => client.close() };
}

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the worker, and hands its answers to whoever asked. It keeps the process alive only while it is asked. */
class Client {
  readonly #thread: Thread;
  readonly #asked = new Map<number, Asked>();
  readonly #watching = new Map<number, (problem: string | null) => void>();
  #questions = 0;
  #fault: Error | null = null;

  constructor(thread: Thread) {
    this.#thread = thread;
    thread.listen(
      (answer) => this.#hear(answer as Answer),
      (fault) => this.#fail(fault),
    );
  }

  async ask<T>(wish: Wish): Promise<T> {
    if (this.#fault !== null) throw this.#fault;
    const id = this.#questions++;
    this.#thread.isWaitedFor(true);
    const question: Question = { ...wish, id };
    return new Promise<T>((resolve, reject) => {
      this.#asked.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#thread.post(question);
    });
  }

  stageOf(path: string): Stage {
    return {
      open: () => this.ask<Opened>({ ask: 'open', path }),
      run: (changes) => this.ask<Log>({ ask: 'run', path, changes }),
      why: (candidate) => this.ask<Why>({ ask: 'why', path, candidate }),
      save: (changes, file) => this.ask<string>({ ask: 'save', path, changes, file }),
      watch: (onChange) => {
        const watching = this.#questions;
        this.#watching.set(watching, onChange);
        this.ask({ ask: 'watch', path }).catch(() => {});
        return () => {
          this.#watching.delete(watching);
          this.ask({ ask: 'unwatch', watching }).catch(() => {});
        };
      },
    };
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  #hear(answer: Answer): void {
    if ('changed' in answer) {
      this.#watching.get(answer.id)?.(answer.changed);
      return;
    }
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (this.#asked.size === 0) this.#thread.isWaitedFor(false);
    if ('value' in answer) asked?.resolve(answer.value);
    else asked?.reject('sentence' in answer ? new StageError(answer.sentence) : faultOf(answer.fault));
  }

  /** The thread itself has ended. */
  #fail(fault: Error): void {
    this.#fault = fault;
    for (const { reject } of this.#asked.values()) reject(fault);
    this.#asked.clear();
  }
}

/** A fault of the program's own, with the stack that it had in the thread. */
function faultOf(stack: string): Error {
  const fault = new Error(stack.split('\n')[0]);
  fault.stack = stack;
  return fault;
}
