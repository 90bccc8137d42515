import type { Host } from '../../host/host.ts';
import type { SpeechEngine } from '../../speech/engine.ts';
import type { Language } from '../../vocabulary/language.ts';
import { nearness } from '../../wakeword/explain.ts';
import { NON_TRIGGERS, TRIGGERS } from '../../wakeword/triggers.ts';
import { type WakeWordModel, wakeWordId } from '../../wakeword/wake-words.ts';
import { medianOf } from '../share.ts';
import { readCsv } from './csv.ts';

/** A phrase that was said to a device which listened for a wake word. */
export interface TriedPhrase {
  readonly phrase: string;
  /** Their ids. */
  readonly wakeWords: readonly string[];
  /** `en_US`; empty where nobody says. */
  readonly locale: string;
}

/** A list of phrases, and how many of its rows say nothing that can be used. */
export interface TriedPhrases {
  readonly phrases: readonly TriedPhrase[];
  readonly rows: number;
  readonly passedOver: number;
}

/** The documented triggers and non-triggers, as far as they are in a language. */
export function documented(kind: 'triggers' | 'nonTriggers', language: Language): TriedPhrases {
  const all: readonly TriedPhrase[] = kind === 'triggers' ? TRIGGERS : NON_TRIGGERS;
  const phrases = all.filter(({ locale }) => isIn(language, locale));
  return { phrases, rows: all.length, passedOver: all.length - phrases.length };
}

const COLUMNS = ['wake_word', 'phrase', 'locale'] as const;
const UNKNOWN = 'unknown';

/**
 * Reads phrases from a CSV with the columns `wake_word`, `phrase` and `locale`. Passed over are phrases in another
 * language, sounds without words (`[sound of a zip]`), and those of which nobody knows the wake word.
 *
 * @throws DiagnosticError
 */
export async function phrasesIn(host: Host, file: string, language: Language): Promise<TriedPhrases> {
  const rows = await readCsv(host, file, COLUMNS);
  const phrases = rows.flatMap((fields) => {
    const [written = '', phrase = '', locale = ''] = COLUMNS.map((column) => fields[column]);
    const isSound = phrase === '' || /^\[.*\]$/u.test(phrase);
    const isUnknown = written === '' || written.toLowerCase() === UNKNOWN;
    return isSound || isUnknown || !isIn(language, locale) ? [] : [{ phrase, wakeWords: wakeWordsIn(written), locale }];
  });
  return { phrases, rows: rows.length, passedOver: rows.length - phrases.length };
}

/** A phrase of which nobody says where it was said may be in any language. */
function isIn(language: Language, locale: string): boolean {
  return locale === '' || locale === 'n/a' || locale.toLowerCase().split(/[-_]/u)[0] === language;
}

/** `Hey Cortana/Cortana` are two; `OK/Hey/Hi Google` are three with the same name. */
export function wakeWordsIn(written: string): string[] {
  const parts = written.split('/').map(wakeWordId);
  const name = parts.at(-1)?.split(' ').slice(1) ?? [];
  return parts.map((part) => (part.includes(' ') ? part : [part, ...name].join(' ')));
}

/** How a phrase scores. */
export type ScoredPhrase = ReturnType<typeof scorePhrases>[number];

/**
 * The phrases that were tried with a wake word, each once, in the order of the list.
 *
 * @param stretches of the dialogue, by thousandths of the score; null: there is none
 */
export function scorePhrases(
  { phrases }: TriedPhrases,
  model: WakeWordModel,
  sensitivity: number,
  stretches: Uint32Array | null,
  engine: SpeechEngine,
) {
  const own = phrases.filter(({ wakeWords }) => wakeWords.includes(model.id));
  const once = new Map(own.toReversed().map((tried) => [tried.phrase.toLowerCase(), tried]));
  return own
    .filter((tried) => once.get(tried.phrase.toLowerCase()) === tried)
    .map(({ phrase, locale }) => {
      const { wakeWord, score, threshold, probability } = nearness(model, phrase, sensitivity, engine);
      const percentile = stretches === null ? null : percentileOf(score, stretches);
      return {
        phrase,
        wakeWord,
        locale,
        /** Of the best alignment anywhere in the phrase: 0–1, three decimals. */
        score,
        probability,
        isOverThreshold: score >= threshold,
        /** 0–100: see `percentileOf`; null where there is no dialogue. */
        percentile,
      };
    });
}

/**
 * The share of stretches with a lower score and half of those with the same, 0–100.
 *
 * @param stretches by thousandths of the score
 * @returns null where there is none
 */
export function percentileOf(score: number, stretches: Uint32Array): number | null {
  const thousandths = Math.round(1000 * score);
  let [lower, all] = [0, 0];
  for (const [at, count] of stretches.entries()) {
    all += count;
    if (at < thousandths) lower += count;
  }
  return all === 0 ? null : (100 * (lower + (stretches[thousandths] as number) / 2)) / all;
}

/** How well scores tell documented triggers from ordinary talk. */
export type Agreement = NonNullable<ReturnType<typeof agreementOf>>;

/** @returns null where there is no phrase or no dialogue */
export function agreementOf(scored: readonly ScoredPhrase[]) {
  const percentiles = scored.flatMap(({ percentile }) => percentile ?? []).sort((one, other) => one - other);
  const count = percentiles.length;
  const medianPercentile = medianOf(percentiles);
  if (medianPercentile === null) return null;
  const shareOver = (limit: number) => percentiles.filter((percentile) => percentile > limit).length / count;
  return {
    phrases: count,
    medianPercentile,
    /** Shares of the phrases, 0–1, whose percentile is over 98 and over 99.5. */
    over98: shareOver(98),
    over995: shareOver(99.5),
    /**
     * The chance that a trigger at random scores higher than a stretch at random, ties counted half: a phrase's
     * percentile is its own chance of that.
     */
    areaUnderCurve: percentiles.reduce((total, percentile) => total + percentile, 0) / count / 100,
  };
}
