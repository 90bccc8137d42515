import type { Thread } from '../../host/host.ts';
import { Failure } from '../failure.ts';
import type { Answer, Calls, Question } from './calls.ts';
import type { Library } from './stage.ts';

/** A library and stages, until they are closed. */
export interface Backstage extends Library {
  /** Ends the thread that they are in. What was asked and is not answered yet never will be. */
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * What a thread serves (`serve.ts`), for the screen, which never waits for it. It keeps the process alive only while it
 * is asked.
 */
export function openBackstage(thread: Thread): Backstage {
  const asked = new Map<number, Asked>();
  const watches = new Map<number, (problem: string | null) => void>();
  let questions = 0;
  /** The thread itself has ended. */
  let ended: Error | null = null;

  thread.listen(
    (message) => {
      const answer = message as Answer;
      if ('changed' in answer) {
        watches.get(answer.watching)?.(answer.changed);
        return;
      }
      const { resolve, reject } = asked.get(answer.id) as Asked;
      asked.delete(answer.id);
      if (asked.size === 0) thread.isWaitedFor(false);
      if ('value' in answer) resolve(answer.value);
      else reject('sentence' in answer ? new Failure(answer.sentence) : faultOf(answer.fault));
    },
    (fault) => {
      ended = fault;
      for (const { reject } of asked.values()) reject(fault);
      asked.clear();
    },
  );

  const ask = <Call extends keyof Calls>(call: Call, ...args: Parameters<Calls[Call]>) => {
    if (ended !== null) return Promise.reject(ended) as ReturnType<Calls[Call]>;
    const id = questions++;
    thread.isWaitedFor(true);
    return new Promise<unknown>((resolve, reject) => {
      asked.set(id, { resolve, reject });
      thread.post({ id, call, args } satisfies Question<Call>);
    }) as ReturnType<Calls[Call]>;
  };

  return {
    list: () => ask('list'),
    durationOf: (path) => ask('durationOf', path),
    stageOf: (path) => ({
      open: () => ask('open', path),
      run: (changes) => ask('run', path, changes),
      why: (candidate) => ask('why', path, candidate),
      save: (changes, file) => ask('save', path, changes, file),
      watch(onChange) {
        const watching = questions;
        watches.set(watching, onChange);
        ask('watch', path, watching).catch(() => {});
        return () => {
          watches.delete(watching);
          ask('unwatch', watching).catch(() => {});
        };
      },
    }),
    close: () => thread.close(),
  };
}

/** A fault of the program's own, with the stack that it had in the thread. */
function faultOf(stack: string): Error {
  const fault = new Error(stack.split('\n')[0]);
  fault.stack = stack;
  return fault;
}
