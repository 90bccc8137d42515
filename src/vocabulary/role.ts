/**
 * `resident` lives in the home without being the account's owner. `media` is not a person. `absent` is spoken of, and
 * not there.
 */
export const ROLES = ['owner', 'resident', 'guest', 'child', 'media', 'absent'] as const;
export type Role = (typeof ROLES)[number];
