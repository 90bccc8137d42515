import { PROFILES } from '../../machine/profiles.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { Namesake, SpeakerKind } from '../../vocabulary/new-scenario.ts';
import type { ProfileId } from '../../vocabulary/profile.ts';
import { asWritten } from '../../wakeword/wake-words.ts';

const namesake = (name: string, calling = name, isDocumented = false): Namesake => {
  return { id: name.toLowerCase(), name, calling, isDocumented };
};

/** Who wakes what: by the score that the model gives them (a test runs them all). */
const NAMESAKES: Readonly<Record<Language, Readonly<Record<string, Namesake>>>> = {
  en: {
    // Named by Amazon, "Enable Cloud-Based Wake Word Verification" (src/wakeword/triggers.ts).
    alexa: namesake('Alexis', 'Alexis', true),
    'ok google': namesake('Dougal', 'Okay, Dougal'),
    'hey siri': namesake('Sarah', 'Hey, Sarah'),
    cortana: namesake('Gordana'),
    'okay nabu': namesake('Nobu', 'Okay, Nobu'),
  },
  fr: {
    alexa: namesake('Alexia'),
    'ok google': namesake('Gougaud', 'OK, Gougaud'),
    'dis siri': namesake('Cyril', 'Dis, Cyril'),
    cortana: namesake('Gordana'),
    'okay nabu': namesake('Nabil', 'Okay, Nabil'),
  },
};

/** Wake words that go by another name in a language (`OFFERED` has the source). */
const TRANSLATED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  fr: { 'hey siri': 'dis siri' },
};

/** Nobody's name is taken for a wake word where there is none. */
const USUAL_WAKE_WORD = 'alexa';

/** What is asked of the device; `presses` says that somebody does so by its button. */
export interface Request {
  readonly at: string;
  readonly who: string;
  readonly says: string;
  readonly presses: string;
}

/** Who and what is in a new scenario on a profile. */
export type Cast = ReturnType<typeof castFor>;

/** @param file the name of the file, as a shell takes it */
export function castFor(title: string, file: string, profile: ProfileId, language: Language) {
  const kind = kindOf(profile);
  const wakeWord = PROFILES[profile].wakeWord.value;
  const spoken = wakeWord === null ? null : (TRANSLATED[language][wakeWord] ?? wakeWord);
  const namesake = NAMESAKES[language][spoken ?? USUAL_WAKE_WORD];
  if (namesake === undefined) throw new Error(`nobody is taken for "${spoken}"`);
  const call = spoken === null ? '' : (asWritten(spoken) ?? capitalised(spoken));
  return {
    title,
    file,
    profile,
    language,
    kind,
    /** What is said to wake the device; empty: it has no wake word. */
    call,
    /** Lines of `device:` under its profile. */
    settings: spoken === wakeWord ? [] : [`wakeWord: ${spoken}`],
    endPointMs: PROFILES[profile].endPointMs.value,
    namesake,
    /** When the first question stops a scene that begins with a request. */
    questionAt: kind === 'button' ? '1.4s' : '1.9s',
    /** The summary's `privateUploadedMs` where private words are in a recording. */
    privateUploaded: kind === 'local' ? '0' : '"> 0"',
    /** The entries of a request: by the wake word, or by the button. */
    request: (request: Request) => (kind === 'button' ? pressed(request) : called(request, call)),
  };
}

function called({ at, who, says }: Request, call: string): string {
  return `- { at: ${at}, who: ${who}, to: device, says: "${call}, ${says}" }`;
}

function pressed({ at, who, says, presses }: Request): string {
  return `# ${presses}
  - { at: 1.5s, who: ${who}, does: press-action }
  - { at: ${at}, who: ${who}, to: device, says: "${says.charAt(0).toUpperCase()}${says.slice(1)}" }`;
}

function kindOf(profile: ProfileId): SpeakerKind {
  const { wakeWord, processing, streamsOnSpeech } = PROFILES[profile];
  if (wakeWord.value === null) return 'button';
  if (processing.value === 'local') return 'local';
  return streamsOnSpeech.value ? 'streaming' : 'cloud';
}

/** `Okay Nabu` */
function capitalised(phrase: string): string {
  return phrase.replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
