import { z } from 'zod';
import { PROFILES } from '../../machine/profiles.ts';
import { type Language, languageOf } from '../../vocabulary/language.ts';
import { SETTING_NAMES, SETTINGS, type SettingName } from '../../vocabulary/settings.ts';
import { OFFERED, wakeWordId } from '../../wakeword/wake-words.ts';
import type { Reader } from '../../words/reader.ts';

export interface Candidate {
  readonly value: string;
  /** What the reader is told of it; empty where the value says it all. */
  readonly about: string;
}

/** `name=` while the name is written, then `name=value`; with `isList`, the value after the last comma. */
export function settingCandidates(written: string, isList: boolean, { language, sentences }: Reader): Candidate[] {
  const equals = written.indexOf('=');
  if (equals < 0) {
    return SETTING_NAMES.map((name) => ({ value: `${name}=`, about: sentences.devices.settings[name] }));
  }
  const name = written.slice(0, equals);
  if (!Object.hasOwn(SETTINGS, name)) return [];
  const prefix = isList ? written.slice(0, Math.max(equals, written.lastIndexOf(',')) + 1) : `${name}=`;
  return valuesOf(name as SettingName, languageOf(language)).map((value) => ({ value: prefix + value, about: '' }));
}

/** Values to offer for a setting: all that it can have, or, of a number, those that the profiles have. */
function valuesOf(name: SettingName, language: Language): string[] {
  if (name === 'wakeWord') return OFFERED[language].map(wakeWordId);
  const usual: unknown[] = Object.values(PROFILES).map((profile) => profile[name].value);
  const numbers = usual.filter((value) => typeof value === 'number').sort((one, other) => one - other);
  return [...new Set([...numbers.map(String), ...namedIn(z.toJSONSchema(SETTINGS[name].type))])];
}

function namedIn({ anyOf, enum: choices, type }: z.core.JSONSchema.BaseSchema): string[] {
  if (anyOf) return anyOf.flatMap((one) => namedIn(one));
  if (choices) return choices.map(String);
  if (type === 'boolean') return ['true', 'false'];
  return type === 'null' ? ['null'] : [];
}
