import { FileError, type Host } from '../host/host.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';

/** Writes a file that was not there. @throws DiagnosticError where there is one, or where it cannot be written */
export async function saveNew(file: string, text: string, { host }: { readonly host: Host }): Promise<void> {
  const isNew = await host.writeNew(file, text).catch((error: unknown) => {
    throw error instanceof FileError ? new DiagnosticError('save-failed', { file, reason: error.reason }) : error;
  });
  if (!isNew) throw new DiagnosticError('save-exists', { file });
}
