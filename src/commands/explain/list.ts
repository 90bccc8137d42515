import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../../app/failure.ts';
import { drawAlignment } from '../../report/draw-alignment.ts';
import { openQuickEngine } from '../../speech/engine.ts';
import { LINE_LIMIT } from '../../study/text-lines.ts';
import { explainTo, nearness } from '../../wakeword/explain.ts';
import { wakeWordModel } from '../../wakeword/wake-words.ts';
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
  const path = options.file ?? '-';
  let count = 0;
  let between = '';
  return interruptibly(true, async (stop, progress) => {
    for await (const { text, number, isCut } of linesOr(path, stop, (fault) => new Failure(cli.noPhrases(fault)))) {
      if (stop.aborted) break;
      if (isCut) throw new Failure(cli.phraseTooLong({ place: { path, line: number }, limit: LINE_LIMIT }));
      for (const model of models) {
        const told = options.json
          ? JSON.stringify(jsonOf(nearness(model, text, sensitivity, engine)))
          : between + drawAlignment(explainTo(model, text, sensitivity, engine), reader.language, terminal.width);
        terminal.out(`${told}\n`);
        between = '\n\n';
      }
      count++;
      if (count % PHRASES_A_TURN === 0) {
        progress.show(say.progress.phrases(count));
        await turn();
      }
      await drained(stop);
    }
  });
}
