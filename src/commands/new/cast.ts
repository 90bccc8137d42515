import { PROFILES } from '../../machine/profiles.ts';
import type { About } from '../../vocabulary/about.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { ProfileId } from '../../vocabulary/profile.ts';
import { asWritten } from '../../wakeword/wake-words.ts';

/** What decides how a scene goes on a profile: where speech is understood, and what makes the device listen. */
type Kind = 'cloud' | 'local' | 'streaming' | 'button';

/** Somebody whose name is taken for the wake word. */
interface Namesake {
  readonly id: string;
  readonly name: string;
  /** How the name is called out. */
  readonly calling: string;
  /** Whether such a device was reported to wake at it; else it is what the model finds in the sounds. */
  readonly isDocumented: boolean;
}

/** What the text of a new scenario is made of. */
export interface Cast {
  readonly title: string;
  /** The name of the file, as a shell takes it. */
  readonly file: string;
  readonly profile: ProfileId;
  readonly kind: Kind;
  /** What is said to wake the device; empty: it has no wake word. */
  readonly call: string;
  /** Lines of `device:` under its profile. */
  readonly settings: readonly string[];
  readonly endPointMs: number;
  readonly namesake: Namesake;
}

const namesake = (name: string, calling = name, isDocumented = false): Namesake => {
  return { id: name.toLowerCase(), name, calling, isDocumented };
};

/** The texts of new scenarios in one language. */
export type Texts = Readonly<Record<About, (cast: Cast) => string>> & {
  /** What comes after the timeline of an imported one, from the lines of its `expect:`. */
  readonly transcript: (expect: string) => string;
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

/** Who and what is in a new scenario on a profile. */
export function castFor(title: string, file: string, profile: ProfileId, language: Language): Cast {
  const wakeWord = PROFILES[profile].wakeWord.value;
  const spoken = wakeWord === null ? null : (TRANSLATED[language][wakeWord] ?? wakeWord);
  const namesake = NAMESAKES[language][spoken ?? USUAL_WAKE_WORD];
  if (namesake === undefined) throw new Error(`nobody is taken for "${spoken}"`);
  return {
    title,
    file,
    profile,
    kind: kindOf(profile),
    call: spoken === null ? '' : (asWritten(spoken) ?? capitalised(spoken)),
    settings: spoken === wakeWord ? [] : [`wakeWord: ${spoken}`],
    endPointMs: PROFILES[profile].endPointMs.value,
    namesake,
  };
}

function kindOf(profile: ProfileId): Kind {
  const { wakeWord, processing, streamsOnSpeech } = PROFILES[profile];
  if (wakeWord.value === null) return 'button';
  if (processing.value === 'local') return 'local';
  return streamsOnSpeech.value ? 'streaming' : 'cloud';
}

/** `Okay Nabu` */
function capitalised(phrase: string): string {
  return phrase.replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Of a device with a wake word: without one there is no accident, and nobody is offered any. */
export function listening({ kind }: Cast): Exclude<Kind, 'button'> {
  if (kind === 'button') throw new Error('no wake word, no accident');
  return kind;
}
