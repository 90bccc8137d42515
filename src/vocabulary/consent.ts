/** Purposes that anybody may be asked about; data may also be shared with a partner. */
export const PURPOSES = ['service', 'storage', 'improvement', 'advertising'] as const;
/** `sharing:<partner>` names the partner that data may be shared with. */
export type Purpose = (typeof PURPOSES)[number] | `sharing:${string}`;

export const CHOICES = ['granted', 'refused', 'withdrawn'] as const;
export type Choice = (typeof CHOICES)[number];
