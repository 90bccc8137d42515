import type { FindingTexts } from '../../vocabulary/finding-texts.ts';
import type { Survivor } from '../../vocabulary/recording.ts';
import { format } from './format.ts';
import { names } from './names.ts';
import { CATEGORIES_EN } from './phrases.ts';

/** Who must hear of it in the United States, where a child is under 13. */
const OF_A_CHILD = 'Under 13, COPPA asks for a parent’s verified consent first (16 CFR 312.5).';
const DELETED_CHILD = 'Under 13, a parent can have it deleted (16 CFR 312.6).';
const KEPT_CHILD = 'Under 13, COPPA lets it be kept only as long as it is needed, never for good (16 CFR 312.10).';
const NO_RULE = 'US federal law has no general rule about this.';

/** `Rosa’s words`, or what somebody else said of her. */
const wordsOf = ({ name, isSpokenOf }: { name: string; isSpokenOf: boolean }) =>
  isSpokenOf ? `what was said about ${name}` : `${name}’s words`;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const listOf = (remains: readonly Survivor[]) => format.list(remains.map((one) => names.survivors[one]));

export const findings: FindingTexts = {
  kinds: {
    'recorded-without-consent': 'a recording without consent',
    'spoken-of': 'data about somebody who was never asked',
    'special-category': 'a special category of personal data',
    'offence-data': 'data about an offence',
    'child-without-guardian': 'a child’s request without parental consent',
    'kept-without-consent': 'a recording kept without consent',
    'kept-after-mistake': 'a mistake that was kept',
    'kept-after-withdrawal': 'a recording kept after consent was withdrawn',
    'review-without-consent': 'a review without consent',
    'profiled-without-consent': 'profiling without consent',
    'shared-without-consent': 'sharing without consent',
    'survives-deletion': 'data that survives its deletion',
    'recipient-must-be-told': 'a recipient who must be told',
    'request-ignored': 'a request for deletion that was ignored',
    breached: 'a personal data breach',
    'breach-untold': 'a breach that was kept quiet',
    insecure: 'recordings left unprotected',
    'listened-in': 'listening in on a room',
  },
  reasons: {
    accident: () => 'a mistake is not a request',
    nobody: () => 'there is nobody here to ask',
    never: (name) => `${name} was never asked`,
    refused: (name) => `${name} had refused`,
    withdrawn: (name) => `${name} had withdrawn consent`,
    granted: (name) => `${name} had agreed to something else`,
    explicit: (name) => `${name} had agreed to something else`,
  },
  sentences: {
    'recorded-without-consent': ({ name, accident, isMinor, beside }) => {
      if (accident)
        return `The speaker woke by mistake and sent words of ${name}’s; nobody had asked it for anything, so no consent covers this.`;
      if (beside === 'stream')
        return `The speaker streams whenever somebody speaks, and sent words of ${name}’s that were no request; the provider would need another legal basis.`;
      const whose = beside === 'own-request' ? `${name}’s own` : 'somebody else’s';
      if (isMinor && beside !== 'own-request')
        return `${name} is a child and was only nearby; a child’s words need particular care, and no consent covers them.`;
      return `Words of ${name}’s that were not meant for the speaker went along with ${whose} request; the provider would need another legal basis.`;
    },
    'spoken-of': ({ name, speaker }) =>
      `${speaker === '' ? 'Somebody' : speaker} spoke about ${name}, and the provider now holds that; ${name} was never asked.`,
    'special-category': ({ name, categories }) =>
      `What was said tells something about ${name}’s ${categoriesOf(categories)}; that needs ${name}’s explicit consent, and there is none.`,
    'offence-data': ({ name }) =>
      `What was said concerns an offence ascribed to ${name}; a private company may not keep such data as it likes.`,
    'child-without-guardian': ({ name, age, law }) => {
      const who = age === null ? `${name} is a child` : `${name} is ${age}`;
      const alone = `${who} and asked the speaker for something, but nobody with parental responsibility had agreed`;
      return law === 'fr' ? `${alone} together with ${name}.` : `${alone}.`;
    },
    'kept-without-consent': ({ reason, ...of }) =>
      `The recording with ${wordsOf(of)} is kept; ${reason}, so the provider would need another legal basis.`,
    'kept-after-mistake': ({ remains }) =>
      `${remains.includes('snippet') ? 'A snippet of a recording made by mistake' : 'A recording made by mistake'} is kept; it should be deleted as soon as the mistake is noticed.`,
    'kept-after-withdrawal': ({ name }) =>
      `${name} took back consent to storage, but the recording is still there 30 days later; nobody should have to ask a second time.`,
    'review-without-consent': ({ reason, ...of }) =>
      `A person working for the provider listened to ${wordsOf(of)}; ${reason}.`,
    'profiled-without-consent': ({ reason, ...of }) =>
      `${capital(wordsOf(of))} went into an advertising profile; ${reason}, and advertising can hardly rest on anything but consent.`,
    'shared-without-consent': ({ reason, partner, ...of }) =>
      `${capital(wordsOf(of))} ${of.isSpokenOf ? 'was' : 'were'} passed on to ${partner} for a purpose of its own; ${reason}.`,
    'survives-deletion': ({ name, remains }) =>
      `${name} asked for deletion, but the provider still has ${listOf(remains)}.`,
    'recipient-must-be-told': ({ name, partner }) =>
      `${partner} has a copy; the provider must tell ${partner} that ${name} has asked for deletion.`,
    'request-ignored': ({ name }) =>
      `${name} has no account, but has the same right to deletion; the request came to nothing.`,
    breached: (of) =>
      `Strangers have got hold of ${wordsOf(of)}; whether the provider is at fault depends on how it had protected the recordings, and it must warn people if the risk is high.`,
    'breach-untold': () => 'The provider knew of the breach and told nobody.',
    insecure: () => 'The provider had not protected the recordings as the risk required.',
    'listened-in': ({ name }) =>
      `Somebody listened in on the room through a call that ${name} had not accepted; if done on purpose, that can be a crime.`,
  },
  basis: (rules) => rules,
  otherBasis: 'A provider may claim another legal basis than consent (GDPR Art. 6(1)(b) to (f)).',
  elsewhere: ({ kind, sentence }) => `Under the GDPR this would be ${kind}. ${sentence}`,
  us: ({ code, isMinor }) => (isMinor ? (US_CHILD[code] ?? US[code]) : US[code]) ?? '',
  weights: {
    duty: { name: 'duty', means: 'Duty: on what the model sees, the rule is not met.' },
    basis: { name: 'basis', means: 'Basis: lawful only if the provider can show another legal basis than consent.' },
    incident: { name: 'incident', means: 'Incident: it happened, and whose fault it is a run cannot see.' },
    penal: { name: 'penal', means: 'Penal: it may be a crime.' },
  },
  responsible: { provider: 'the provider', caller: 'whoever called' },
  alongside: {
    processor: () => 'a firm that listens for it works on its orders',
    partner: (partner) => `${partner} for what it does with it`,
    organisation: () => 'whoever put the speaker where people work, jointly',
  },
  answers: ({ who, weight }) => `Answerable: ${who.join('; ')} (${weight}).`,
  household: {
    home: 'The account holder is normally exempt as a private household (GDPR Art. 2(2)(c)); the provider never is (recital 18).',
    work: 'Nobody is exempt as a household where people work: whoever put the speaker there answers with the provider (GDPR Art. 26; CJEU C-210/16, C-40/17).',
  },
};

