import { convertCommand } from './convert-command.ts';
import type { Identity } from './identify.ts';
import { WavError } from './wav-error.ts';

/** Why what is no WAV is refused, and what to do with it. */
export function refusal(identity: Identity, head: Uint8Array, file: string): WavError {
  const command = convertCommand(file);
  if (identity.kind === 'other') return new WavError('other-sound', { file, found: identity.name, command });
  if (identity.kind === 'unknown' || identity.kind === 'wav') {
    return new WavError('not-wav', { file, found: Buffer.from(head.subarray(0, 4)).toString('hex') });
  }
  return new WavError(identity.kind, { file, command });
}
