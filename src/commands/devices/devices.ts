import { unknown } from '../../machine/device.ts';
import { PROFILES } from '../../machine/profiles.ts';
import { PROFILE_IDS, type ProfileId } from '../../vocabulary/profile.ts';
import { SETTING_SOURCES } from '../../vocabulary/setting-sources.ts';
import { SETTING_NAMES, unitOf } from '../../vocabulary/settings.ts';
import { wrap } from '../../words/plain-text.ts';
import type { Reader } from '../../words/reader.ts';
import type { CallOf } from '../declared.ts';

/** `earshot devices`: every profile, with each setting's value, unit and source. */
export async function listDevices({ args, options, terminal, reader }: CallOf<'devices'>): Promise<number> {
  const ids = args.length === 0 ? PROFILE_IDS : args.map((id) => knownProfile(id));
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
  throw unknown('unknown-profile', id, PROFILE_IDS);
}

function settingsOf(profile: ProfileId) {
  return SETTING_NAMES.map((name) => {
    const { value, source } = PROFILES[profile][name];
    const citation = source === 'assumed' ? source : SETTING_SOURCES[source];
    return { name, value, unit: unitOf(name), source: citation };
  });
}

function settingLines(
  { name, value, unit, source }: ReturnType<typeof settingsOf>[number],
  { sentences }: Reader,
  width: number,
) {
  const shown = value === null ? sentences.devices.none[name === 'wakeWord' ? 'wakeWord' : 'other'] : String(value);
  const amount = unit === '' ? shown : `${shown} ${unit}`;
  const from = source === 'assumed' ? sentences.devices.assumed : source;
  const about = `${name.padEnd(17)} ${amount.padEnd(12)} ${sentences.devices.settings[name]}. ${from}`;
  const hanging = width < 80 ? 4 : 33; // under the description, where that leaves room for its words
  return wrap(about, width, 2, hanging);
}