function categoriesOf(categories: readonly (keyof typeof CATEGORIES_EN)[]): string {
  return format.list(categories.map((one) => CATEGORIES_EN[one]));
}

type PerCode = Partial<Record<keyof FindingTexts['kinds'], string>>;

const US: PerCode = {
  'recorded-without-consent':
    'US wiretap law (18 USC 2511, Cal. Penal Code 632) asks for intent, and a mistake has none.',
  'spoken-of': NO_RULE,
  'special-category': `${NO_RULE} Some states ask for consent first.`,
  'offence-data': NO_RULE,
  'child-without-guardian': 'From 13 on COPPA no longer applies.',
  'kept-without-consent': NO_RULE,
  'kept-after-mistake': `${NO_RULE} Garner v. Amazon, on this, is pending.`,
  'kept-after-withdrawal': NO_RULE,
  'review-without-consent': 'In the US it is unfair (FTC Act §5) if it breaks what the provider had promised.',
  'profiled-without-consent': 'In the US some states let people opt out.',
  'shared-without-consent': 'US law forbids passing on the contents without consent (18 USC 2702).',
  'survives-deletion': NO_RULE,
  'recipient-must-be-told': NO_RULE,
  'request-ignored': 'In the US that depends on the state.',
  breached: 'In the US each state says whom to notify.',
  'breach-untold': 'In the US each state says whom to notify.',
  insecure: 'In the US it can be an unfair practice (FTC Act §5).',
  'listened-in':
    'In the US a caller who takes no part in the talk needs somebody’s consent (18 USC 2511), in California everybody’s (Penal Code 632).',
};

const US_CHILD: PerCode = {
  'child-without-guardian': OF_A_CHILD,
  'kept-without-consent': KEPT_CHILD,
  'kept-after-mistake': KEPT_CHILD,
  'kept-after-withdrawal': DELETED_CHILD,
  'profiled-without-consent': OF_A_CHILD,
  'shared-without-consent': OF_A_CHILD,
  'survives-deletion': DELETED_CHILD,
  'request-ignored': DELETED_CHILD,
};
