import { frameBytes, type WavFormat } from './format.ts';

/** The 44 bytes of RIFF header, "fmt " chunk and data chunk header that go before so many bytes of samples. */
export function wavHeaderFor(format: Omit<WavFormat, 'dataOffset'>, dataBytes: number): Uint8Array {
  const { encoding, bits, channels, sampleRate } = format;
  const header = new DataView(new ArrayBuffer(44));
  const write = (text: string, at: number) => {
    for (let index = 0; index < text.length; index++) header.setUint8(at + index, text.charCodeAt(index));
  };
  write('RIFF', 0);
  header.setUint32(4, 36 + dataBytes, true);
  write('WAVEfmt ', 8);
  header.setUint32(16, 16, true);
  header.setUint16(20, encoding === 'integer' ? 1 : 3, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * frameBytes(format), true);
  header.setUint16(32, frameBytes(format), true);
  header.setUint16(34, bits, true);
  write('data', 36);
  header.setUint32(40, dataBytes, true);
  return new Uint8Array(header.buffer);
}
