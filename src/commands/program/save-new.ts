import { Failure } from '../../app/failure.ts';
import { FileError } from '../../host/host.ts';
import { nodeHost } from '../../host/node/node-host.ts';
import type { Reader } from '../../words/reader.ts';

/**
 * Writes a file that was not there.
 * @throws Failure where there is one, or where it cannot be written
 */
export async function saveNew(file: string, text: string, { sentences: { stage } }: Reader): Promise<void> {
  const isNew = await nodeHost.writeNew(file, text).catch((error: unknown) => {
    throw error instanceof FileError ? new Failure(stage.cannotSave({ file, code: error.reason })) : error;
  });
  if (!isNew) throw new Failure(stage.exists(file));
}
