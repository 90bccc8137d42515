import { deviceVocabulary } from '../../machine/device.ts';
import { jsonSchema } from '../../scenario/schema.ts';
import { wordsFor } from '../../words/words.ts';
import type { SchemaCall } from './command.ts';

/** `earshot schema`: a JSON Schema (draft 2020-12) of scenario files, for an editor. */
export async function printSchema({ options: { language = 'en' }, terminal }: SchemaCall): Promise<number> {
  terminal.out(`${JSON.stringify(jsonSchema(deviceVocabulary, wordsFor(language).scenario.keys), null, 2)}\n`);
  return 0;
}
