import type { Category } from '../../vocabulary/category.ts';
import type { Choice } from '../../vocabulary/consent.ts';
import type { FindingCode } from '../../vocabulary/finding-code.ts';
import { CATEGORIES_EN } from './phrases.ts';

export interface FindingAbout {
  readonly name: string;
  readonly reason: string;
  /** With whom it was shared; empty where the finding is about something else. */
  readonly partner: string;
  readonly categories: readonly Category[];
}

export const findings = {
  kinds: {
    'recorded-without-consent': 'a recording without consent',
    'kept-without-consent': 'a recording kept without consent',
    'kept-after-mistake': 'a mistake that was kept',
    'review-without-consent': 'a review without consent',
    'profiled-without-consent': 'profiling without consent',
    'shared-without-consent': 'sharing without consent',
    'special-category': 'a special category of personal data',
    'child-without-guardian': 'a child recorded without a guardian’s consent',
    'survives-deletion': 'data that survives its deletion',
    breached: 'a breach of confidentiality',
  } satisfies Record<FindingCode, string>,
  /** Why consent does not cover it. */
  reasons: {
    accident: () => 'no consent covers an accident',
    nobody: () => 'there is nobody here to ask',
    never: (name: string) => `${name} was never asked`,
    refused: (name: string) => `${name} had refused`,
    withdrawn: (name: string) => `${name} had withdrawn consent`,
    granted: (name: string) => `${name} had agreed to something else`,
  } satisfies Record<'accident' | 'nobody' | 'never' | Choice, (name: string) => string>,
  sentences: {
    'recorded-without-consent': ({ name }) =>
      `Words that ${name} had not meant for the speaker were recorded and sent.`,
    'kept-without-consent': ({ name, reason }) => `The recording with words of ${name} is kept; ${reason}.`,
    'kept-after-mistake': ({ name }) =>
      `A recording with words of ${name} was made by mistake and is kept; data captured by mistake must be deleted.`,
    'review-without-consent': ({ name, reason }) => `A person at the provider listened to words of ${name}; ${reason}.`,
    'profiled-without-consent': ({ name, reason }) => `Words of ${name} went into an advertising profile; ${reason}.`,
    'shared-without-consent': ({ name, reason, partner }) =>
      `Words of ${name} were passed on to “${partner}”; ${reason}.`,
    'special-category': ({ name, categories }) =>
      `What ${name} said reveals a special category of data (${categories.map((c) => CATEGORIES_EN[c]).join(', ')}), and no explicit consent covers it.`,
    'child-without-guardian': ({ name, reason }) =>
      `${name} is a child, and nobody with parental responsibility agreed: ${reason}.`,
    'survives-deletion': ({ name }) => `A deletion was asked for, but copies or notes of what ${name} said remain.`,
    breached: ({ name }) => `The recording with words of ${name} got into the hands of strangers.`,
  } satisfies Record<FindingCode, (about: FindingAbout) => string>,
  /** Said of a use that consent does not cover, but that the law may allow all the same. */
  basis: (rule: string) => rule,
  otherBasis: 'A provider may claim another legal basis than consent (GDPR Art. 6(1)(b) to (f)).',
  elsewhere: ({ kind, sentence }: { kind: string; sentence: string }) =>
    `Under the GDPR this would be ${kind}. ${sentence}`,
};
