import { Failure } from '../../app/failure.ts';
import { ExistsError, writeNew } from '../../app/stage/new-file.ts';
import type { Reader } from '../../words/reader.ts';

/**
 * Writes a file that was not there.
 * @throws Failure where there is one, or where it cannot be written
 */
export async function saveNew(file: string, text: string, { sentences: { stage } }: Reader): Promise<void> {
  try {
    await writeNew(file, text);
  } catch (error) {
    if (error instanceof ExistsError) throw new Failure(stage.exists(file));
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Failure(stage.cannotSave({ file, code: String(error.code) }));
  }
}
