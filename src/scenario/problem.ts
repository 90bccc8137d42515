import { displayWidth, withoutControls } from '../words/plain-text.ts';
import type { Words } from '../words/words.ts';

/** What may stand in a place, as the sentences names it. */
const EXPECTED = [
  'text',
  'number',
  'integer',
  'boolean',
  'list',
  'mapping',
  'time',
  'start',
  'comparison',
  'purpose',
  'recording',
  'deletion',
  'id',
  'person',
  'url',
  'word-times',
  'other',
] as const;
export type Expected = (typeof EXPECTED)[number];

export function isExpected(name: string): name is Expected {
  return (EXPECTED as readonly string[]).includes(name);
}

/** What YAML found in a place. */
export type Found = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'mapping';

type Sentences = Words['scenario']['problems'];

/** What each code needs to be said. `device` carries a key of the catalogue's section `deviceProblems`. */
type ParamsOf = {
  [C in keyof Sentences]: Sentences[C] extends () => string
    ? Readonly<Record<string, never>>
    : Parameters<Sentences[C]>[0];
} & {
  device: Readonly<Record<string, string>> & { readonly sentence: string };
};

type ProblemCode = keyof ParamsOf;

/** A code with its parameters, before it has a place. */
export type Complaint = { [C in ProblemCode]: { readonly code: C; readonly params: ParamsOf[C] } }[ProblemCode];

/** A stretch of one line; line and columns count from 1, columns in UTF-16 units, `endColumn` is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Something wrong in a scenario (`error`), or something odd that does not stop it (`warning`). */
export type Problem = Place & { readonly severity: 'error' | 'warning' } & Complaint;

const LINE_LIMIT = 100; // assumed: what fits a terminal beside the line number
const LEAD = 40; // of it before the place, where a long line is cut

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

/** What is wrong, then, each on a line of its own, what to do about it. */
export function sentence<C extends ProblemCode>(complaint: { code: C; params: ParamsOf[C] }, sentences: Words): string {
  const device = (params: ParamsOf['device']): string => {
    const ofDevice: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>> =
      sentences.deviceProblems;
    return ofDevice[params.sentence]?.(params) ?? params.sentence;
  };
  const say: { [K in ProblemCode]: (params: ParamsOf[K]) => string } = {
    ...sentences.scenario.problems,
    device,
  };
  return say[complaint.code](complaint.params);
}

function renderProblem(problem: Problem, lines: readonly string[], file: string, sentences: Words): string {
  const [wrong, ...remedies] = sentence(problem, sentences).split('\n');
  const [source, signs] = sourceLines((lines[problem.line - 1] ?? '').replace(/\r$/, ''), problem);
  const number = String(problem.line).padStart(5);
  const margin = ' '.repeat(number.length);
  return [
    `${file}:${problem.line}:${problem.column}: ${sentences.scenario.severity[problem.severity]}: ${wrong}`,
    `${number} | ${source}`,
    `${margin} | ${signs}`,
    ...remedies.map((remedy) => `${margin} = ${remedy}`),
  ]
    .map((row) => `${withoutControls(row)}\n`)
    .join('');
}

export const SHOWN = 50; // assumed: more at once help nobody

/**
 * Problems as plain text: for each `file:line:column`, what is wrong, the line with the place marked, and
 * what to do; an empty line between two. After 50 the rest is counted. Empty if there are no problems.
 */
export function renderProblems(problems: readonly Problem[], text: string, file: string, sentences: Words): string {
  const lines = text.split('\n');
  const parts = problems.slice(0, SHOWN).map((problem) => renderProblem(problem, lines, file, sentences));
  if (problems.length > SHOWN) parts.push(`${sentences.scenario.more({ count: problems.length - SHOWN })}\n`);
  return parts.join('\n');
}
