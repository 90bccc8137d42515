import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import { errorText } from '../words/diagnostic-text.ts';
import type { Words } from '../words/words.ts';
import { Failure } from './failure.ts';

/** What is wrong with what was asked for, where it could not be done; null for a fault of the program's own. */
export function sentenceOf(error: unknown, sentences: Words): string | null {
  if (error instanceof Failure) return error.message;
  return error instanceof DiagnosticError ? errorText(error, sentences) : null;
}
