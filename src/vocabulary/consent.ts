import * as z from 'zod';

/** Purposes that anybody may be asked about; data may also be shared with a partner. */
export const PURPOSES = ['service', 'storage', 'improvement', 'advertising'] as const;
export type NamedPurpose = (typeof PURPOSES)[number];
/** One of these, or `sharing:<partner>`, which names the partner that data may be shared with. */
export const purposeSchema = (params?: { readonly error: string }) =>
  z.union([z.enum(PURPOSES), z.templateLiteral(['sharing:', z.string().regex(/\S.*/)])], params);
export type Purpose = z.infer<ReturnType<typeof purposeSchema>>;

/** `explicit`: granted in so many words, as special categories need it (GDPR Art. 9(2)(a)). */
export const CHOICES = ['granted', 'explicit', 'refused', 'withdrawn'] as const;
export type Choice = (typeof CHOICES)[number];

/** Whether somebody has agreed; null: never asked. */
export const isAgreed = (choice: Choice | null): boolean => choice === 'granted' || choice === 'explicit';
