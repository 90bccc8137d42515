import { unknown } from '../../machine/device.ts';
import {
  PROFILES,
  type ProfileId,
  SETTING_SOURCES,
  type Setting,
  type SettingName,
  UNITS,
} from '../../machine/profiles.ts';
import type { Reader } from '../../report/reader.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Call } from '../program/table.ts';

interface ListedSetting {
  readonly name: SettingName;
  readonly value: unknown;
  readonly unit: string;
  /** The full citation, or `assumed`. */
  readonly source: string;
}

/** `earshot devices`: every profile, with each setting's value, unit and source. */
export async function devices({ args, options, terminal, reader }: Call): Promise<number> {
  const ids = args.length === 0 ? (Object.keys(PROFILES) as ProfileId[]) : args.map((id) => knownProfile(id));
  const profiles = ids.map((profile) => ({ profile, settings: settingsOf(profile) }));
  if (options.json) {
    terminal.out(`${JSON.stringify(profiles, null, 2)}\n`);
    return 0;
  }
  for (const { profile, settings } of profiles) {
    terminal.out(`${terminal.heading(profile)}  ${reader.sentences.devices.about[profile]}\n`);
    for (const setting of settings) terminal.out(`${settingLines(setting, reader, terminal.width).join('\n')}\n`);
    terminal.out('\n');
  }
  return 0;
}

function knownProfile(id: string): ProfileId {
  if (Object.hasOwn(PROFILES, id)) return id as ProfileId;
  throw unknown('unknownProfile', id, Object.keys(PROFILES));
}

function settingsOf(profile: ProfileId): ListedSetting[] {
  const settings = Object.entries(PROFILES[profile]) as [SettingName, Setting<unknown>][];
  return settings.map(([name, { value, source }]) => ({
    name,
    value,
    unit: UNITS[name],
    source: source === 'assumed' ? source : SETTING_SOURCES[source],
  }));
}

function settingLines({ name, value, unit, source }: ListedSetting, { sentences }: Reader, width: number): string[] {
  const shown = value === null ? sentences.devices.none[name === 'wakeWord' ? 'wakeWord' : 'other'] : String(value);
  const amount = unit === '' ? shown : `${shown} ${unit}`;
  const from = source === 'assumed' ? sentences.devices.assumed : source;
  const about = `${name.padEnd(17)} ${amount.padEnd(12)} ${sentences.devices.settings[name]}. ${from}`;
  const hanging = width < 80 ? 4 : 33; // under the description, where that leaves room for its words
  return wrap(about, width, 2, hanging);
}
