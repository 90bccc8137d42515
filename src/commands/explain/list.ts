import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../../app/failure.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { drawAlignment } from '../../report/draw-alignment.ts';
import { openQuickEngine, type SpeechEngine } from '../../speech/engine.ts';
import type { TextLine } from '../../study/nearest.ts';
import { explainTo, nearness } from '../../wakeword/explain.ts';
import { type WakeWordModel, wakeWordModel } from '../../wakeword/wake-words.ts';
import { countUp } from '../program/count-up.ts';
import { interruption } from '../program/interruption.ts';
import type { ExplainCall } from './command.ts';
import { comparisonOf, jsonOf } from './comparison.ts';
import { drained, LINE_LIMIT, linesOr } from './read-lines.ts';

/** How many phrases come between two looks at what else happens, an interruption among it (assumed). */
const PHRASES_A_TURN = 32;

/**
 * `earshot explain --file`: each line of a list as soon as it is read, in order, however many there are. A line that
 * cannot be explained ends it, after those before it.
 */
export async function explainList(call: ExplainCall): Promise<number> {
  const { options, terminal, reader } = call;
  const { cli, explain: say } = reader.sentences;
  const { wakeWords, language, sensitivity } = comparisonOf(call);
  const engine = await openQuickEngine(nodeHost);
  const models = wakeWords.map((wakeWord) => wakeWordModel(wakeWord, language, engine));
  const show = options.json ? jsonLine : drawn(call);
  const path = options.file ?? '-';
  const progress = countUp(true);
  const interrupted = interruption();
  const { signal } = interrupted;
  let count = 0;
  try {
    for await (const line of linesOr(path, signal, (fault) => new Failure(cli.noPhrases(fault)))) {
      if (signal.aborted) break;
      const phrase = phraseOf(line, path, cli.phraseTooLong);
      for (const model of models) terminal.out(show(phrase, model, sensitivity, engine));
      count++;
      if (count % PHRASES_A_TURN === 0) {
        progress.show(say.progress.phrases(count));
        await turn();
      }
      await drained(signal);
    }
    return interrupted.exitCode();
  } finally {
    progress.clear();
    interrupted.dispose();
  }
}

/** @throws Failure */
function phraseOf(
  { text, number, isCut }: TextLine,
  path: string,
  tooLong: ExplainCall['reader']['sentences']['cli']['phraseTooLong'],
): string {
  if (isCut) throw new Failure(tooLong({ place: { path, line: number }, limit: LINE_LIMIT }));
  return text;
}

/** One phrase against one wake word, as it is written to stdout. */
type Show = (phrase: string, model: WakeWordModel, sensitivity: number, engine: SpeechEngine) => string;

const jsonLine: Show = (phrase, model, sensitivity, engine) =>
  `${JSON.stringify(jsonOf(nearness(model, phrase, sensitivity, engine)))}\n`;

function drawn({ reader, terminal }: ExplainCall): Show {
  let between = '';
  return (phrase, model, sensitivity, engine) => {
    const drawing = drawAlignment(explainTo(model, phrase, sensitivity, engine), reader.language, terminal.width);
    const text = `${between}${drawing}\n`;
    between = '\n\n';
    return text;
  };
}
