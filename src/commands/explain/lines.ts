import { once } from 'node:events';
import { textOf } from '../../host/node/text.ts';
import { type TextLine, textLines } from '../../study/text-lines.ts';
import type { NoText } from '../../vocabulary/diagnostic.ts';
import { isAbout } from '../../vocabulary/diagnostic-error.ts';

/** The lines of a file or of standard input, where one that cannot be read is somebody's error. */
export async function* linesOr(
  path: string,
  stop: AbortSignal,
  failure: (fault: NoText) => Error,
): AsyncGenerator<TextLine> {
  try {
    yield* textLines(textOf(path, stop), stop);
  } catch (error) {
    throw isAbout(error, 'file') ? failure({ code: error.code, ...error.params }) : error;
  }
}

/** Waits for a slow reader of stdout, so that nothing piles up. */
export async function drained(stop: AbortSignal): Promise<void> {
  if (!process.stdout.writableNeedDrain) return;
  await once(process.stdout, 'drain', { signal: stop }).catch((error: unknown) => {
    if (!stop.aborted) throw error;
  });
}
