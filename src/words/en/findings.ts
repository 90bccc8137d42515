import type { FindingTexts } from '../../vocabulary/finding-texts.ts';
import { CATEGORIES_EN } from './phrases.ts';

export const findings: FindingTexts = {
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
  },
  reasons: {
    accident: () => 'no consent covers an accident',
    nobody: () => 'there is nobody here to ask',
    never: (name) => `${name} was never asked`,
    refused: (name) => `${name} had refused`,
    withdrawn: (name) => `${name} had withdrawn consent`,
    granted: (name) => `${name} had agreed to something else`,
  },
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
  },
  basis: (rule) => rule,
  otherBasis: 'A provider may claim another legal basis than consent (GDPR Art. 6(1)(b) to (f)).',
  elsewhere: ({ kind, sentence }) => `Under the GDPR this would be ${kind}. ${sentence}`,
};
