import { type CodeOf, type Complaint, placed } from '../../vocabulary/diagnostic.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { LossCode } from '../../vocabulary/loss.ts';

/** What is wrong at a place in captions; line and column from 1, in UTF-16 units. */
export type CaptionProblem = Complaint<CodeOf<'captions'>> & { readonly line: number; readonly column: number };

export type Report = (problem: CaptionProblem) => void;

/** Stops the reading. */
export class Enough extends Error {}

/** All that is wrong in a file of captions, at once. */
export function brokenCaptions(file: string, problems: readonly CaptionProblem[]): DiagnosticError {
  const details = problems.map(({ line, column, ...complaint }) =>
    placed(complaint, file, { line, column, endColumn: column + 1 }),
  );
  return new DiagnosticError('captions-broken', { file }, { details });
}

/** Something in captions or a transcript that is not speech of a scenario. */
export interface Loss {
  readonly code: LossCode;
  /** Of a tier; null: it has none. */
  readonly name: string | null;
}

export type Lose = (loss: Loss) => void;
