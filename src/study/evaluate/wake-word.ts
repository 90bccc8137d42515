import type { SpeechEngine } from '../../speech/engine.ts';
import type { Generation } from '../../vocabulary/generation.ts';
import type { Language } from '../../vocabulary/language.ts';
import type { Device } from '../../vocabulary/settings.ts';
import { nearness } from '../../wakeword/explain.ts';
import type { WakeWordModel } from '../../wakeword/wake-words.ts';
import type { Dialogue } from './dialogue.ts';
import { durationsOf } from './durations.ts';
import { compared, curveOf, ratesOf } from './rates.ts';
import { agreementOf, scorePhrases, type TriedPhrases } from './triggers.ts';

/** What is listened for. */
export interface Ears {
  /** Wake words as they are written, each once. */
  readonly wakeWords: readonly string[];
  readonly sensitivity: number;
  readonly generation: Generation | null;
  readonly language: Language;
}

/** All that is to be said of a wake word. */
export type WakeWordReport = ReturnType<typeof reportOn>;

/** What a wake word is judged by. */
export interface Material {
  /** 0…1 */
  readonly sensitivity: number;
  /** How often everything is drawn. */
  readonly seeds: number;
  readonly triggers: TriedPhrases;
  readonly nonTriggers: TriedPhrases;
  readonly dialogue: Dialogue | null;
  /** Which device had the accidents of the dialogue, for each of its wake words; undefined: none. */
  readonly devices?: readonly Device[] | undefined;
}

/**
 * @param phrase the wake word as it is written
 * @param nth which of the dialogue's wake words it is
 */
export function reportOn(phrase: string, model: WakeWordModel, nth: number, material: Material, engine: SpeechEngine) {
  const { sensitivity, seeds, dialogue, devices } = material;
  const heard = dialogue?.wakeWords[nth] ?? null;
  const device = devices?.[nth];
  const itself = nearness(model, phrase, sensitivity, engine);
  const rates = dialogue === null || heard === null ? null : ratesOf(dialogue, heard, model, sensitivity, seeds);
  const score = (phrases: TriedPhrases) => scorePhrases(phrases, model, sensitivity, heard?.stretches ?? null, engine);
  const triggers = score(material.triggers);
  return {
    wakeWord: model.id,
    threshold: itself.threshold,
    /** null where no dialogue was heard. */
    rates,
    /** null where nothing was measured, or no dialogue was heard. */
    measured: rates && compared(model, rates.expected),
    /** null where no dialogue was heard, or nobody asked. */
    durations: heard === null || device === undefined ? null : durationsOf(heard, model, device),
    triggers,
    nonTriggers: score(material.nonTriggers),
    /** Of the triggers; null where there are none or no dialogue was heard. */
    agreement: agreementOf(triggers),
    curve: curveOf(dialogue, heard, model, itself.score),
  };
}
