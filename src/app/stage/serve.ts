import type { Host } from '../../host/host.ts';
import { readerFor } from '../../words/reader.ts';
import { choicesOf } from '../choices.ts';
import { sentenceOf } from '../sentence-of.ts';
import type { Answer, Calls, Question, WorkerOptions } from './calls.ts';
import { openLibrary } from './library.ts';
import { openStage } from './play-stage.ts';
import type { Opened, Stage } from './stage.ts';

/**
 * The library and the stages in a thread of their own, so that the screen never waits for them. What is wrong
 * with the options is the answer to any question.
 * @param say sends an answer
 * @returns takes a question
 */
export function serve(
  host: Host,
  { options, language, folder, watch }: WorkerOptions,
  say: (answer: Answer) => void,
): (asked: Question) => void {
  const reader = readerFor(language);
  /** Of the scene that is played, for there is one at a time. */
  let onStage: { readonly path: string; readonly stage: Stage } | null = null;
  const watches = new Map<number, () => void>();

  const chosen = () => choicesOf(options, reader.sentences);
  const stageOf = (path: string) => {
    if (onStage?.path !== path) onStage = { path, stage: openStage(path, { host, reader, choices: chosen(), watch }) };
    return onStage.stage;
  };
  const calls: Calls = {
    ...openLibrary({ host, folder, reader }),
    async open(path) {
      const stage = stageOf(path);
      const opened = await stage.open();
      setTimeout(() => warmUp(stage, opened), 0);
      return opened;
    },
    run: async (path, changes) => stageOf(path).run(changes),
    why: async (path, candidate) => stageOf(path).why(candidate),
    save: async (path, changes, file) => stageOf(path).save(changes, file),
    async watch(path, watching) {
      const stop = stageOf(path).watch((changed) => say({ watching, changed }));
      watches.set(watching, stop);
    },
    async unwatch(watching) {
      watches.get(watching)?.();
      watches.delete(watching);
    },
  };

  async function answer<Call extends keyof Calls>({ id, call, args }: Question<Call>): Promise<void> {
    try {
      chosen();
      const asked = calls[call] as (...args: Parameters<Calls[Call]>) => Promise<unknown>;
      say({ id, value: await asked(...args) });
    } catch (error) {
      const sentence = sentenceOf(error, reader.sentences);
      if (sentence !== null) say({ id, sentence });
      else say({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  return (question) => void answer(question);
}

/**
 * Runs once more what was run once, so that the first change finds compiled code. On a scene of ten minutes it then
 * takes two thirds of the time (measured on a busy machine, with 5 recordings 140 and 104 ms, with 51 200 and 123).
 */
async function warmUp(stage: Stage, { asWritten }: Opened): Promise<void> {
  await stage.run(asWritten).catch(() => {});
}
