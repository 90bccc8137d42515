/**
 * The device profiles: what each sets, and where the value comes from. A profile is a kind of device, not a product:
 * values that its maker or its source code states are cited, and the rest is "assumed". What none of them sets is as
 * usual (`vocabulary/settings.ts`).
 */

import type { ProfileId } from '../vocabulary/profile.ts';
import { assumed, cited, type Sourced } from '../vocabulary/setting-sources.ts';
import { type ProfileSettings, SETTING_NAMES, SETTINGS, type Settings } from '../vocabulary/settings.ts';

/**
 * Kept in the years in which "Do Not Send Voice Recordings" could be chosen. The verification time is
 * ours: the light of the Echo Dots measured by Dubois et al. (PETS 2020) stayed on for a median of
 * 1 to 2 s after an accident, and nine in ten of all their lights went out within 3 to 8 s (15 s for one of them), so
 * that a device gives up after 8 s.
 */
const alexaLike: ProfileSettings = {
  wakeWord: cited('alexa', 'avs-verification'),
  generation: assumed('echo-dot-2'),
  bufferMs: cited(15_000, 'avs-sdk'),
  prerollMs: cited(500, 'avs-verification'),
  verification: cited(true, 'avs-verification'),
  // Amazon's page for makers says that the utterance is discarded; the court's order, that a snippet of it is kept.
  discardsRejected: cited(true, 'avs-verification'),
  keepRejectedSnippet: cited(true, 'garner-order'),
  followUp: cited(false, 'voicebot-follow-up'),
  followUpMs: cited(5_000, 'voicebot-follow-up'),
  expectsMs: cited(8_000, 'avs-dialog'),
  localProcessing: cited(true, 'amazon-local-processing'),
  saveRecordings: cited(true, 'amazon-coons-letter'),
  retentionDays: cited(null, 'amazon-coons-letter'),
  humanReview: cited(true, 'amazon-opt-out'),
  ownerSwitches: cited(['saveRecordings', 'humanReview'], 'amazon-switches'),
};

const googleLike: ProfileSettings = {
  ...alexaLike,
  wakeWord: cited('ok google', 'unacceptable-privacy'),
  generation: assumed('google-home-mini'),
  bufferMs: assumed(2_000),
  prerollMs: assumed(500),
  verification: cited(true, 'unacceptable-privacy'),
  discardsRejected: cited(true, 'google-storage'),
  keepRejectedSnippet: assumed(false),
  followUp: cited(false, 'google-continued'),
  followUpMs: cited(8_000, 'google-continued'),
  expectsMs: assumed(8_000),
  localProcessing: assumed(false),
  saveRecordings: cited(false, 'google-storage'),
  retentionDays: assumed(null),
  humanReview: cited(false, 'google-storage'),
  ownerSwitches: cited(['saveRecordings', 'humanReview'], 'google-storage'),
};

const siriLike: ProfileSettings = {
  ...googleLike,
  wakeWord: cited('hey siri', 'unacceptable-privacy'),
  generation: assumed('homepod'),
  discardsRejected: cited(true, 'apple-storage'),
  followUp: assumed(false),
  followUpMs: assumed(5_000),
  saveRecordings: cited(false, 'apple-storage'),
  humanReview: cited(false, 'apple-storage'),
  ownerSwitches: cited(['saveRecordings', 'humanReview'], 'apple-storage'),
};

const localAssistant: ProfileSettings = {
  ...alexaLike,
  wakeWord: cited('okay nabu', 'esphome'),
  generation: assumed(null),
  bufferMs: cited(100, 'esphome'),
  prerollMs: cited(0, 'home-assistant'),
  verification: cited(false, 'home-assistant'),
  discardsRejected: assumed(false),
  keepRejectedSnippet: assumed(false),
  endPointMs: cited(700, 'home-assistant'),
  noSpeechMs: assumed(15_000),
  maxRecordingMs: cited(15_000, 'home-assistant'),
  giveUpMs: assumed(15_000),
  bargeIn: assumed(false),
  followUp: assumed(false),
  expectsMs: assumed(8_000),
  refractoryMs: cited(2_000, 'home-assistant'),
  processing: cited('local', 'home-assistant'),
  localProcessing: cited(true, 'home-assistant'),
  saveRecordings: cited(false, 'home-assistant'),
  retentionDays: assumed(null),
  humanReview: assumed(false),
  profiling: assumed(false),
  ownerSwitches: assumed([]),
};

const alexa2025: ProfileSettings = {
  ...alexaLike,
  generation: assumed('echo-dot-3'),
  localProcessing: cited(false, 'amazon-local-processing'),
};

const TABLE = {
  'alexa-like': alexaLike,
  'alexa-2025': alexa2025,
  'alexa-plus-like': { ...alexa2025, followUp: cited(true, 'alexa-plus') },
  'google-like': googleLike,
  'siri-like': siriLike,
  'invoke-like': {
    ...googleLike,
    wakeWord: assumed('cortana'),
    generation: assumed('invoke'),
    verification: assumed(false),
    discardsRejected: assumed(false),
    followUp: assumed(false),
    followUpMs: assumed(5_000),
    saveRecordings: assumed(true),
    humanReview: assumed(true),
    ownerSwitches: assumed([]),
  },
  'local-assistant': localAssistant,
  'streaming-satellite': {
    ...localAssistant,
    bufferMs: cited(2_000, 'wyoming-satellite'),
    prerollMs: cited(2_000, 'wyoming-satellite'),
    refractoryMs: cited(5_000, 'wyoming-satellite'),
    processing: assumed('cloud'),
    streamsOnSpeech: cited(true, 'wyoming-satellite'),
    streamMs: cited(5_000, 'wyoming-satellite'),
  },
  'push-to-talk': {
    ...alexaLike,
    wakeWord: assumed(null),
    generation: assumed(null),
    bufferMs: assumed(0),
    prerollMs: cited(0, 'avs-sdk'),
    verification: assumed(false),
    discardsRejected: assumed(false),
    keepRejectedSnippet: assumed(false),
    followUp: assumed(false),
  },
} satisfies Record<ProfileId, ProfileSettings>;

/** Every setting of a profile, in the order of the settings. */
type Profile = { readonly [K in keyof Settings]: Sourced<Settings[K]> };

function complete(profile: ProfileSettings): Profile {
  const usual = (name: keyof Settings) => ('usual' in SETTINGS[name] ? SETTINGS[name].usual : undefined);
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, profile[name] ?? usual(name)])) as Profile;
}

export const PROFILES = Object.fromEntries(
  Object.entries(TABLE).map(([id, profile]) => [id, complete(profile)]),
) as Readonly<Record<ProfileId, Profile>>;
