import { hexadecimal } from '../../vocabulary/bytes.ts';
import type { CodeOf } from '../../vocabulary/diagnostic.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import { convertCommand } from './convert-command.ts';
import type { Identity } from './identify.ts';

/** Why what is no WAV is refused, and what to do with it. */
export function refusal(identity: Identity, head: Uint8Array, file: string): DiagnosticError<CodeOf<'wav'>> {
  const command = convertCommand(file);
  if (identity.kind === 'other') return new DiagnosticError('wav-other-sound', { file, found: identity.name, command });
  if (identity.kind === 'unknown' || identity.kind === 'wav') {
    return new DiagnosticError('wav-not-wav', { file, found: hexadecimal(head.subarray(0, 4)) });
  }
  return new DiagnosticError(`wav-${identity.kind}`, { file, command });
}
