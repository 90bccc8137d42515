import { Failure } from '../../app/failure.ts';
import { nearestJsonLines, nearestText } from '../../report/nearest.ts';
import { openQuickEngine } from '../../speech/engine.ts';
import { nearest } from '../../study/nearest.ts';
import { judgeOf } from '../../wakeword/phonetic/probability.ts';
import { wakeWordModel } from '../../wakeword/wake-words.ts';
import type { CallOf } from '../declared.ts';
import { interruptibly } from '../program/interruption.ts';
import { comparisonOf } from './comparison.ts';
import { drained, linesOr } from './lines.ts';

const USUAL_TOP = 20;

/** `earshot explain --like`: the phrases of a text that come nearest to a wake word. */
export async function explainLike(call: CallOf<'explain'>): Promise<number> {
  const { options, host, terminal, reader } = call;
  const { explain: say } = reader.sentences;
  const { top = USUAL_TOP } = options;
  const { wakeWords, language, sensitivity } = comparisonOf(call);
  const [wakeWord = ''] = wakeWords;
  const engine = await openQuickEngine(host);
  const model = wakeWordModel(wakeWord, language, engine);
  const path = options.words ?? '-';
  return interruptibly(false, async (stop, progress) => {
    const text = linesOr(path, stop, (fault) => new Failure(say.noText(fault)));
    const found = await nearest(text, model, engine, top, (...far) => progress.show(say.progress.text(...far)));
    progress.clear();
    const judge = judgeOf(model, sensitivity);
    const lines = options.json
      ? nearestJsonLines(found, judge)
      : nearestText(found, judge, model.id, path, { reader, ...terminal });
    for (const line of lines) {
      terminal.out(`${line}\n`);
      await drained(stop);
    }
    if (stop.aborted) terminal.err(`earshot: ${say.interrupted(found.lines)}\n`);
  });
}
