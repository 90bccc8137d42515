/** Where the values of settings come from. */
export const SETTING_SOURCES = {
  'avs-verification':
    'Amazon, Alexa Voice Service, developer.amazon.com/docs/alexa-voice-service/enable-cloud-based-wake-word-verification.html',
  'avs-sdk': 'Amazon, AVS Device SDK, AudioInputProcessor.cpp, SampleApplication.cpp, DialogUXStateAggregator.cpp',
  'garner-order':
    'Garner v. Amazon, W.D. Wash. 2:21-cv-00750-RSL, order of 2025-07-07, app.midpage.ai/document/garner-v-amazon-com-inc-1000444861748',
  'alexa-plus': 'Amazon, amazon.com/gp/help/customer/display.html?nodeId=GVP69FUJ48X9DK8V (Follow-Up Mode with Alexa+)',
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

export type SettingSource = keyof typeof SETTING_SOURCES;

/** A value of a setting, and where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: SettingSource | 'assumed';
}

export const assumed = <const T>(value: T): Sourced<T> => ({ value, source: 'assumed' });
export const cited = <const T>(value: T, source: SettingSource): Sourced<T> => ({ value, source });
