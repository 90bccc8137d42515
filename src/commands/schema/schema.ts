import { deviceVocabulary } from '../../machine/device.ts';
import { jsonSchema } from '../../scenario/schema.ts';
import type { SchemaCall } from './command.ts';

/** `earshot schema`: a JSON Schema (draft 2020-12) of scenario files, for an editor. */
export async function printSchema({ options, terminal }: SchemaCall): Promise<number> {
  terminal.out(`${JSON.stringify(jsonSchema(deviceVocabulary, options.language), null, 2)}\n`);
  return 0;
}
