import type { Alongside, FindingCode, Responsible, Weight } from '../vocabulary/finding-code.ts';
import type { Law } from '../vocabulary/law.ts';

/** What decides which rule a finding is about, and how heavy it weighs. */
export interface Facts {
  readonly code: FindingCode;
  readonly accident: boolean;
  /** A child under the law's age of consent. */
  readonly isMinor: boolean;
  /** Something of a special category is in it (GDPR Art. 9). */
  readonly isSpecial: boolean;
  /** It is about what somebody else says of the person. */
  readonly isSpokenOf: boolean;
  /** It was said in a request to the device. */
  readonly toDevice: boolean;
}

/** What the law says to a code. */
interface Rule {
  /** The EU's rules. */
  readonly eu: (facts: Facts) => readonly string[];
  /** French law beside them. */
  readonly fr?: string;
  /** The law of the United States; of a child under 13 its own rule too. */
  readonly us?: string;
  readonly usOfChild?: string;
  readonly weight: Weight | ((facts: Facts) => Weight);
  readonly responsible?: Responsible;
  readonly alongside?: Alongside;
  /** Another legal basis than consent is likely to be claimed (GDPR Art. 6(1)(b) to (f)). */
  readonly otherBasis?: (facts: Facts) => boolean;
}

const always = (...rules: readonly string[]) => {
  return () => rules;
};
const dutyOfAccident = ({ accident }: Facts): Weight => (accident ? 'duty' : 'basis');
const unlessAccident = ({ accident }: Facts) => !accident;

/**
 * What each code is about, and the rule it is about: the law as read on 30 November 2026 (`docs/model.md` has the
 * list, and what of it was not seen in the text itself).
 */
const RULES: Readonly<Record<FindingCode, Rule>> = {
  'recorded-without-consent': {
    eu: ({ accident, isMinor }) => [
      accident ? 'GDPR Art. 5(1)(a), 6(1), 25' : 'GDPR Art. 5(1)(a), 5(1)(c), 6(1)',
      ...(isMinor ? ['GDPR rec. 38'] : []),
      ...(accident ? ['ePrivacy Art. 5(3)'] : []),
    ],
    fr: 'Act 78-17 Art. 82',
    us: '18 USC 2511, Cal. Penal Code 632',
    weight: dutyOfAccident,
    otherBasis: unlessAccident,
  },
  'spoken-of': {
    eu: always('GDPR Art. 4(1), 5(1)(a), 6(1), 14'),
    weight: 'basis',
    otherBasis: () => true,
  },
  'special-category': {
    eu: always('GDPR Art. 9(1)'),
    fr: 'Act 78-17 Art. 6',
    weight: ({ accident, isSpokenOf, toDevice }) => (isSpokenOf && toDevice && !accident ? 'basis' : 'duty'),
  },
  'offence-data': { eu: always('GDPR Art. 10'), weight: 'duty' },
  'child-without-guardian': {
    eu: always('GDPR Art. 8(1), 8(2), 6(1)(a)'),
    fr: 'Act 78-17 Art. 45',
    usOfChild: '16 CFR 312.5',
    weight: 'basis',
  },
  'kept-without-consent': {
    eu: always('GDPR Art. 5(1)(a), 5(1)(e), 6(1), 13(2)(a)'),
    usOfChild: '16 CFR 312.10',
    weight: 'basis',
    otherBasis: () => true,
  },
  'kept-after-mistake': {
    eu: always('GDPR Art. 5(1)(c), 5(1)(e), 17(1)(a), 17(1)(d)', 'EDPB Guidelines 02/2021 §3.1, §3.6'),
    usOfChild: '16 CFR 312.10',
    weight: 'duty',
  },
  'kept-after-withdrawal': {
    eu: always('GDPR Art. 17(1)(b), 7(3), 5(1)(e)'),
    usOfChild: '16 CFR 312.6',
    weight: 'duty',
  },
  'review-without-consent': {
    eu: ({ accident }) => [
      `GDPR Art. 5(1)(a), 5(1)(b), 6(1)${accident ? ', 17(1)(d)' : ''}`,
      'EDPB Guidelines 02/2021 §3.4.2',
    ],
    us: 'FTC Act §5',
    weight: dutyOfAccident,
    alongside: 'processor',
    otherBasis: () => true,
  },
  'profiled-without-consent': {
    eu: ({ isSpecial }) => [
      `GDPR Art. 5(1)(a), 5(1)(b), 6(1), ${isSpecial ? '9(1), ' : ''}21(2), 21(3)`,
      'CJEU C-252/21',
    ],
    usOfChild: '16 CFR 312.5',
    weight: 'duty',
  },
  'shared-without-consent': {
    eu: ({ accident, isSpokenOf }) => [
      `GDPR Art. 5(1)(a), 5(1)(b), 6(1), ${isSpokenOf ? '14(1)(e)' : '13(1)(e)'}${accident ? ', 5(1)(f), 25' : ''}`,
    ],
    us: '18 USC 2702(a)',
    usOfChild: '16 CFR 312.5',
    weight: dutyOfAccident,
    alongside: 'partner',
    otherBasis: () => true,
  },
  'survives-deletion': {
    eu: always('GDPR Art. 17(1), 12(3), 28(3)(g)'),
    usOfChild: '16 CFR 312.6',
    weight: 'duty',
  },
  'recipient-must-be-told': { eu: always('GDPR Art. 19'), weight: 'duty', alongside: 'partner' },
  'request-ignored': {
    eu: always('GDPR Art. 12(2), 12(3), 12(4), 11(2), 17(1)'),
    usOfChild: '16 CFR 312.6',
    weight: 'duty',
  },
  breached: { eu: always('GDPR Art. 4(12), 33, 34'), weight: 'incident' },
  'breach-untold': { eu: always('GDPR Art. 33(1), 34(1)'), weight: 'duty' },
  insecure: { eu: always('GDPR Art. 5(1)(f), 24, 32'), us: 'FTC Act §5', usOfChild: '16 CFR 312.8', weight: 'duty' },
  'listened-in': {
    eu: always('ePrivacy Art. 5(1)', 'GDPR Art. 5(1)(a), 25'),
    fr: 'Criminal Code Art. 226-1',
    us: '18 USC 2511(1)(a), Cal. Penal Code 632',
    weight: 'penal',
    responsible: 'caller',
  },
};

/** What a finding is about in law: the rules, its weight, and who answers for it. */
export function judged(facts: Facts, law: Law, place: 'home' | 'work') {
  const rule = RULES[facts.code];
  const { responsible = 'provider', alongside = null, weight } = rule;
  const local =
    law === 'fr'
      ? [rule.fr]
      : law === 'us'
        ? [rule.us, facts.isMinor ? rule.usOfChild : undefined].map((one) => one && `US: ${one}`)
        : [];
  return {
    basis: [...rule.eu(facts), ...local.filter((one) => one !== undefined)].join('; '),
    weight: typeof weight === 'string' ? weight : weight(facts),
    responsible,
    /** Whoever put the speaker where people work decides with the provider (GDPR Art. 26; CJEU C-210/16, C-40/17). */
    alongside: alongside ?? (place === 'work' && responsible === 'provider' ? ('organisation' as const) : null),
  };
}

/** Whether another legal basis than consent is likely to be claimed for it. */
export function isOtherBasisLikely({ code, accident }: Pick<Facts, 'code' | 'accident'>): boolean {
  const facts = { code, accident, isMinor: false, isSpecial: false, isSpokenOf: false, toDevice: false };
  return RULES[code].otherBasis?.(facts) ?? false;
}
