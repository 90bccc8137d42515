import { parentPort, workerData } from 'node:worker_threads';
import { choicesOf } from '../../app/choices.ts';
import { sentenceOf } from '../../app/sentence-of.ts';
import type { Choices } from '../../app/simulate.ts';
import { openLibrary } from '../../app/stage/library.ts';
import type { Answer, Question, WorkerOptions } from '../../app/stage/message.ts';
import { openStage } from '../../app/stage/play-stage.ts';
import { type Library, type Opened, type Stage, StageError } from '../../app/stage/stage.ts';
import { openEngine } from '../../speech/engine.ts';
import { readerFor } from '../../words/reader.ts';

/*
 * The library and the stages in a thread of their own, so that the screen never waits for them.
 */

const { options, language, folder, watch } = workerData as WorkerOptions;
const reader = readerFor(language);
/** Of the scene that is played, for there is one at a time. */
let onStage: { readonly path: string; readonly stage: Stage } | null = null;
const watches = new Map<number, () => void>();

/** @throws StageError for options that are no settings. */
function choices(): Choices {
  try {
    return choicesOf(options, reader.sentences);
  } catch (error) {
    const sentence = sentenceOf(error, reader.sentences);
    throw sentence === null ? error : new StageError(sentence);
  }
}

let library: Library | null = null;

function libraryOf(): Library {
  library ??= openLibrary({ folder, choices: choices(), reader });
  return library;
}

function stageOf(path: string): Stage {
  if (onStage?.path !== path) onStage = { path, stage: openStage(path, { choices: choices(), reader, watch }) };
  return onStage.stage;
}

const say = (answer: Answer) => parentPort?.postMessage(answer);

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
      setImmediate(() => warmUp(stage, opened));
      return opened;
    }
    case 'run':
      return stageOf(question.path).run(question.changes);
    case 'why':
      return stageOf(question.path).why(question.candidate, question.width);
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

/**
 * Runs once more what was run once, so that the first change finds compiled code. On a scene of ten minutes it then
 * takes two thirds of the time (measured on a busy machine, with 5 recordings 140 and 104 ms, with 51 200 and 123).
 */
async function warmUp(stage: Stage, { asWritten }: Opened): Promise<void> {
  await stage.run(asWritten).catch(() => {});
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

parentPort?.on('message', (question: Question) => void answer(question));
// It takes a while to start, and is wanted in any case; what goes wrong is said to whoever asks for it.
openEngine().catch(() => {});
