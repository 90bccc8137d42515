/** `fr`: the EU's law and France's. Elsewhere than in the EU findings read "under the GDPR this would be …". */
export const LAWS = ['eu', 'fr', 'us', 'elsewhere'] as const;
export type Law = (typeof LAWS)[number];

/**
 * Under this age a child's consent is not enough: GDPR Art. 8(1), where a member state has not chosen a lower one;
 * France's Act 78-17, Art. 45; the United States' COPPA, 16 CFR 312.2. Elsewhere as in the EU.
 */
export const AGES_OF_CONSENT: Readonly<Record<Law, number>> = { eu: 16, fr: 15, us: 13, elsewhere: 16 };

export const isEuropean = (law: Law): boolean => law === 'eu' || law === 'fr';

/** Where a scene is. Nobody is exempt as a household where people work (GDPR Art. 2(2)(c)). */
export const PLACES = ['home', 'work'] as const;
export type ScenePlace = (typeof PLACES)[number];
