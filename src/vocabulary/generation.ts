/** The devices that were measured. */
export const GENERATIONS = ['echo-dot-2', 'echo-dot-3', 'homepod', 'google-home-mini', 'invoke'] as const;
export type Generation = (typeof GENERATIONS)[number];
