import { sentenceOf } from '../../app/sentence-of.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { openQuickEngine } from '../../speech/engine.ts';
import { hearConversation } from '../../study/evaluate/conversation.ts';
import type { Outcome } from '../../study/evaluate/dialogue.ts';
import type { Ears } from '../../study/evaluate/wake-word.ts';
import { isAbout } from '../../vocabulary/diagnostic-error.ts';
import type { Device } from '../../vocabulary/settings.ts';
import { wakeWordModel } from '../../wakeword/wake-words.ts';
import { type ReaderLanguage, wordsFor } from '../../words/words.ts';

/** What is listened for in a file of dialogue. */
export interface Hearing extends Ears {
  /** Which device has the accidents, for each wake word; undefined: none. */
  readonly devices?: readonly Device[] | undefined;
  /** Of the sentences about files that are passed over. */
  readonly readerLanguage: ReaderLanguage;
}

/** Hears conversations, a file at a time. */
export async function hearerOf({ readerLanguage, wakeWords, generation, devices, ...ears }: Hearing) {
  const sentences = wordsFor(readerLanguage);
  const engine = await openQuickEngine(nodeHost);
  const models = wakeWords.map((wakeWord) => wakeWordModel(wakeWord, ears.language, engine, generation));
  return async (path: string): Promise<Outcome> => {
    try {
      const heard = await hearConversation(nodeHost, path, { ...ears, models, devices }, engine);
      return heard === null ? { why: sentences.evaluate.nothingSaid } : { heard };
    } catch (error) {
      return { why: reasonOf(error) };
    }
  };

  /** @throws a fault of the program's own */
  function reasonOf(error: unknown): string {
    if (isAbout(error, 'file')) return sentences.evaluate.unreadable({ code: error.code, ...error.params });
    const sentence = sentenceOf(error, sentences);
    if (sentence === null) throw error;
    return sentence;
  }
}
