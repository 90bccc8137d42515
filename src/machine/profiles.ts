/**
 * The device profiles: every setting with its value and where the value comes from. A profile is a
 * kind of device, not a product: values that its maker or its source code states are cited, and the
 * rest is "assumed".
 */

import type { Generation } from '../wakeword/measured.ts';

export interface Settings {
  /** null: the device has none and listens for none. */
  readonly wakeWord: string | null;
  readonly sensitivity: number;
  /** The measured device whose rates its chances are to meet; null: none in particular. */
  readonly generation: Generation | null;
  /** Neural detector: scores in a row, 80 ms each, that must reach the threshold. */
  readonly patience: number;
  readonly bufferMs: number;
  readonly prerollMs: number;
  readonly verification: boolean;
  readonly verificationMs: number;
  readonly discardsRejected: boolean;
  readonly endPointMs: number;
  readonly noSpeechMs: number;
  readonly maxRecordingMs: number;
  /** An accident in which the device finds no request is not followed longer. */
  readonly giveUpMs: number;
  readonly thinkingMs: number;
  readonly responseMs: number;
  readonly bargeIn: boolean;
  readonly followUp: boolean;
  readonly followUpMs: number;
  readonly followUpStreams: 'window' | 'on-speech';
  readonly expectsMs: number;
  readonly refractoryMs: number;
  readonly startUpMs: number;
  readonly processing: 'cloud' | 'local';
  readonly localProcessing: boolean;
  readonly streamsOnSpeech: boolean;
  readonly streamMs: number;
  readonly saveRecordings: boolean;
  /** null: until somebody deletes it. */
  readonly retentionDays: number | null;
  readonly humanReview: boolean;
  readonly profiling: boolean;
  readonly ownerSwitches: ('saveRecordings' | 'humanReview' | 'profiling')[];
}

export type SettingName = keyof Settings;

/** `unit` is empty for a name, a choice or a switch. */
export const UNITS: Readonly<Record<SettingName, string>> = {
  wakeWord: '',
  sensitivity: '0–1',
  generation: '',
  patience: '',
  bufferMs: 'ms',
  prerollMs: 'ms',
  verification: '',
  verificationMs: 'ms',
  discardsRejected: '',
  endPointMs: 'ms',
  noSpeechMs: 'ms',
  maxRecordingMs: 'ms',
  giveUpMs: 'ms',
  thinkingMs: 'ms',
  responseMs: 'ms',
  bargeIn: '',
  followUp: '',
  followUpMs: 'ms',
  followUpStreams: '',
  expectsMs: 'ms',
  refractoryMs: 'ms',
  startUpMs: 'ms',
  processing: '',
  localProcessing: '',
  streamsOnSpeech: '',
  streamMs: 'ms',
  saveRecordings: '',
  retentionDays: 'd',
  humanReview: '',
  profiling: '',
  ownerSwitches: '',
};

export interface Setting<T> {
  readonly value: T;
  /** A key of `SETTING_SOURCES`, or `assumed`. */
  readonly source: keyof typeof SETTING_SOURCES | 'assumed';
}

type Profile = { readonly [K in SettingName]: Setting<Settings[K]> };

export const SETTING_SOURCES = {
  'avs-verification':
    'Amazon, Alexa Voice Service, developer.amazon.com/docs/alexa-voice-service/enable-cloud-based-wake-word-verification.html',
  'avs-sdk': 'Amazon, AVS Device SDK, AudioInputProcessor.cpp, SampleApplication.cpp, DialogUXStateAggregator.cpp',
  'avs-dialog':
    'Amazon, developer.amazon.com/blogs/alexa/post/319a5083-7858-4cb2-987e-5bcd7f833533/alexatraining-dialog',
  'voicebot-follow-up':
    'Voicebot.ai, 2018-03-11, voicebot.ai/2018/03/11/amazon-introduces-alexa-follow-mode-streamline-user-interactions/',
  'amazon-coons-letter': 'Amazon, 2019-06 (Business Insider), businessinsider.in/amp_articleshow/70049137.cms',
  'amazon-opt-out':
    'Wirefly, 2019-08-02, news.wirefly.com/2019/08/02/amazon-alexa-opt-out-human-review-voice-recordings',
  'amazon-switches':
    'KTLA, digital-staging.ktla.com/news/nationworld/alexa-is-recording-you-heres-how-to-delete-the-audio-from-your-amazon-echo ; Wirefly, 2019-08-02, news.wirefly.com/2019/08/02/amazon-alexa-opt-out-human-review-voice-recordings',
  'amazon-local-processing':
    'Network Ltd, 2025, networkltd.co.uk/news/amazon-remove-alexa-local-voice-processing-what-means-privacy-and-business',
  'google-continued': 'Google, support.google.com/assistant/answer/9249169 ; robotstart.info, 2018',
  'google-storage':
    'Android Central, 2019-09, androidcentral.com/assistant-data-isnt-stored-default-hotword-sensitivity-option-coming',
  'unacceptable-privacy': 'Schönherr et al., 2020, unacceptable-privacy.github.io',
  'apple-storage': 'iMore, 2019, imore.com/you-have-disable-siri-prevent-apple-retaining-transcripts',
  'home-assistant': 'Home Assistant, assist_pipeline, pipeline.py, vad.py, const.py',
  esphome: 'ESPHome, micro_wake_word.cpp, home-assistant-voice-pe, home-assistant-voice.yaml',
  openwakeword: 'openWakeWord, model.py (predict: patience), github.com/dscripka/openWakeWord',
  'wyoming-satellite': 'Wyoming Satellite, __main__.py, settings.py',
} as const;

