import { frameBytes, type WavFormat } from './format.ts';

/** The 44 bytes of RIFF header, "fmt " chunk and data chunk header that go before so many bytes of samples. */
export function wavHeaderFor(format: Omit<WavFormat, 'dataOffset'>, dataBytes: number): Buffer {
  const { encoding, bits, channels, sampleRate } = format;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(encoding === 'integer' ? 1 : 3, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * frameBytes(format), 28);
  header.writeUInt16LE(frameBytes(format), 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
