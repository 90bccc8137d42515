import { CsvError, parse } from 'csv-parse/sync';
import type { Host } from '../../host/host.ts';
import { readText } from '../../scenario/read-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';

/** The largest list of phrases: 16 MiB (assumed). */
const FILE_LIMIT_BYTES = 16 * 1024 * 1024;

/** A row of a CSV by the names of its columns. */
type CsvRow = Readonly<Record<string, string>>;

const FAULTS: Readonly<Record<string, 'csv-quote' | 'csv-fields'>> = {
  CSV_QUOTE_NOT_CLOSED: 'csv-quote',
  CSV_INVALID_CLOSING_QUOTE: 'csv-quote',
  INVALID_OPENING_QUOTE: 'csv-quote',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'csv-fields',
};

/**
 * Reads a CSV (RFC 4180) whose first line names its columns; `-` is standard input.
 *
 * @param columns that it must have, among others
 * @throws DiagnosticError
 */
export async function readCsv(host: Host, file: string, columns: readonly string[]): Promise<CsvRow[]> {
  const text = await readText(host, file, FILE_LIMIT_BYTES);
  const [names = [], ...rows] = recordsIn(text, file);
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) throw new DiagnosticError('csv-column', { file, column: missing });
  return rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])));
}

function recordsIn(text: string, file: string): string[][] {
  let linesRead = 0;
  const onRecord = (record: string[], { lines }: { readonly lines: number }) => {
    linesRead = lines;
    return record;
  };
  try {
    return parse(text, { skip_empty_lines: true, trim: true, on_record: onRecord });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DiagnosticError(FAULTS[error.code] ?? 'csv-other', { file, line: nextLine(text, linesRead) });
  }
}

/** The line, from 1, on which the row after so many lines begins: a quote that is not closed is found only at the end. */
function nextLine(text: string, linesRead: number): number {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => index >= linesRead && line.trim() !== '');
  return (at < 0 ? linesRead : at) + 1;
}
