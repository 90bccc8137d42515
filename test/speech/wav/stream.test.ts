import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node/node-host.ts';
import { openSoundStream } from '../../../src/speech/wav/open-stream.ts';
import { wavHeader } from '../../../src/speech/wav/write.ts';

/** A microphone that says when it is asked for more, and when it is let go. */
function microphone(pieces: readonly Uint8Array[]) {
  const seen = { asked: 0, isLetGo: false };
  async function* record(): AsyncGenerator<Uint8Array> {
    try {
      for (const piece of pieces) {
        seen.asked++;
        yield piece;
      }
    } finally {
      seen.isLetGo = true;
    }
  }
  return { seen, input: record() };
}

const silence = (bytes: number) => Buffer.alloc(bytes);

/** The samples that come next, and how often the microphone has been asked until then. */
async function lengths(samples: AsyncIterable<Float32Array>, seen: { readonly asked: number }): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of samples) found.push(`${piece.length} after ${seen.asked}`);
  return found;
}

test('what has arrived is handed on before more is asked for', async () => {
  const { seen, input } = microphone([4096, 320, 1, 320, 2].map(silence));
  const { samples } = await openSoundStream(nodeHost, input, '-');
  expect(seen.asked).toBe(1);
  expect(await lengths(samples, seen)).toEqual(['2048 after 1', '160 after 2', '160 after 4', '1 after 5']);
  expect(seen.isLetGo).toBe(true);
});

test('much that arrives at once is handed on in pieces of 10 s', async () => {
  const { seen, input } = microphone([silence(800_000)]);
  const { samples } = await openSoundStream(nodeHost, input, '-');
  expect(await lengths(samples, seen)).toEqual(['160000 after 1', '160000 after 1', '80000 after 1']);
});

test('a WAV ends with its last sample, though the pipe stays open', async () => {
  const whole = Buffer.concat([wavHeader(4000), silence(8000)]);
  async function* heldOpen(): AsyncGenerator<Uint8Array> {
    yield whole.subarray(0, 5000);
    yield whole.subarray(5000);
    throw new Error('more was asked for');
  }
  const { samples, remarks } = await openSoundStream(nodeHost, heldOpen(), '-');
  let count = 0;
  for await (const piece of samples) count += piece.length;
  expect(count).toBe(4000);
  expect(remarks()).toEqual([]);
});

test('a listener that stops lets the microphone go', async () => {
  const { seen, input } = microphone([silence(5000), silence(5000), silence(5000)]);
  const { samples } = await openSoundStream(nodeHost, input, '-');
  for await (const _ of samples) break;
  expect(seen).toEqual({ asked: 1, isLetGo: true });
});

test('a refusal lets the microphone go', async () => {
  const { seen, input } = microphone([Buffer.from('fLaC\0'), silence(5000), silence(5000)]);
  await expect(openSoundStream(nodeHost, input, '-')).rejects.toMatchObject({ code: 'wav-other-sound' });
  expect(seen.isLetGo).toBe(true);
});

test('raw samples and a WAV are heard to the last bit, however they arrive', async () => {
  const integers = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 3000, size: 'max' });
  const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(integers, sizes, fc.boolean(), async (integers, sizes, isWav) => {
      // It begins with a zero, so that it is no text by chance.
      const raw = Buffer.from(Int16Array.from([0, ...integers]).buffer);
      const bytes = isWav ? Buffer.concat([wavHeader(integers.length + 1), raw]) : raw;
      const pieces: Buffer[] = [];
      for (let from = 0; from < bytes.length; ) {
        const size = sizes[pieces.length % sizes.length] as number;
        pieces.push(bytes.subarray(from, from + size));
        from += size;
      }
      const { samples, format, remarks } = await openSoundStream(nodeHost, microphone(pieces).input, '-');
      const heard: number[] = [];
      for await (const piece of samples) heard.push(...piece);
      expect(heard).toEqual([0, ...integers].map((integer) => integer / 32_768));
      expect(format?.dataOffset).toBe(isWav ? 44 : undefined);
      expect(remarks()).toEqual([]);
    }),
    { seed: 1, numRuns: 40 },
  );
});
