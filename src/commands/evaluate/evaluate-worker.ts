import { parentPort, workerData } from 'node:worker_threads';
import { sentenceOf } from '../../app/sentence-of.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { openQuickEngine } from '../../speech/engine.ts';
import { hearConversation } from '../../study/evaluate/conversation.ts';
import type { Outcome } from '../../study/evaluate/dialogue.ts';
import { isAbout } from '../../vocabulary/diagnostic-error.ts';
import { wakeWordModel } from '../../wakeword/wake-words.ts';
import { wordsFor } from '../../words/words.ts';
import type { ThreadOptions } from './threads.ts';

/*
 * Hears conversations in a thread of its own: a path comes, what was heard in that file goes back.
 */

const { language, sensitivity, generation, wakeWords, devices, readerLanguage } = workerData as ThreadOptions;
const sentences = wordsFor(readerLanguage);
const engine = await openQuickEngine(nodeHost);
const models = wakeWords.map((wakeWord) => wakeWordModel(wakeWord, language, engine, generation));

async function outcomeOf(path: string): Promise<Outcome> {
  try {
    const heard = await hearConversation(nodeHost, path, { language, sensitivity, models, devices }, engine);
    return heard === null ? { why: sentences.evaluate.nothingSaid } : { heard };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** @throws a fault of the program's own */
function reasonOf(error: unknown): string {
  if (isAbout(error, 'file')) return sentences.evaluate.unreadable({ code: error.code, ...error.params });
  const sentence = sentenceOf(error, sentences);
  if (sentence === null) throw error;
  return sentence;
}

parentPort?.on('message', async (path: string) => parentPort?.postMessage(await outcomeOf(path)));
