import { Failure } from '../../app/failure.ts';
import { FileError } from '../../host/host.ts';
import type { Call } from './call.ts';

/**
 * Writes a file that was not there.
 * @throws Failure where there is one, or where it cannot be written
 */
export async function saveNew(
  file: string,
  text: string,
  { host, reader }: Pick<Call, 'host' | 'reader'>,
): Promise<void> {
  const { stage } = reader.sentences;
  const isNew = await host.writeNew(file, text).catch((error: unknown) => {
    throw error instanceof FileError ? new Failure(stage.cannotSave({ file, code: error.reason })) : error;
  });
  if (!isNew) throw new Failure(stage.exists(file));
}
