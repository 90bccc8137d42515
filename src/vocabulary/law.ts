/** `elsewhere`: findings then read "under the GDPR this would be …". */
export const LAWS = ['eu', 'elsewhere'] as const;
export type Law = (typeof LAWS)[number];
