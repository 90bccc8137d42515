import type { Person } from '../scenario/scenario.ts';
import type { Language } from '../vocabulary/language.ts';
import type { EngineVoice } from './espeak/speaking.ts';
import { numberOf } from './keyed.ts';

/** How somebody speaks, and how far from the device. */
export interface SpeakingVoice extends EngineVoice {
  /** Words a minute as people count them. */
  readonly wpm: number;
  /** Heard from a television or a radio. */
  readonly isLoudspeaker: boolean;
  /** From the device. */
  readonly distanceM: number;
}

/** The key of the voice that nobody named: no person's id is empty. */
export const UNNAMED = '';

/** How people talk who are not in a hurry, words a minute. Assumed. */
export const DEFAULT_WPM = 175;
const DEFAULT_DISTANCE_M = 1;

/**
 * Words a minute of plain talk for each that the engine is asked for: it counts words longer than those people use.
 * Measured with `npm run build && node bench/rate.mjs`, at 140.
 */
const ENGINE_RATES: Readonly<Record<Language, number>> = { en: 1.28, fr: 1.35 };

/** From people's words a minute to the engine's. */
export const engineRate = (wpm: number, language: Language) => wpm / ENGINE_RATES[language];

const KINDS = ['adult', 'child', 'old', 'media'] as const;
type Kind = (typeof KINDS)[number];

/** A child's voice changes at about 13; from 75 on somebody is taken to sound old. Assumed. */
const GROWN_AGE = 13;
const OLD_AGE = 75;

function kindOf({ role, age }: Pick<Person, 'role' | 'age'>): Kind {
  if (role === 'media') return 'media';
  if (age === null) return role === 'child' ? 'child' : 'adult';
  if (age < GROWN_AGE) return 'child';
  return age >= OLD_AGE ? 'old' : 'adult';
}

const voices = (pitch: number, ...variants: readonly (string | null)[]): EngineVoice[] =>
  variants.map((variant) => ({ variant, pitch }));

/**
 * Voices to be handed out. The public wake-word model hears each of them say "Alexa, what time is it?" in a quiet room
 * (`test/speech/voices-wake.test.ts`), also at 150 to 190 words a minute and wherever its steps of 80 ms fall; that is why
 * there are no others: with many variants, and with these at other pitches, it does not. Where a variant comes twice
 * its pitches are at least 20 apart.
 */
export const VOICES: Readonly<Record<Kind, readonly EngineVoice[]>> = {
  adult: [
    ...voices(50, null, 'm1', 'm4', 'm6', 'm7', 'belinda'),
    ...voices(60, 'f2', 'f3', 'f5'),
    ...voices(55, 'Annie'),
    ...voices(65, 'linda'),
    ...voices(80, null, 'm1', 'm4', 'm7'),
    ...voices(25, 'm6'),
    ...voices(30, 'f5'),
    ...voices(45, 'Andrea'),
  ],
  child: [...voices(90, 'f2'), ...voices(85, 'Annie'), ...voices(80, 'belinda'), ...voices(75, 'f4')],
  old: [...voices(55, 'grandpa'), ...voices(60, 'croak'), ...voices(20, 'Andrea'), ...voices(45, 'linda')],
  media: [...voices(50, 'max', 'm3'), ...voices(60, 'm5'), ...voices(35, 'f2'), ...voices(30, 'Annie')],
};

/** Children and old people are a little slower. Assumed. */
const RATES: Readonly<Record<Kind, number>> = { adult: DEFAULT_WPM, child: 160, old: 150, media: DEFAULT_WPM };

/**
 * A voice for each person, by id, and one for `UNNAMED`. It follows from the person's role, age and id; only where
 * somebody before has that voice already does it become the next one. What the scenario says about a voice is taken
 * as it is.
 */
export function voicesOf(people: readonly Person[]): ReadonlyMap<string, SpeakingVoice> {
  const voices = new Map<string, SpeakingVoice>();
  const taken = new Set<string>();
  const chosen = people.filter(({ voice }) => voice?.variant != null || voice?.pitch != null);
  for (const speaker of [...chosen, ...people, NOBODY]) {
    if (voices.has(speaker.id)) continue;
    const voice = voiceOf(speaker, taken);
    voices.set(speaker.id, voice);
    taken.add(nameOf(voice));
  }
  return voices;
}

type Speaker = Pick<Person, 'id' | 'role' | 'age' | 'voice' | 'wpm' | 'distanceM'>;

const NOBODY: Speaker = { id: UNNAMED, role: 'guest', age: null, voice: null, wpm: null, distanceM: null };

function voiceOf(speaker: Speaker, taken: ReadonlySet<string>): SpeakingVoice {
  const { id, voice: written, wpm, distanceM, ...person } = speaker;
  const kind = kindOf(person);
  const given = freeVoice(VOICES[kind], id, taken);
  return {
    variant: written?.variant ?? given.variant,
    pitch: written?.pitch ?? given.pitch,
    wpm: wpm ?? RATES[kind],
    isLoudspeaker: kind === 'media',
    distanceM: distanceM ?? DEFAULT_DISTANCE_M,
  };
}

/** The voice that belongs to an id, or the next one that nobody has; where all are taken, the first again. */
function freeVoice(voices: readonly EngineVoice[], id: string, taken: ReadonlySet<string>): EngineVoice {
  const start = numberOf('voice', id) % voices.length;
  const inTurn = [...voices.slice(start), ...voices.slice(0, start)];
  return inTurn.find((voice) => !taken.has(nameOf(voice))) ?? inTurn[0] ?? { variant: null, pitch: 50 };
}

const nameOf = ({ variant, pitch }: EngineVoice) => `${variant} ${pitch}`;
