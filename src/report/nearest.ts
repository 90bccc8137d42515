import type { Nearest } from '../study/nearest.ts';
import type { NearPhrase } from '../study/nearest-tally.ts';
import { verdictOn } from '../wakeword/explain.ts';
import type { Judge } from '../wakeword/phonetic/probability.ts';
import { displayWidth, wrap } from '../words/plain-text.ts';
import type { Reader } from '../words/reader.ts';
import { inColumns, type Sheet } from './columns.ts';
import { originOfOdds } from './odds.ts';

type Row = ReturnType<typeof rowOf>;

/** A phrase with its place; `rank` null: the wake word itself, which takes none. */
function rowOf(phrase: NearPhrase, rank: number | null, judge: Judge) {
  const judgement = judge(phrase.score);
  return { ...phrase, rank, probability: judgement.probability, verdict: verdictOn(judgement) };
}

/** The phrases of a text that come nearest to a wake word, as JSON Lines; the wake word itself comes last. */
export function nearestJsonLines(found: Nearest, judge: Judge): string[] {
  const itself = found.itself === null ? [] : [rowOf(found.itself, null, judge)];
  return [...found.phrases.map((phrase, index) => rowOf(phrase, index + 1, judge)), ...itself].map(
    ({ rank, phrase, score, probability, verdict, count, line }) =>
      JSON.stringify({ rank, phrase, score, probability, verdict, count, line }),
  );
}

/** The same as a table, with what it is of. */
export function* nearestText(
  found: Nearest,
  judge: Judge,
  wakeWord: string,
  path: string,
  { reader, width }: Sheet,
): Generator<string> {
  const { sentences, format } = reader;
  const { nearest: say } = sentences.explain;
  const rows = found.phrases.map((phrase, index) => rowOf(phrase, index + 1, judge));
  const paragraph = (text: string) => wrap(text, width, 0);
  yield* paragraph(say.title({ wakeWord, file: path }));
  yield* paragraph(say.heard({ lines: found.lines, words: found.words }));
  yield '';
  if (rows.length > 0) {
    yield* tableOf(rows, width, reader);
    yield '';
  }
  const canWake = rows.filter(({ verdict }) => verdict === 'can-wake').length;
  const nearMisses = rows.filter(({ verdict }) => verdict === 'near-miss').length;
  const threshold = format.number(judge(1).threshold, 3);
  yield* paragraph(rows.length === 0 ? say.nothing : say.verdicts({ threshold, canWake, nearMisses }));
  if (found.itself) yield* paragraph(say.itself({ wakeWord, count: found.itself.count, line: found.itself.line }));
  if (rows.length > 0) yield* paragraph(originOfOdds({ wakeWord }, reader));
}

/** Numbers stand under one another's ends; a phrase that is too wide goes on under its beginning. */
function tableOf(rows: readonly Row[], width: number, { sentences, format }: Reader): string[] {
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
