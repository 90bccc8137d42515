import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { openEngine } from '../speech/engine.ts';
import { drawAlignment } from '../wakeword/draw-alignment.ts';
import { type Explanation, explain } from '../wakeword/explain.ts';
import { WAKE_WORDS } from '../wakeword/wake-words.ts';
import { Failure } from './failure.ts';
import { choicesOf } from './settings.ts';
import type { Call } from './table.ts';

const USUAL_WAKE_WORD = 'Alexa';
const USUAL_SENSITIVITY = 0.5;

/** `earshot explain`: phrases against wake words, in the order in which they were given. */
export async function explainPhrases(call: Call): Promise<number> {
  const { options, terminal, reader } = call;
  const { overrides, language = 'en' } = choicesOf(
    { ...options, wakeWord: options.wakeWord ?? USUAL_WAKE_WORD },
    reader,
  );
  const settings = Object.assign({ sensitivity: USUAL_SENSITIVITY }, ...overrides);
  const wakeWords = options.all ? WAKE_WORDS.map(({ phrase }) => phrase) : [options.wakeWord ?? USUAL_WAKE_WORD];
  const engine = await openEngine();
  let first = true;
  for await (const phrase of phrasesOf(call)) {
    for (const wakeWord of wakeWords) {
      const explanation = explain(phrase, wakeWord, language, settings.sensitivity, engine);
      if (options.json) terminal.out(`${jsonOf(explanation, options.file !== undefined || options.all === true)}\n`);
      else terminal.out(`${first ? '' : '\n\n'}${drawAlignment(explanation, reader.language)}\n`);
      first = false;
    }
  }
  return 0;
}

/** One phrase: an object over several lines. Many: one line each. */
function jsonOf(explanation: Explanation, isMany: boolean): string {
  const { phrase, wakeWord, heard, score, threshold, probability, alignment } = explanation;
  const shown = { phrase, wakeWord, heard, score, threshold, probability, alignment };
  return isMany ? JSON.stringify(shown) : JSON.stringify(shown, null, 2);
}

/** The phrase of the call, or those of `--file`, one a line; empty lines are passed over. */
async function* phrasesOf({ args, options, reader }: Call): AsyncGenerator<string> {
  const { cli } = reader.sentences;
  if (options.file === undefined) {
    const phrase = args.join(' ').trim();
    if (phrase === '') throw new Failure(cli.noPhrase);
    yield phrase;
    return;
  }
  const input = options.file === '-' ? process.stdin : createReadStream(options.file, 'utf8');
  const failed = new Promise<never>((_, reject) => {
    input.once('error', () => reject(new Failure(cli.noPhrases(options.file ?? ''))));
  });
  failed.catch(() => {});
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await Promise.race([lines.next(), failed]);
    if (done) return;
    if (value.trim() !== '') yield value.trim();
  }
}
