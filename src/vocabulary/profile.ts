/** The kinds of device that there are; what each sets stands in `machine/profiles.ts`. */
export const PROFILE_IDS = [
  'alexa-like',
  'alexa-2025',
  'alexa-plus-like',
  'google-like',
  'siri-like',
  'invoke-like',
  'local-assistant',
  'streaming-satellite',
  'push-to-talk',
] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];
