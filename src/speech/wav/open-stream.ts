import type { Host } from '../../host/host.ts';
import { SAMPLE_RATE } from '../sound.ts';
import { ByteReader } from './byte-reader.ts';
import type { WavFormat } from './format.ts';
import { readHeader } from './header.ts';
import { HEAD_BYTES, identify } from './identify.ts';
import { orClose, type Reading, readSamples } from './read.ts';

/** Sound that is arriving; without a format it is raw samples. */
export interface SoundStream extends Omit<Reading, 'format'> {
  readonly format: WavFormat | null;
}

/** What `arecord -t raw -f S16_LE -r 16000 -c 1` sends. */
const RAW: WavFormat = { encoding: 'integer', bits: 16, channels: 1, sampleRate: SAMPLE_RATE, dataOffset: 0 };

/**
 * Opens a stream of sound, standard input mostly: a WAV, or raw 16-bit little-endian samples, 16 kHz, mono. Samples
 * are handed on as they arrive; at the beginning 4 KiB (0.13 s of raw samples) are waited for, to see what it is.
 * @param name as it was named; `-` for standard input.
 * @throws DiagnosticError if it is empty, text, or sound that earshot does not read
 */
export async function openSoundStream(
  host: Host,
  input: AsyncIterable<Uint8Array>,
  name: string,
): Promise<SoundStream> {
  const reader = new ByteReader(input);
  const source = { file: name, sizeBytes: null };
  return orClose(reader, async () => {
    const kind = identify(await reader.peek(HEAD_BYTES), name);
    if (kind === 'wav') return readSamples(host, reader, await readHeader(reader, source), source);
    return { ...readSamples(host, reader, { format: RAW, promisedBytes: null }, source), format: null };
  });
}
