import { deviceVocabulary } from '../../machine/device.ts';
import { jsonSchema } from '../../scenario/schema.ts';
import { wordsFor } from '../../words/words.ts';
import type { CallOf } from '../declared.ts';

/** `earshot schema`: a JSON Schema (draft 2020-12) of scenario files, for an editor. */
export async function printSchema({ options: { language = 'en' }, terminal }: CallOf<'schema'>): Promise<number> {
  terminal.out(`${JSON.stringify(jsonSchema(deviceVocabulary, wordsFor(language).scenario.keys), null, 2)}\n`);
  return 0;
}
