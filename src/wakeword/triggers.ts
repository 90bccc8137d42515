/**
 * What has been reported to wake a speaker by accident, and what has been tried and did not. Only reports whose
 * source was read; where one does not say which wake word was set, that is marked. The words of the notes are ours.
 */

/** Where a report is from. */
export interface TriggerSource {
  readonly title: string;
  readonly author: string;
  readonly year: number | null;
  readonly url: string;
}

const SOURCES = {
  schoenherr: {
    title: 'Unacceptable, where is my privacy? Exploring accidental triggers of smart speakers (examples)',
    author: 'Schönherr et al., Ruhr University Bochum and MPI-SP',
    year: 2020,
    url: 'https://unacceptable-privacy.github.io/',
  },
  amazon: {
    title: 'Enable cloud-based wake word verification',
    author: 'Amazon, Alexa Voice Service documentation',
    year: null,
    url: 'https://developer.amazon.com/docs/alexa-voice-service/enable-cloud-based-wake-word-verification.html',
  },
  digitalTrends: {
    title: 'These words can accidentally activate a smart assistant',
    author: 'Digital Trends',
    year: null,
    url: 'https://www.digitaltrends.com/home/these-words-can-accidentally-activate-a-smart-assistant/',
  },
  usaToday: {
    title: 'Google, Alexa, Siri randomly answer even without wake word, study says',
    author: 'USA Today',
    year: 2020,
    url: 'https://www.usatoday.com/story/tech/conferences/2020/02/25/google-alexa-siri-randomly-answer-even-without-wake-word-study-says/4833560002/',
  },
  register: {
    title: 'Google: why can’t we choose wake words?',
    author: 'The Register',
    year: 2016,
    url: 'https://m.theregister.co.uk/2016/10/05/google_why_cant_we_choose_wake_words/',
  },
  monitorWkml: {
    title: 'Words that trigger voice-activated smart speakers (quoting the Mon(IoT)r study, July 2020)',
    author: 'WKML',
    year: 2020,
    url: 'https://wkml.com/2020/07/09/words-that-trigger-voice-activated-smart-speakers/',
  },
  monitorMacity: {
    title: 'Alexa, Siri e Assistente Google si attivano per errore (quoting the Mon(IoT)r study, February 2020)',
    author: 'Macity',
    year: 2020,
    url: 'https://www.macitynet.it/alexa-siri-e-assistente-google-si-attivano-per-errore-fino-a-19-volte-al-giorno/',
  },
  monitorBegeek: {
    title: 'Assistants connectés : à l’écoute par erreur (quoting the Mon(IoT)r study, February 2020)',
    author: 'Begeek',
    year: 2020,
    url: 'https://www.begeek.fr/assistants-connectes-a-lecoute-par-erreur-jusqua-19-fois-par-jour-337454',
  },
  monitorZdnet: {
    title: 'Alexa and friends only record you up to 19 times a day (quoting the Mon(IoT)r study, February 2020)',
    author: 'ZDNet',
    year: 2020,
    url: 'https://www.zdnet.com/home-and-office/smart-home/dont-worry-alexa-and-friends-only-record-you-up-to-19-times-a-day/',
  },
  monitorFuturezone: {
    title:
      'Bei diesen TV-Serien aktiviert sich Alexa am häufigsten selbst (quoting the Mon(IoT)r study, February 2020)',
    author: 'futurezone',
    year: 2020,
    url: 'https://futurezone.at/produkte/bei-diesen-tv-serien-aktiviert-sich-alexa-am-haeufigsten-selbst/400763277',
  },
  monitorSecurityBaron: {
    title: 'Smart speaker activation (quoting the authors of the Mon(IoT)r study)',
    author: 'Security Baron',
    year: null,
    url: 'https://securitybaron.com/news/smart-speaker-activation/',
  },
  vaidya: {
    title: 'Vaidya et al., WOOT 2015, as described by Schönherr et al. 2020',
    author: 'Vaidya et al.',
    year: 2015,
    url: 'https://docslib.org/doc/3153210/exploring-accidental-triggers-of-smart-speakers',
  },
  consumers2017: {
    title: 'Test of the Verbraucherzentrale NRW: Alexa and its signal words',
    author: 'Onlinehändler-News',
    year: 2017,
    url: 'https://onlinehaendler-news.de/amazon/recht/1189-test-verbraucherzentrale-nrw-amazon-alexa-signalwoerter',
  },
  consumers2018: {
    title:
      'Alexandra und Kuchen: Google Assistant und Alexa hören nicht genau zu (test by TÜViT for the Verbraucherzentrale NRW)',
    author: 'Curved',
    year: 2018,
    url: 'https://curved.de/news/alexandra-und-kuchen-google-assistant-und-alexa-hoeren-nicht-genau-zu-588721',
  },
  watson: {
    title: 'Der Google Assistant lässt sich mit «OK Gugelhupf» statt «OK Google» starten',
    author: 'watson.ch',
    year: 2018,
    url: 'https://www.watson.ch/digital/google/564604755-fail-der-google-assistant-laesst-sich-mit-ok-gugelhupf-statt-ok-google-starten',
  },
  technosavvy: {
    title: 'Google Assistant seems to be responding to “OK boomer”',
    author: 'TechnoSavvy',
    year: 2019,
    url: 'https://technosavvy.net/google-assistant-seems-to-be-responding-to-ok-boomer-command/',
  },
  grebler: {
    title: 'OK Ubi, OK Google',
    author: 'Grebler',
    year: null,
    url: 'https://grebler.medium.com/ok-ubi-ok-google-2bd51272c70',
  },
  nineToFive: {
    title: 'Siri hijacks a statement in the British Parliament',
    author: '9to5Mac',
    year: 2018,
    url: 'https://9to5mac.com/2018/07/03/siri-hijacks-bbc-parliament-statement/',
  },
} as const satisfies Record<string, TriggerSource>;

