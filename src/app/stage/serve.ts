import type { Host } from '../../host/host.ts';
import { openEngine } from '../../speech/engine.ts';
import { readerFor } from '../../words/reader.ts';
import { choicesOf } from '../choices.ts';
import { openLibrary } from './library.ts';
import type { Answer, Question, WorkerOptions } from './message.ts';
import { openStage } from './play-stage.ts';
import { asStageError, type Library, type Opened, type Stage, StageError } from './stage.ts';

/**
 * The library and the stages in a thread of their own, so that the screen never waits for them. What is wrong with the options is the
 * answer to the first question.
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
  let library: Library | null = null;
  const watches = new Map<number, () => void>();

  const chosen = () => {
    try {
      return choicesOf(options, reader.sentences);
    } catch (error) {
      throw asStageError(error, reader.sentences);
    }
  };
  const libraryOf = () => {
    library ??= openLibrary({ host, folder, choices: chosen(), reader });
    return library;
  };
  const stageOf = (path: string) => {
    if (onStage?.path !== path) onStage = { path, stage: openStage(path, { host, reader, choices: chosen(), watch }) };
    return onStage.stage;
  };

  async function answerTo(question: Question): Promise<unknown> {
    const { id, ask } = question;
    switch (ask) {
      case 'list':
        return libraryOf().list();
      case 'durationOf':
        return libraryOf().durationOf(question.path);
      case 'open': {
        const stage = stageOf(question.path);
        const opened = await stage.open();
        setTimeout(() => warmUp(stage, opened), 0);
        return opened;
      }
      case 'run':
        return stageOf(question.path).run(question.changes);
      case 'why':
        return stageOf(question.path).why(question.candidate);
      case 'save':
        return stageOf(question.path).save(question.changes, question.file);
      case 'watch':
        watches.set(
          id,
          stageOf(question.path).watch((changed) => say({ id, changed })),
        );
        return null;
      case 'unwatch':
        watches.get(question.watching)?.();
        watches.delete(question.watching);
        return null;
    }
  }

  async function answer(question: Question): Promise<void> {
    const { id } = question;
    try {
      say({ id, value: await answerTo(question) });
    } catch (error) {
      if (error instanceof StageError) say({ id, sentence: error.message });
      else say({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  // It takes a while to start, and is wanted in any case; what goes wrong is said to whoever asks for it.
  openEngine(host).catch(() => {});
  return (question) => void answer(question);
}

/**
 * Runs once more what was run once, so that the first change finds compiled code. On a scene of ten minutes it then
 * takes two thirds of the time (measured on a busy machine, with 5 recordings 140 and 104 ms, with 51 200 and 123).
 */
async function warmUp(stage: Stage, { asWritten }: Opened): Promise<void> {
  await stage.run(asWritten).catch(() => {});
}
