import { deviceVocabulary } from '../../machine/device.ts';
import { jsonSchema } from '../../scenario/schema.ts';
import type { Call } from '../program/table.ts';

/** `earshot schema`: a JSON Schema (draft 2020-12) of scenario files, for an editor. */
export async function schema({ options, reader, terminal }: Call): Promise<number> {
  const language = options.language === undefined ? 'en' : reader.language;
  terminal.out(`${JSON.stringify(jsonSchema(deviceVocabulary, language), null, 2)}\n`);
  return 0;
}
