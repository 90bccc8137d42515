import { Failure } from '../../app/failure.ts';
import { parseSetting, unknown } from '../../machine/device.ts';
import { PROFILES } from '../../machine/profiles.ts';
import type { Variation, VariedValue } from '../../study/compare.ts';
import type { Reader } from '../../words/reader.ts';

/** More combinations are nothing that a person looks at: assumed. */
const MOST_COMBINATIONS = 10_000;

/**
 * What `--vary` says: `sensitivity=0.3,0.5`, `device=alexa-like,google-like`, any setting of a profile.
 * @throws Failure or DiagnosticError for anything else
 */
export function variationsOf(written: readonly string[], { sentences }: Reader): Variation[] {
  const { comparing: say } = sentences;
  if (written.length === 0) throw new Failure(say.nothingVaried);
  const variations = written.map((text) => {
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    const values = equals < 0 ? [] : valuesIn(text.slice(equals + 1));
    if (name === 'seed') throw new Failure(say.seedIsChance);
    if (values.length === 0) throw new Failure(say.noValues(name));
    return variationOf(name, values);
  });
  const twice = variations.find(({ name }, nth) => variations.findIndex((other) => other.name === name) !== nth);
  if (twice !== undefined) throw new Failure(say.variedTwice(twice.name));
  const all = variations.reduce((product, { values }) => product * values.length, 1);
  if (all > MOST_COMBINATIONS) throw new Failure(say.tooMany({ all, most: MOST_COMBINATIONS }));
  return variations;
}

/** At commas, except in the brackets of a list; each value once. */
function valuesIn(list: string): string[] {
  const values = list.match(/(?:\[[^\]]*\]|"[^"]*"|[^,])+/gu) ?? [];
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

function variationOf(written: string, values: readonly string[]): Variation {
  if (written === 'device' || written === 'profile')
    return { name: 'device', values: values.map(profile), usual: (device) => String(device.profile) };
  const name = written === 'wake-word' ? 'wakeWord' : written;
  return {
    name,
    values: values.map((value): VariedValue => {
      const setting = parseSetting(`${name}=${value}`);
      return {
        written: value,
        apply: (choices) => ({ ...choices, overrides: [...choices.overrides, setting] }),
      };
    }),
    usual: (device) => shown(device[name]),
  };
}

function profile(written: string): VariedValue {
  if (!Object.hasOwn(PROFILES, written)) throw unknown('unknown-profile', written, Object.keys(PROFILES));
  return { written, apply: (choices) => ({ ...choices, profile: written }) };
}

/** As it would be written after `--set name=`. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
