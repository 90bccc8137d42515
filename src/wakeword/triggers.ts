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
const GOOGLE = ['ok google', 'hey google'];
const SIRI = ['hey siri'];

function trigger(
  wakeWords: readonly string[],
  phrase: string,
  source: keyof typeof SOURCES,
  { locale = 'en_US', accepted = null, inferred = false }: TriggerDetails = {},
): Trigger {
  return { phrase, wakeWords, locale, accepted, wakeWordInferred: inferred, source: SOURCES[source] };
}

/** What is not the usual: English of the United States, nothing known of a second look, a wake word that is named. */
interface TriggerDetails {
  readonly locale?: Trigger['locale'];
  readonly accepted?: boolean | null;
  readonly inferred?: boolean;
}

export const TRIGGERS: readonly Trigger[] = [
  // Schönherr et al. say that "unacceptable" and "election" depend on how they are pronounced.
  trigger(ALEXA, 'unacceptable', 'schoenherr'),
  trigger(ALEXA, 'election', 'schoenherr'),
  trigger(ALEXA, 'a letter', 'schoenherr', { accepted: true }),
  // Amazon's own examples of what its second look is there to catch.
  trigger(ALEXA, 'Alex', 'amazon'),
  trigger(ALEXA, 'election', 'amazon'),
  trigger(ALEXA, 'Alexis', 'amazon'),
  trigger(ALEXA, 'Alexis', 'digitalTrends'),
  trigger(ALEXA, 'Lexa', 'digitalTrends'),
  trigger(ALEXA, 'Alexis', 'register'),
  trigger(ALEXA, 'actually', 'usaToday', { inferred: true }),
  trigger(ALEXA, 'Kevin’s car', 'monitorFuturezone', { inferred: true }),
  trigger(ALEXA, 'congresswoman', 'monitorFuturezone', { inferred: true }),
  trigger(ALEXA, 'congresswoman', 'monitorZdnet'),
  trigger(ALEXA, 'Alexander', 'consumers2017', { locale: 'de_DE' }),
  trigger(['echo'], 'tobacco', 'schoenherr'),
  trigger(['amazon'], 'and the zone', 'schoenherr'),
  trigger(['amazon'], 'Ich möchte unbedingt Urlaub am Amazonas machen', 'consumers2017', {
    locale: 'de_DE',
    inferred: true,
  }),
  trigger(['computer'], 'komm Peter', 'consumers2017', { locale: 'de_DE' }),
  trigger(['ok google'], 'Okay, who is reading', 'schoenherr', { accepted: false }),
  trigger(['ok google'], 'cocaine noodles', 'vaidya'),
  trigger(GOOGLE, 'okay … to go', 'monitorWkml'),
  trigger(GOOGLE, 'maybe I don’t like the cold', 'monitorWkml'),
  trigger(GOOGLE, 'yeah … good weird', 'monitorWkml'),
  trigger(GOOGLE, 'hey … you told', 'monitorWkml'),
  trigger(GOOGLE, 'A-P … I won’t hold', 'monitorWkml'),
  trigger(GOOGLE, 'I don’t like the cold', 'monitorBegeek'),
  trigger(GOOGLE, 'Okay, and what', 'monitorFuturezone', { inferred: true }),
  trigger(GOOGLE, 'OK boomer', 'technosavvy'),
  trigger(GOOGLE, 'Hey boomer', 'technosavvy'),
  trigger(GOOGLE, 'egg noodle', 'technosavvy'),
  trigger(GOOGLE, 'poodle', 'technosavvy'),
  trigger(['ok google'], 'OK Ubi', 'grebler'),
  trigger(['ok google'], 'Okay, Kuchen', 'consumers2018', { locale: 'de_DE' }),
  trigger(['ok google'], 'Okay, Du', 'consumers2018', { locale: 'de_DE' }),
  trigger(['ok google'], 'Okay, gucken wir mal', 'consumers2018', { locale: 'de_DE' }),
  trigger(['ok google'], 'Okay, Gugelhupf', 'watson', { locale: 'de_DE' }),
  trigger(SIRI, 'Hey Jerry', 'schoenherr', { accepted: true }),
  trigger(SIRI, 'hey … missy', 'monitorWkml'),
  trigger(SIRI, 'they … sex, right?', 'monitorWkml'),
  trigger(SIRI, 'Faith’s funeral', 'monitorBegeek'),
  trigger(SIRI, 'Faith’s funeral', 'monitorZdnet'),
  trigger(SIRI, 'I see', 'monitorMacity'),
  trigger(SIRI, 'I’m sorry', 'monitorMacity'),
  trigger(SIRI, 'seriously', 'monitorSecurityBaron'),
  trigger(SIRI, 'Suli', 'usaToday'),
  trigger(SIRI, 'and surrounding areas', 'nineToFive', { locale: 'en_GB' }),
  trigger(['cortana', 'hey cortana'], 'Montana', 'schoenherr'),
];

/** A phrase that was tried on a device and did not wake it. */
export type NonTrigger = Pick<Trigger, 'phrase' | 'wakeWords' | 'locale' | 'source'>;

/** From one informal test of an Echo Dot. */
export const NON_TRIGGERS: readonly NonTrigger[] = [
  { phrase: 'extra', wakeWords: ALEXA, locale: 'en_US', source: SOURCES.digitalTrends },
  { phrase: 'ketchup', wakeWords: ALEXA, locale: 'en_US', source: SOURCES.digitalTrends },
  { phrase: 'Hexagon', wakeWords: ['amazon'], locale: 'en_US', source: SOURCES.digitalTrends },
  { phrase: 'Babylon', wakeWords: ['amazon'], locale: 'en_US', source: SOURCES.digitalTrends },
];
