import { Worker } from 'node:worker_threads';
import type { Answer, Question, Wish, WorkerOptions } from '../../app/stage/message.ts';
import { type Library, type Listed, type Opened, type Stage, StageError } from '../../app/stage/stage.ts';
import type { Log } from '../../log/log.ts';

/** A library and stages, until they are closed. */
export interface Backstage {
  readonly library: Library;
  readonly stageOf: (path: string) => Stage;
  /** Ends the thread that they are in. What was asked and is not answered yet never will be. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a thread that lists, opens and simulates: the screen never waits for it, and the speech engine starts while
 * the rest of the program is still being loaded. So the thread reads the options, too; what is wrong with them is the
 * answer to the first question.
 */
export function openBackstage(options: WorkerOptions): Backstage {
  const client = new Client(options);
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
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  readonly #watching = new Map<number, (problem: string | null) => void>();
  #questions = 0;
  #fault: Error | null = null;

  constructor(options: WorkerOptions) {
    this.#worker = new Worker(new URL('./stage-worker.js', import.meta.url), { workerData: options });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.on('error', (fault: Error) => this.#fail(fault));
  }

  async ask<T>(wish: Wish): Promise<T> {
    if (this.#fault !== null) throw this.#fault;
    const id = this.#questions++;
    this.#worker.ref();
    const question: Question = { ...wish, id };
    return new Promise<T>((resolve, reject) => {
      this.#asked.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage(question);
    });
  }

  stageOf(path: string): Stage {
    return {
      open: () => this.ask<Opened>({ ask: 'open', path }),
      run: (changes) => this.ask<Log>({ ask: 'run', path, changes }),
      why: (candidate, width) => this.ask<readonly string[]>({ ask: 'why', path, candidate, width }),
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
    await this.#worker.terminate();
  }

  #hear(answer: Answer): void {
    if ('changed' in answer) {
      this.#watching.get(answer.id)?.(answer.changed);
      return;
    }
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (this.#asked.size === 0) this.#worker.unref();
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
