import { Failure } from '../../app/failure.ts';
import { sentenceOf } from '../../app/sentence-of.ts';
import { inColumns } from '../../report/columns.ts';
import { evaluateFolder, type RecordingsFolder, recordingsIn } from '../../study/evaluate/recordings.ts';
import { withoutControls } from '../../vocabulary/controls.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import type { CallOf } from '../declared.ts';
import { neuralSettings } from '../program/settings.ts';

/** How many of the recordings in each folder the neural detector detects. */
export async function evaluateRecordings({ options, host, terminal, reader }: CallOf<'evaluate'>, folder: string) {
  const { sentences, format } = reader;
  const [named, another] = options.wakeWord;
  if (another !== undefined) throw new Failure(sentences.evaluate.oneWakeWord);
  const { wakeWord, choice, threshold } = neuralSettings({ ...options, wakeWord: named }, sentences);
  const rows: Row[] = [];
  for (const recordings of await foldersIn(folder, reader)) {
    const score = await evaluateFolder(host, recordings, choice, threshold, (error) => {
      const why = sentenceOf(error, sentences) ?? error.message;
      terminal.err(`${sentences.evaluate.passedOver({ file: error.params.file, why })}\n`);
    });
    rows.push({ name: recordings.name, ...score });
  }
  if (rows.every(({ files }) => files === 0)) throw new Failure(sentences.evaluate.empty(folder));
  const how = sentences.evaluate.how({ wakeWord, threshold: format.number(threshold, 3) });
  const notes = [how, sentences.listen.model(options.model !== undefined)];
  return {
    data: {
      detector: 'neural',
      wakeWord,
      threshold,
      recordings: Object.fromEntries(rows.map(({ name, ...score }) => [name, score])),
    },
    lines: [...tableOf(rows, reader), ...notes.flatMap((note) => wrap(note, terminal.width, 0))],
  };
}

type Row = Awaited<ReturnType<typeof evaluateFolder>> & Pick<RecordingsFolder, 'name'>;

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
  return inColumns(table);
}
