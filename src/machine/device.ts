import { z } from 'zod';
import { suggestion } from '../scenario/suggest.ts';
import { type Choice, isAgreed, type Purpose } from '../vocabulary/consent.ts';
import { DiagnosticError } from '../vocabulary/diagnostic-error.ts';
import { PROFILE_IDS, type ProfileId } from '../vocabulary/profile.ts';
import {
  type Device,
  type Overrides,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  type Switch,
  settingTypes,
} from '../vocabulary/settings.ts';
import { wakeWordId } from '../wakeword/wake-words.ts';
import { PROFILES } from './profiles.ts';

export const DEFAULT_PROFILE: ProfileId = 'alexa-like';

const overridesSchema = z.strictObject(settingTypes).partial();

/** Why no device of the profile can have these settings together; null: it can. */
function impossibleSettings(profile: ProfileId, overrides: Overrides): DiagnosticError | null {
  const { processing, localProcessing } = { ...profileSettings(profile), ...overrides };
  return processing === 'local' && !localProcessing ? new DiagnosticError('no-local-processing', { profile }) : null;
}

const profileSchema = z.enum(PROFILE_IDS);

/**
 * The words that `device:` and an update's `with:` may use, for the scenario reader. Issues of kind
 * `custom` carry `params.complaint`.
 */
export const deviceVocabulary = {
  device: z
    .strictObject({ profile: profileSchema.optional(), ...overridesSchema.shape })
    .superRefine((value, context) => {
      const { profile = DEFAULT_PROFILE, ...overrides } = value;
      const impossible = impossibleSettings(profile, overrides as Overrides);
      if (impossible !== null)
        context.addIssue({ code: 'custom', path: ['processing'], params: { complaint: impossible.complaint } });
    }),
  settings: overridesSchema,
};

/** The settings of a profile as it comes. */
function profileSettings(profile: ProfileId): Settings {
  const entries = Object.entries(PROFILES[profile]).map(([name, setting]) => [name, setting.value]);
  return Object.fromEntries(entries) as Settings;
}

/**
 * Reads `--set name=value`: `true`, `false`, `null`, numbers and JSON as such, anything else as text.
 * @throws DiagnosticError for a setting that does not exist or a value that it cannot have.
 */
export function parseSetting(text: string): Overrides {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const schema = Object.hasOwn(settingTypes, name) ? settingTypes[name as SettingName] : null;
  if (schema === null) throw unknown('unknown-setting', name, SETTING_NAMES);
  const written = equals < 0 ? '' : text.slice(equals + 1);
  for (const value of [parseJson(written), written]) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { [name]: parsed.data };
  }
  throw new DiagnosticError('bad-setting', { name, value: written, form: formOf(z.toJSONSchema(schema)) });
}

/** An error about a name that does not exist, with the one that was probably meant. */
export function unknown(
  code: 'unknown-profile' | 'unknown-setting',
  name: string,
  known: readonly string[],
): DiagnosticError {
  return new DiagnosticError(code, { name, known, suggestion: suggestion(name, known) });
}

/** What a setting may be, as it is written: `0 … 60000`, `true | false`, `window | on-speech`. */
function formOf(schema: z.core.JSONSchema.BaseSchema): string {
  const { anyOf, enum: choices, type, minimum, maximum, items } = schema;
  if (anyOf) return anyOf.map((one) => formOf(one)).join(' | ');
  if (choices) return choices.join(' | ');
  if (type === 'boolean') return 'true | false';
  if (type === 'null') return 'null';
  if (type === 'array' && typeof items === 'object' && !Array.isArray(items)) return `[${formOf(items)}, …]`;
  return minimum === undefined ? '"…"' : `${minimum} … ${maximum}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The setting that a purpose is switched with. */
const SWITCHES: Partial<Record<Purpose, Switch>> = {
  storage: 'saveRecordings',
  improvement: 'humanReview',
  advertising: 'profiling',
};

/** What an owner's choice changes on the device: the matching switch, where the profile has one. */
export function ownersChoice(settings: Settings, purpose: Purpose, choice: Choice): Overrides {
  const name = SWITCHES[purpose];
  if (name === undefined || !settings.ownerSwitches.includes(name)) return {};
  return { [name]: isAgreed(choice) };
}

/**
 * A profile's settings, then the owners' choices on its switches (any owner's refusal counts), then the scenario's overrides, then
 * those of the command line; the last one wins.
 * @throws DiagnosticError for an unknown profile or settings that the profile cannot have.
 */
export function resolveDevice(
  written: Readonly<Record<string, unknown>>,
  ownersConsents: readonly Readonly<Partial<Record<Purpose, Choice>>>[],
  chosen: { readonly profile?: string | undefined; readonly overrides: readonly Overrides[] },
): Device {
  const { profile: writtenProfile, ...writtenOverrides } = written;
  const profile = profileSchema.safeParse(chosen.profile ?? writtenProfile ?? DEFAULT_PROFILE);
  if (!profile.success) {
    throw unknown('unknown-profile', String(chosen.profile ?? writtenProfile), PROFILE_IDS);
  }
  let settings = profileSettings(profile.data);
  const choices = ownersConsents.flatMap((consents) => Object.entries(consents) as [Purpose, Choice][]);
  for (const [purpose, choice] of choices.sort(([, one]) => (isAgreed(one) ? -1 : 1))) {
    settings = { ...settings, ...ownersChoice(settings, purpose, choice) };
  }
  const overrides: Overrides = Object.assign({}, parseOverrides(writtenOverrides), ...chosen.overrides);
  const impossible = impossibleSettings(profile.data, overrides);
  if (impossible !== null) throw impossible;
  return withSettings({ profile: profile.data, ...settings }, overrides);
}

/** A device after some of its settings changed. The wake word is kept in the form of its id. */
export function withSettings(device: Device, overrides: Overrides): Device {
  const changed = { ...device, ...overrides } as Device;
  return { ...changed, wakeWord: changed.wakeWord === null ? null : wakeWordId(changed.wakeWord) };
}

/**
 * A device after an update.
 * @param written the update's `with:`, already checked by the reader.
 * @throws DiagnosticError for settings that the profile cannot have.
 */
export function updatedDevice(device: Device, written: Readonly<Record<string, unknown>>): Device {
  const updated = withSettings(device, parseOverrides(written));
  const impossible = impossibleSettings(device.profile, updated);
  if (impossible !== null) throw impossible;
  return updated;
}

/** The settings in a scenario's `update` entry, already checked by the reader. */
export function parseOverrides(written: Readonly<Record<string, unknown>>): Overrides {
  return overridesSchema.parse(written) as Overrides;
}
