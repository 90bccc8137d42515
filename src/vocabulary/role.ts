/** `resident` lives in the home without being the account's owner. `media` is not a person. */
export const ROLES = ['owner', 'resident', 'guest', 'child', 'media'] as const;
export type Role = (typeof ROLES)[number];
