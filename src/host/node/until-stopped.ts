import type { Readable } from 'node:stream';

/** The bytes of a stream; being stopped is its end. */
export async function* untilStopped(input: Readable, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const end = () => void input.destroy();
  stop.addEventListener('abort', end);
  try {
    if (!stop.aborted) yield* input;
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    stop.removeEventListener('abort', end);
  }
}