const assumed = <T>(value: T): Setting<T> => ({ value, source: 'assumed' });
const cited = <T>(value: T, source: keyof typeof SETTING_SOURCES): Setting<T> => ({ value, source });

/**
 * Kept in the years in which "Do Not Send Voice Recordings" could be chosen. The verification time is
 * ours: the light of the Echo Dots measured by Dubois et al. (PETS 2020) stayed on for a median of
 * 1 to 2 s after an accident, and nine in ten of all their lights went out within 3 to 8 s (15 s for one of them), so
 * that a device gives up after 8 s.
 */
const alexaLike: Profile = {
  wakeWord: cited('alexa', 'avs-verification'),
  sensitivity: assumed(0.5),
  generation: assumed('echo-dot-2'),
  patience: cited(1, 'openwakeword'),
  bufferMs: cited(15_000, 'avs-sdk'),
  prerollMs: cited(500, 'avs-verification'),
  verification: cited(true, 'avs-verification'),
  verificationMs: assumed(1_500),
  discardsRejected: cited(true, 'avs-verification'),
  endPointMs: assumed(700),
  noSpeechMs: assumed(5_000),
  maxRecordingMs: assumed(60_000),
  giveUpMs: assumed(8_000),
  thinkingMs: assumed(1_000),
  responseMs: assumed(3_000),
  bargeIn: assumed(true),
  followUp: cited(false, 'voicebot-follow-up'),
  followUpMs: cited(5_000, 'voicebot-follow-up'),
  followUpStreams: assumed('window'),
  expectsMs: cited(8_000, 'avs-dialog'),
  refractoryMs: assumed(0),
  startUpMs: assumed(30_000),
  processing: assumed('cloud'),
  localProcessing: cited(true, 'amazon-local-processing'),
  streamsOnSpeech: assumed(false),
  streamMs: assumed(5_000),
  saveRecordings: cited(true, 'amazon-coons-letter'),
  retentionDays: cited(null, 'amazon-coons-letter'),
  humanReview: cited(true, 'amazon-opt-out'),
  profiling: assumed(true),
  ownerSwitches: cited(['saveRecordings', 'humanReview'], 'amazon-switches'),
};

const googleLike: Profile = {
  ...alexaLike,
  wakeWord: cited('ok google', 'unacceptable-privacy'),
  generation: assumed('google-home-mini'),
  bufferMs: assumed(2_000),
  prerollMs: assumed(500),
  verification: cited(true, 'unacceptable-privacy'),
  discardsRejected: cited(true, 'google-storage'),
  followUp: cited(false, 'google-continued'),
  followUpMs: cited(8_000, 'google-continued'),
  expectsMs: assumed(8_000),
  localProcessing: assumed(false),
  saveRecordings: cited(false, 'google-storage'),
  retentionDays: assumed(null),
  humanReview: cited(false, 'google-storage'),
  ownerSwitches: cited(['saveRecordings', 'humanReview'], 'google-storage'),
};

const siriLike: Profile = {
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

const localAssistant: Profile = {
  ...alexaLike,
  wakeWord: cited('okay nabu', 'esphome'),
  generation: assumed(null),
  bufferMs: cited(100, 'esphome'),
  prerollMs: cited(0, 'home-assistant'),
  verification: cited(false, 'home-assistant'),
  discardsRejected: assumed(false),
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

export const PROFILES = {
  'alexa-like': alexaLike,
  'alexa-2025': {
    ...alexaLike,
    generation: assumed('echo-dot-3'),
    localProcessing: cited(false, 'amazon-local-processing'),
  },
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
    followUp: assumed(false),
  },
} satisfies Record<string, Profile>;

export type ProfileId = keyof typeof PROFILES;
