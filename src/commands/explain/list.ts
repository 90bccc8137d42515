import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../../app/failure.ts';
import { drawAlignment } from '../../report/draw-alignment.ts';
import { openQuickEngine, type SpeechEngine } from '../../speech/engine.ts';
import { LINE_LIMIT } from '../../study/text-lines.ts';
import { explainTo, nearness } from '../../wakeword/explain.ts';
import { type WakeWordModel, wakeWordModel } from '../../wakeword/wake-words.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly } from '../program/interruption.ts';
import { comparisonOf, jsonOf } from './comparison.ts';
import { drained, linesOr } from './lines.ts';

/** How many phrases come between two looks at what else happens, an interruption among it (assumed). */
const PHRASES_A_TURN = 32;

/**
 * `earshot explain --file`: each line of a list as soon as it is read, in order, however many there are. A line that
 * cannot be explained ends it, after those before it.
 */
export async function explainList(call: CallOf<'explain'>): Promise<number> {
  const { options, host, terminal, reader } = call;
  const { cli, explain: say } = reader.sentences;
  const { wakeWords, language, sensitivity } = comparisonOf(call);
  const engine = await openQuickEngine(host);
  const models = wakeWords.map((wakeWord) => wakeWordModel(wakeWord, language, engine));
  const show = options.json ? jsonLine : drawn(call);
  const path = options.file ?? '-';
  let count = 0;
  return interruptibly(true, async (stop, progress) => {
    for await (const { text, number, isCut } of linesOr(path, stop, (fault) => new Failure(cli.noPhrases(fault)))) {
      if (stop.aborted) break;
      if (isCut) throw new Failure(cli.phraseTooLong({ place: { path, line: number }, limit: LINE_LIMIT }));
      for (const model of models) terminal.out(show(text, model, sensitivity, engine));
      count++;
      if (count % PHRASES_A_TURN === 0) {
        progress.show(say.progress.phrases(count));
        await turn();
      }
      await drained(stop);
    }
  });
}

/** One phrase against one wake word, as it is written to stdout. */
type Show = (phrase: string, model: WakeWordModel, sensitivity: number, engine: SpeechEngine) => string;

const jsonLine: Show = (phrase, model, sensitivity, engine) =>
  `${JSON.stringify(jsonOf(nearness(model, phrase, sensitivity, engine)))}\n`;

function drawn({ reader, terminal }: CallOf<'explain'>): Show {
  let between = '';
  return (phrase, model, sensitivity, engine) => {
    const drawing = drawAlignment(explainTo(model, phrase, sensitivity, engine), reader.language, terminal.width);
    const text = `${between}${drawing}\n`;
    between = '\n\n';
    return text;
  };
}
