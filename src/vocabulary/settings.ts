/**
 * The settings of a device: what each may be, in what unit, and what it is where a profile says nothing of it. From this
 * table follow the scenario's `device:` and `with:`, the log's header, `--set`, `devices`, completion, what-if and the
 * reference. What a setting is about stands in `words/…/devices.ts` under its name.
 */
import { z } from 'zod';
import { GENERATIONS } from './generation.ts';
import { PROFILE_IDS, type ProfileId } from './profile.ts';
import { assumed, cited, type Sourced } from './setting-sources.ts';

interface Declaration {
  /** The bounds only keep nonsense out (assumed). */
  readonly type: z.ZodType;
  /** None for a name, a choice or a switch. */
  readonly unit?: 'ms' | 'd' | '0–1';
  /** Of a profile that does not set it. Without one, every profile sets it. */
  readonly usual?: Sourced<unknown>;
  /** The player's what-if offers it, in this place among the settings. */
  readonly whatIf?: number;
}

const MINUTE_MS = 60_000;
const milliseconds = (most: number, least = 0) => z.number().int().min(least).max(most);
const SWITCHES = ['saveRecordings', 'humanReview', 'profiling'] as const;

export const SETTINGS = {
  /** null: the device has none and listens for none. */
  wakeWord: { type: z.string().trim().min(1).max(60).nullable(), whatIf: 2 },
  sensitivity: { type: z.number().min(0).max(1), unit: '0–1', usual: assumed(0.5), whatIf: 1 },
  /** The measured device whose rates its chances are to meet; null: none in particular. */
  generation: { type: z.enum(GENERATIONS).nullable() },
  /** Neural detector: scores in a row, 80 ms each, that must reach the threshold. */
  patience: { type: z.number().int().min(1).max(100), usual: cited(1, 'openwakeword') },
  bufferMs: { type: milliseconds(10 * MINUTE_MS), unit: 'ms' },
  prerollMs: { type: milliseconds(MINUTE_MS), unit: 'ms', whatIf: 4 },
  verification: { type: z.boolean(), whatIf: 3 },
  verificationMs: { type: milliseconds(MINUTE_MS), unit: 'ms', usual: assumed(1_500) },
  discardsRejected: { type: z.boolean() },
  /** Of a rejected recording the stretch that woke the device is kept, to improve it. */
  keepRejectedSnippet: { type: z.boolean(), usual: assumed(false) },
  endPointMs: { type: milliseconds(MINUTE_MS, 1), unit: 'ms', usual: assumed(700) },
  noSpeechMs: { type: milliseconds(10 * MINUTE_MS, 1), unit: 'ms', usual: assumed(5_000) },
  maxRecordingMs: { type: milliseconds(60 * MINUTE_MS, 1), unit: 'ms', usual: assumed(60_000) },
  /** An accident in which the device finds no request is not followed longer. */
  giveUpMs: { type: milliseconds(60 * MINUTE_MS, 1), unit: 'ms', usual: assumed(8_000) },
  thinkingMs: { type: milliseconds(MINUTE_MS), unit: 'ms', usual: assumed(1_000) },
  responseMs: { type: milliseconds(10 * MINUTE_MS), unit: 'ms', usual: assumed(3_000) },
  bargeIn: { type: z.boolean(), usual: assumed(true) },
  followUp: { type: z.boolean(), usual: assumed(false), whatIf: 5 },
  followUpMs: { type: milliseconds(10 * MINUTE_MS, 1), unit: 'ms' },
  followUpStreams: { type: z.enum(['window', 'on-speech']), usual: assumed('window') },
  expectsMs: { type: milliseconds(10 * MINUTE_MS, 1), unit: 'ms', usual: assumed(8_000) },
  refractoryMs: { type: milliseconds(10 * MINUTE_MS), unit: 'ms', usual: assumed(0) },
  startUpMs: { type: milliseconds(60 * MINUTE_MS), unit: 'ms', usual: assumed(30_000) },
  processing: { type: z.enum(['cloud', 'local']), usual: assumed('cloud') },
  localProcessing: { type: z.boolean(), usual: assumed(false) },
  streamsOnSpeech: { type: z.boolean(), usual: assumed(false) },
  streamMs: { type: milliseconds(60 * MINUTE_MS, 1), unit: 'ms', usual: assumed(5_000) },
  saveRecordings: { type: z.boolean() },
  /** null: until somebody deletes it. */
  retentionDays: { type: z.number().min(0).max(36_500).nullable(), unit: 'd', usual: assumed(null) },
  humanReview: { type: z.boolean() },
  profiling: { type: z.boolean(), usual: assumed(true) },
  /** The settings that the owner's consent switches. */
  ownerSwitches: { type: z.array(z.enum(SWITCHES)) },
} satisfies Record<string, Declaration>;

type Table = typeof SETTINGS;
export type SettingName = keyof Table;
export type Switch = (typeof SWITCHES)[number];

/** Every setting, resolved. */
export type Settings = { readonly [K in SettingName]: Readonly<z.infer<Table[K]['type']>> };
/** Some settings, checked. */
export type Overrides = Partial<Settings>;

/** What a profile says: every setting that has no usual value, and of the others those that differ. */
export type ProfileSettings = {
  readonly [K in SettingName as Table[K] extends { usual: unknown } ? never : K]: Sourced<Settings[K]>;
} & { readonly [K in SettingName]?: Sourced<Settings[K]> };

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Empty where a setting has none. */
export const unitOf = (name: SettingName): string => (SETTINGS[name] as Declaration).unit ?? '';

/** Those that what-if offers, in its order. */
export type WhatIfSetting = { [K in SettingName]: Table[K] extends { whatIf: number } ? K : never }[SettingName];
export const WHAT_IF_SETTINGS = SETTING_NAMES.filter((name): name is WhatIfSetting => 'whatIf' in SETTINGS[name]).sort(
  (one, other) => SETTINGS[one].whatIf - SETTINGS[other].whatIf,
);

/** Each setting's type, for a Zod object. */
export const settingTypes = Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].type])) as {
  readonly [K in SettingName]: Table[K]['type'];
};

/** A device profile with every setting resolved, as the log's header has it. */
export const deviceSchema = z.object({ profile: z.enum(PROFILE_IDS), ...settingTypes });
export type Device = { readonly profile: ProfileId } & Settings;
