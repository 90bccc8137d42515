import { withoutControls } from '../vocabulary/controls.ts';
import {
  type Complaint,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  type Place,
  SHOWN,
} from '../vocabulary/diagnostic.ts';
import type { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import { displayWidth } from './plain-text.ts';
import type { Words } from './words.ts';

/** Of what is wrong inside another file; assumed. */
const SHOWN_DETAILS = 20;

const LINE_LIMIT = 100; // assumed: what fits a terminal beside the line number
const LEAD = 40; // of it before the place, where a long line is cut

/** What is wrong, then, each on a line of its own, what to do about it. */
export function sentence({ code, params }: Complaint, { diagnostics }: Words): string {
  const say: (params: DiagnosticParams[DiagnosticCode]) => string = diagnostics[code] as never;
  return say(params);
}

/** A diagnostic as text, with what is wrong inside the file that it is about; no control character reaches a terminal. */
function withDetails(complaint: Complaint, details: readonly Diagnostic[], sentences: Words): string[] {
  const shown = details.slice(0, SHOWN_DETAILS).map((detail) => `${whereOf(detail)}: ${sentence(detail, sentences)}`);
  const more = details.length > SHOWN_DETAILS ? [sentences.captions.more(details.length - SHOWN_DETAILS)] : [];
  return [...sentence(complaint, sentences).split('\n'), ...shown, ...more].map(withoutControls);
}

function whereOf({ file, place }: Diagnostic): string {
  return place === null ? file : `${file}:${place.line}:${place.column}`;
}

/** Why a stage could not go on. What to do about it follows on the same line, a command to be copied on its own. */
export function errorText({ complaint, details }: DiagnosticError, sentences: Words): string {
  if (details.length > 0) return withDetails(complaint, details, sentences).join('\n');
  return sentence(complaint, sentences).replace(/(?<!:)\n/gu, sentences.scenario.remedy);
}

/** The line of a place, cut to what fits, and the signs under it. */
function sourceLines(line: string, place: Place): [string, string] {
  const start = place.column - 1;
  const length = Math.max(1, place.endColumn - place.column);
  const from = line.length <= LINE_LIMIT ? 0 : Math.max(0, Math.min(start - LEAD, line.length - LINE_LIMIT));
  const to = Math.min(line.length, from + LINE_LIMIT);
  const show = (text: string) => withoutControls(text.replaceAll('\t', '  '));
  const before = (from > 0 ? '…' : '') + show(line.slice(from, start));
  const marked = show(line.slice(start, Math.min(start + length, to)));
  const after = show(line.slice(Math.min(start + length, to), to)) + (to < line.length ? '…' : '');
  return [
    (before + marked + after).trimEnd(),
    ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked))),
  ];
}

function render(diagnostic: Diagnostic, lines: readonly string[], sentences: Words): string {
  const { place, severity, details = [] } = diagnostic;
  const [wrong, ...remedies] = withDetails(diagnostic, details, sentences);
  if (place === null) return [wrong, ...remedies].join('\n');
  const [source, signs] = sourceLines((lines[place.line - 1] ?? '').replace(/\r$/, ''), place);
  const number = String(place.line).padStart(5);
  const margin = ' '.repeat(number.length);
  return [
    `${whereOf(diagnostic)}: ${sentences.scenario.severity[severity]}: ${wrong}`,
    `${number} | ${source}`,
    `${margin} | ${signs}`,
    ...remedies.map((remedy) => `${margin} = ${remedy}`),
  ]
    .map((row) => `${withoutControls(row)}\n`)
    .join('');
}

/**
 * Diagnostics of a text as plain text: for each `file:line:column`, what is wrong, the line with the place marked, and
 * what to do; an empty line between two. After 50 the rest is counted. Empty if there are none.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], text: string, sentences: Words): string {
  const lines = text.split('\n');
  const parts = diagnostics.slice(0, SHOWN).map((diagnostic) => render(diagnostic, lines, sentences));
  if (diagnostics.length > SHOWN) parts.push(`${sentences.scenario.more({ count: diagnostics.length - SHOWN })}\n`);
  return parts.join('\n');
}

/** A diagnostic as scripts read it. */
export interface DiagnosticData {
  /** The same in every language. */
  readonly code: DiagnosticCode;
  readonly severity: Diagnostic['severity'];
  readonly file: string;
  /** From 1; null where it is about the file as a whole. */
  readonly line: number | null;
  /** In UTF-16 units, from 1; `endColumn` is exclusive. */
  readonly column: number | null;
  readonly endColumn: number | null;
  /** What the message says, as values. */
  readonly params: DiagnosticParams[DiagnosticCode];
  /** What is wrong, then what to do about it. */
  readonly message: string;
}

/** Diagnostics with what is wrong inside the files that they are about, one after another. */
export function diagnosticsData(diagnostics: readonly Diagnostic[], sentences: Words): DiagnosticData[] {
  return diagnostics.flatMap((diagnostic) => {
    const { code, severity, file, place, params, details = [] } = diagnostic;
    const { line, column, endColumn } = place ?? { line: null, column: null, endColumn: null };
    const message = sentence(diagnostic, sentences);
    return [{ code, severity, file, line, column, endColumn, params, message }, ...diagnosticsData(details, sentences)];
  });
}
