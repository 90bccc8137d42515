import { displayWidth, withoutControls, wrap } from '../catalogue/plain-text.ts';
import type { Reader } from '../report/reader.ts';
import { evaluateFolder, type FolderScore, type RecordingsFolder, recordingsIn } from '../study/evaluate-recordings.ts';
import { Failure } from './failure.ts';
import { neuralSettings } from './neural-settings.ts';
import { sentenceOf } from './sentence-of.ts';
import { detectorsOf } from './settings.ts';
import type { Call } from './table.ts';

/** `earshot evaluate`: how many of the recordings in each folder the detector detects. */
export async function evaluate({ options, terminal, reader }: Call): Promise<number> {
  const { sentences, format } = reader;
  const [detector, second] = detectorsOf(options, reader);
  if (detector !== 'neural' || second !== undefined) throw new Failure(sentences.evaluate.neuralOnly);
  if (options.recordings === undefined) throw new Failure(sentences.evaluate.noRecordings);
  const { wakeWord, choice, threshold } = neuralSettings(options, reader);
  const rows: Row[] = [];
  for (const folder of await foldersIn(options.recordings, reader)) {
    const score = await evaluateFolder(folder, choice, threshold, (error) => {
      const why = sentenceOf(error, sentences) ?? error.message;
      terminal.err(`${sentences.evaluate.passedOver({ file: error.params.file, why })}\n`);
    });
    rows.push({ name: folder.name, ...score });
  }
  if (rows.every(({ files }) => files === 0)) throw new Failure(sentences.evaluate.empty(options.recordings));
  if (options.json) {
    const recordings = Object.fromEntries(rows.map(({ name, ...score }) => [name, score]));
    terminal.out(`${JSON.stringify({ detector, wakeWord, threshold, recordings }, null, 2)}\n`);
  } else {
    const how = sentences.evaluate.how({ wakeWord, threshold: format.number(threshold, 3) });
    const notes = [how, sentences.listen.model(options.model !== undefined)];
    const lines = [...tableOf(rows, reader), ...notes.flatMap((note) => wrap(note, terminal.width, 0))];
    terminal.out(`${lines.join('\n')}\n`);
  }
  return 0;
}

type Row = FolderScore & Pick<RecordingsFolder, 'name'>;

async function foldersIn(folder: string, { sentences }: Reader): Promise<RecordingsFolder[]> {
  const found = await recordingsIn(folder).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Failure(sentences.evaluate.noFolder({ folder, code: String(error.code) }));
  });
  if (found.length === 0) throw new Failure(sentences.evaluate.empty(folder));
  return found;
}

/** Numbers stand under one another's ends. What could not be read has a column only where there is any. */
function tableOf(rows: readonly Row[], { sentences, format }: Reader): string[] {
  const { unreadable, ...columns } = sentences.evaluate.columns;
  const hasUnreadable = rows.some((row) => row.unreadable > 0);
  const share = ({ files, detected }: Row) => (files === 0 ? '' : `${format.number((100 * detected) / files, 1)} %`);
  const median = ({ medianHighest }: Row) => (medianHighest === null ? '' : format.number(medianHighest, 3));
  const table = [
    [...Object.values(columns), ...(hasUnreadable ? [unreadable] : [])],
    ...rows.map((row) => [
      withoutControls(row.name),
      format.number(row.files),
      format.number(row.detected),
      share(row),
      median(row),
      ...(hasUnreadable ? [format.number(row.unreadable)] : []),
    ]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((cells) => displayWidth(cells[column] ?? '')))) ?? [];
  return table.map((cells) =>
    cells
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return column === 0 ? cell + blank : blank + cell;
      })
      .join('  '),
  );
}
