import * as z from 'zod';
import { deviceVocabulary } from '../../machine/device.ts';
import { PROFILES, type SettingName } from '../../machine/profiles.ts';
import type { Language } from '../../vocabulary/language.ts';
import { OFFERED, wakeWordId } from '../../wakeword/wake-words.ts';

/** Values to offer for a setting: all that it can have, or, of a number, those that the profiles have. */
export function settingValues(name: SettingName, language: Language): string[] {
  if (name === 'wakeWord') return OFFERED[language].map(wakeWordId);
  const schema = z.toJSONSchema(deviceVocabulary.settings).properties?.[name];
  const named = typeof schema === 'object' ? namedIn(schema) : [];
  const usual: unknown[] = Object.values(PROFILES).map((profile) => profile[name].value);
  const numbers = usual.filter((value) => typeof value === 'number').sort((one, other) => one - other);
  return [...new Set([...numbers.map(String), ...named])];
}

function namedIn({ anyOf, enum: choices, type }: z.core.JSONSchema.BaseSchema): string[] {
  if (anyOf) return anyOf.flatMap((one) => namedIn(one));
  if (choices) return choices.map(String);
  if (type === 'boolean') return ['true', 'false'];
  return type === 'null' ? ['null'] : [];
}
