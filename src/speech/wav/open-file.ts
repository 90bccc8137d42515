import type { Host, Source as HostSource } from '../../host/host.ts';
import { asUnreadable } from '../../scenario/read-file.ts';
import { DiagnosticError } from '../../vocabulary/diagnostic-error.ts';
import type { Sound } from '../sound.ts';
import { ByteReader } from './byte-reader.ts';
import { msOfBytes, type WavFormat } from './format.ts';
import { bytesThere, openHeader, readWav, type Source } from './read.ts';
import { remarksOnLength, type WavRemark } from './remark.ts';

/** A WAV on disk, of which only the header has been read. */
export interface WavFile extends Sound {
  readonly format: WavFormat;
  /** About its length; once `samples()` has been gone through, about its samples too. */
  remarks(): readonly WavRemark[];
}

async function* bytesOf(opened: HostSource, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* opened.bytes();
  } catch (error) {
    throw asUnreadable(error, path, 'wav');
  }
}

/**
 * Opens a WAV file, and reads no more than its header; `samples()` reads it anew each time.
 * @throws DiagnosticError if it cannot be read, is no WAV, or one that earshot does not read
 */
export async function openWavFile(host: Host, path: string): Promise<WavFile> {
  const opened = await host.open(path).catch((error: unknown) => {
    throw asUnreadable(error, path, 'wav');
  });
  // A pipe or a device would keep the program waiting.
  if (opened.sizeBytes === null) throw new DiagnosticError('wav-not-a-file', { file: path });
  const source: Source = { file: path, sizeBytes: opened.sizeBytes };
  const reader = new ByteReader(bytesOf(opened, path));
  const header = await openHeader(reader, source).finally(() => reader.close());
  const there = bytesThere(header, source) ?? 0;
  let remarks: WavFile['remarks'] = () => remarksOnLength(header, there, path);
  return {
    format: header.format,
    durationMs: msOfBytes(there, header.format),
    async *samples() {
      const reading = await readWav(host, bytesOf(opened, path), source);
      remarks = reading.remarks;
      yield* reading.samples;
    },
    remarks: () => remarks(),
  };
}
