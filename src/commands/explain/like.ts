import { Failure } from '../../app/failure.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import { inColumns } from '../../report/columns.ts';
import { originOfOdds } from '../../report/odds.ts';
import { openQuickEngine } from '../../speech/engine.ts';
import { type Nearest, nearest } from '../../study/nearest.ts';
import type { NearPhrase } from '../../study/nearest-tally.ts';
import { verdictOn } from '../../wakeword/explain.ts';
import type { Verdict } from '../../wakeword/explanation.ts';
import { type Judge, judgeOf } from '../../wakeword/phonetic/probability.ts';
import { wakeWordModel } from '../../wakeword/wake-words.ts';
import { displayWidth, wrap } from '../../words/plain-text.ts';
import { countUp } from '../program/count-up.ts';
import { interruption } from '../program/interruption.ts';
import type { ExplainCall } from './command.ts';
import { comparisonOf } from './explain.ts';
import { drained, linesOr } from './read-lines.ts';

const USUAL_TOP = 20;

/** A phrase with its place; `rank` null: the wake word itself, which takes none. */
interface Row extends NearPhrase {
  readonly rank: number | null;
  readonly probability: number;
  readonly verdict: Verdict;
}

/** `earshot explain --like`: the phrases of a text that come nearest to a wake word. */
export async function explainLike(call: ExplainCall): Promise<number> {
  const { options, terminal, reader } = call;
  const { explain: say } = reader.sentences;
  const { top = USUAL_TOP } = options;
  const { wakeWords, language, sensitivity } = comparisonOf(call);
  const [wakeWord = ''] = wakeWords;
  const engine = await openQuickEngine(nodeHost);
  const model = wakeWordModel(wakeWord, language, engine);
  const path = options.words ?? '-';
  const progress = countUp(false);
  const interrupted = interruption();
  try {
    const text = linesOr(path, interrupted.signal, (fault) => new Failure(say.noText(fault)));
    const found = await nearest(text, model, engine, top, (...far) => progress.show(say.progress.text(...far)));
    progress.clear();
    const judge = judgeOf(model, sensitivity);
    const lines = options.json
      ? jsonLines(found, judge)
      : textOf(found, judge, { wakeWord: model.id, path, threshold: judge(1).threshold }, call);
    for (const line of lines) {
      terminal.out(`${line}\n`);
      await drained(interrupted.signal);
    }
    if (interrupted.exitCode() !== 0) terminal.err(`earshot: ${say.interrupted(found.lines)}\n`);
    return interrupted.exitCode();
  } finally {
    progress.clear();
    interrupted.dispose();
  }
}

function rowsOf({ phrases }: Nearest, judge: Judge): Row[] {
  return phrases.map((phrase, index) => rowOf(phrase, index + 1, judge));
}

function rowOf(phrase: NearPhrase, rank: number | null, judge: Judge): Row {
  const judgement = judge(phrase.score);
  return { ...phrase, rank, probability: judgement.probability, verdict: verdictOn(judgement) };
}

/** The wake word itself comes last. */
function jsonLines(found: Nearest, judge: Judge): string[] {
  const itself = found.itself === null ? [] : [rowOf(found.itself, null, judge)];
  return [...rowsOf(found, judge), ...itself].map(({ rank, phrase, score, probability, verdict, count, line }) =>
    JSON.stringify({ rank, phrase, score, probability, verdict, count, line }),
  );
}

interface About {
  readonly wakeWord: string;
  readonly path: string;
  readonly threshold: number;
}

function* textOf(found: Nearest, judge: Judge, about: About, { terminal, reader }: ExplainCall): Generator<string> {
  const { sentences, format } = reader;
  const { nearest: say } = sentences.explain;
  const { wakeWord, path } = about;
  const rows = rowsOf(found, judge);
  const paragraph = (text: string) => wrap(text, terminal.width, 0);
  yield* paragraph(say.title({ wakeWord, file: path }));
  yield* paragraph(say.heard({ lines: found.lines, words: found.words }));
  yield '';
  if (rows.length > 0) {
    yield* tableOf(rows, terminal.width, reader);
    yield '';
  }
  const canWake = rows.filter(({ verdict }) => verdict === 'can-wake').length;
  const nearMisses = rows.filter(({ verdict }) => verdict === 'near-miss').length;
  const threshold = format.number(about.threshold, 3);
  yield* paragraph(rows.length === 0 ? say.nothing : say.verdicts({ threshold, canWake, nearMisses }));
  if (found.itself) yield* paragraph(say.itself({ wakeWord, count: found.itself.count, line: found.itself.line }));
  if (rows.length > 0) yield* paragraph(originOfOdds({ wakeWord }, reader));
}

/** Numbers stand under one another's ends; a phrase that is too wide goes on under its beginning. */
function tableOf(rows: readonly Row[], width: number, { sentences, format }: ExplainCall['reader']): string[] {
  const { columns } = sentences.explain.nearest;
  const ranks = [columns.rank, ...rows.map(({ rank }) => String(rank))];
  const widest = Math.max(displayWidth(columns.rank), String(rows.length).length);
  const cells = rows.map(({ score, probability, count, line }) => [
    // Always three decimals, with the language's decimal sign.
    score.toFixed(3).replace('.', format.number(0.5).charAt(1)),
    sentences.both.odds(probability),
    format.number(count),
    format.number(line),
  ]);
  const table = [[columns.score, columns.odds, columns.count, columns.line], ...cells];
  const phrases = [columns.phrase, ...rows.map(({ phrase }) => phrase)];
  return inColumns(table.map((row, index) => [(ranks[index] ?? '').padStart(widest), ...row])).flatMap(
    (numbers, index) => {
      const left = displayWidth(numbers) + 2;
      const [first = '', ...others] = wrap(phrases[index] ?? '', width, left);
      return [`${numbers}  ${first.slice(left)}`, ...others];
    },
  );
}
