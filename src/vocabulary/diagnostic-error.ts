import {
  type CodeOf,
  type Complaint,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  type Place,
  placed,
} from './diagnostic.ts';

/** Why a stage cannot go on. */
export class DiagnosticError<Code extends DiagnosticCode = DiagnosticCode> extends Error {
  override readonly name = 'DiagnosticError';
  readonly code: Code;
  readonly params: DiagnosticParams[Code];
  readonly details: readonly Diagnostic[];

  constructor(
    code: Code,
    params: DiagnosticParams[Code],
    { details = [], cause }: { readonly details?: readonly Diagnostic[]; readonly cause?: unknown } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.code = code;
    this.params = params;
    this.details = details;
  }

  get complaint(): Complaint {
    return { code: this.code, params: this.params } as Complaint;
  }

  /** As a diagnostic of a file, at a place in it. */
  at(file: string, place: Place | null): Diagnostic {
    return { ...placed(this.complaint, file, place), details: this.details };
  }
}

/** Whether an error is about a subject, by its code. */
export function isAbout<Subject extends 'file' | 'wav' | 'captions' | 'model'>(
  error: unknown,
  subject: Subject,
): error is DiagnosticError<CodeOf<Subject>> {
  return error instanceof DiagnosticError && error.code.startsWith(`${subject}-`);
}
