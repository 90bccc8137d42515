/** What shall happen in a new scenario. */
export const ABOUTS = ['accident', 'request', 'quiet'] as const;
export type About = (typeof ABOUTS)[number];
