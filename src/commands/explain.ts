import { drawAlignment } from '../report/draw-alignment.ts';
import { numberedLines, readText, UnreadableError } from '../scenario/read-file.ts';
import { openEngine } from '../speech/engine.ts';
import { type Explanation, explain } from '../wakeword/explain.ts';
import { WAKE_WORDS } from '../wakeword/wake-words.ts';
import { Failure } from './failure.ts';
import { choicesOf, USUAL_SENSITIVITY } from './settings.ts';
import type { Call } from './table.ts';

const USUAL_WAKE_WORD = 'Alexa';
/** The largest list of phrases: 16 MiB, half a million phrases of 30 bytes each (assumed). */
const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
/** The longest phrase, in UTF-16 units: about 180 words, a minute of talk (assumed). */
const PHRASE_LIMIT = 1_000;

/** `earshot explain`: phrases against wake words, in the order in which they were given. */
export async function explainPhrases(call: Call): Promise<number> {
  const { options, terminal, reader } = call;
  const { overrides, language = 'en' } = choicesOf(
    { ...options, wakeWord: options.wakeWord ?? USUAL_WAKE_WORD },
    reader,
  );
  const settings = Object.assign({ sensitivity: USUAL_SENSITIVITY }, ...overrides);
  const wakeWords = options.all ? WAKE_WORDS.map(({ phrase }) => phrase) : [options.wakeWord ?? USUAL_WAKE_WORD];
  const phrases = await phrasesOf(call);
  const engine = await openEngine();
  let first = true;
  for (const phrase of phrases) {
    for (const wakeWord of wakeWords) {
      const explanation = explain(phrase, wakeWord, language, settings.sensitivity, engine);
      if (options.json) terminal.out(`${jsonOf(explanation, options.file !== undefined || options.all === true)}\n`);
      else terminal.out(`${first ? '' : '\n\n'}${drawAlignment(explanation, reader.language, terminal.width)}\n`);
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
async function phrasesOf({ args, options, reader }: Call): Promise<string[]> {
  const { cli } = reader.sentences;
  const path = options.file;
  if (path === undefined) {
    const phrase = args.join(' ').trim();
    if (phrase === '') throw new Failure(cli.noPhrase);
    if (phrase.length > PHRASE_LIMIT) throw new Failure(cli.phraseTooLong({ place: null, limit: PHRASE_LIMIT }));
    return [phrase];
  }
  const text = await readText(path, FILE_LIMIT_BYTES).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error;
    throw new Failure(cli.noPhrases({ ...error.params, code: error.code }));
  });
  return Array.from(numberedLines(text), ({ line, number }) => {
    if (line.length <= PHRASE_LIMIT) return line;
    throw new Failure(cli.phraseTooLong({ place: { path, line: number }, limit: PHRASE_LIMIT }));
  });
}