export interface Trigger {
  /** As reported; `…` is the source's own gap. */
  readonly phrase: string;
  /** Ids of the wake words it was taken for. */
  readonly wakeWords: readonly string[];
  readonly locale: 'en_US' | 'en_GB' | 'de_DE';
  /** Whether the cloud's second look took it for the wake word too; null where nobody says. */
  readonly accepted: boolean | null;
  /** The source names the assistant but not the wake word it was set to. */
  readonly wakeWordInferred: boolean;
  readonly source: TriggerSource;
}

const ALEXA = ['alexa'];
const AMAZON = ['amazon'];
const OK_GOOGLE = ['ok google'];
const GOOGLE = ['ok google', 'hey google'];
const SIRI = ['hey siri'];

/** What is not the usual: English of the United States, nothing known of a second look, a wake word that is named. */
interface Details {
  readonly locale?: Trigger['locale'];
  readonly accepted?: boolean | null;
  readonly inferred?: boolean;
}

function reported(
  source: keyof typeof SOURCES,
  wakeWords: readonly string[],
  phrases: readonly string[],
  { locale = 'en_US', accepted = null, inferred = false }: Details = {},
): Trigger[] {
  return phrases.map((phrase) => {
    return { phrase, wakeWords, locale, accepted, wakeWordInferred: inferred, source: SOURCES[source] };
  });
}

const GERMAN = { locale: 'de_DE' } as const;

export const TRIGGERS: readonly Trigger[] = [
  // Schönherr et al. say that "unacceptable" and "election" depend on how they are pronounced.
  reported('schoenherr', ALEXA, ['unacceptable', 'election']),
  reported('schoenherr', ALEXA, ['a letter'], { accepted: true }),
  // Amazon's own examples of what its second look is there to catch.
  reported('amazon', ALEXA, ['Alex', 'election', 'Alexis']),
  reported('digitalTrends', ALEXA, ['Alexis', 'Lexa']),
  reported('register', ALEXA, ['Alexis']),
  reported('usaToday', ALEXA, ['actually'], { inferred: true }),
  reported('monitorFuturezone', ALEXA, ['Kevin’s car', 'congresswoman'], { inferred: true }),
  reported('monitorZdnet', ALEXA, ['congresswoman']),
  reported('consumers2017', ALEXA, ['Alexander'], GERMAN),
  reported('schoenherr', ['echo'], ['tobacco']),
  reported('schoenherr', AMAZON, ['and the zone']),
  reported('consumers2017', AMAZON, ['Ich möchte unbedingt Urlaub am Amazonas machen'], { ...GERMAN, inferred: true }),
  reported('consumers2017', ['computer'], ['komm Peter'], GERMAN),
  reported('schoenherr', OK_GOOGLE, ['Okay, who is reading'], { accepted: false }),
  reported('vaidya', OK_GOOGLE, ['cocaine noodles']),
  reported('monitorWkml', GOOGLE, ['okay … to go', 'maybe I don’t like the cold', 'yeah … good weird']),
  reported('monitorWkml', GOOGLE, ['hey … you told', 'A-P … I won’t hold']),
  reported('monitorBegeek', GOOGLE, ['I don’t like the cold']),
  reported('monitorFuturezone', GOOGLE, ['Okay, and what'], { inferred: true }),
  reported('technosavvy', GOOGLE, ['OK boomer', 'Hey boomer', 'egg noodle', 'poodle']),
  reported('grebler', OK_GOOGLE, ['OK Ubi']),
  reported('consumers2018', OK_GOOGLE, ['Okay, Kuchen', 'Okay, Du', 'Okay, gucken wir mal'], GERMAN),
  reported('watson', OK_GOOGLE, ['Okay, Gugelhupf'], GERMAN),
  reported('schoenherr', SIRI, ['Hey Jerry'], { accepted: true }),
  reported('monitorWkml', SIRI, ['hey … missy', 'they … sex, right?']),
  reported('monitorBegeek', SIRI, ['Faith’s funeral']),
  reported('monitorZdnet', SIRI, ['Faith’s funeral']),
  reported('monitorMacity', SIRI, ['I see', 'I’m sorry']),
  reported('monitorSecurityBaron', SIRI, ['seriously']),
  reported('usaToday', SIRI, ['Suli']),
  reported('nineToFive', SIRI, ['and surrounding areas'], { locale: 'en_GB' }),
  reported('schoenherr', ['cortana', 'hey cortana'], ['Montana']),
].flat();

/** A phrase that was tried on a device and did not wake it. */
export type NonTrigger = Pick<Trigger, 'phrase' | 'wakeWords' | 'locale' | 'source'>;

/** From one informal test of an Echo Dot. */
export const NON_TRIGGERS: readonly NonTrigger[] = [
  { phrase: 'extra', wakeWords: ALEXA, locale: 'en_US', source: SOURCES.digitalTrends },
  { phrase: 'ketchup', wakeWords: ALEXA, locale: 'en_US', source: SOURCES.digitalTrends },
  { phrase: 'Hexagon', wakeWords: AMAZON, locale: 'en_US', source: SOURCES.digitalTrends },
  { phrase: 'Babylon', wakeWords: AMAZON, locale: 'en_US', source: SOURCES.digitalTrends },
];
