import { type SpokenWord, wordsOf } from '../scenario/line.ts';
import type { SpeechEngine } from '../speech/engine.ts';
import { ENGINE_WPM, pronounceWords } from '../speech/pronounce.ts';
import type { Line } from '../speech/soundtrack.ts';
import { grouped } from '../vocabulary/grouped.ts';
import { LANGUAGES, type Language } from '../vocabulary/language.ts';
import type { Explanation, LikeTrigger, Nearness, Verdict } from './explanation.ts';
import { bestAlignment, bestScore, nothingCost, patternOf } from './phonetic/align.ts';
import { PARAMETERS } from './phonetic/parameters.ts';
import { type Judgement, judgeOf, NEAR_MISS_PROBABILITY } from './phonetic/probability.ts';
import { part, soundsOf, streamOf, type VoiceStream, wholeWords, wordsHeard } from './phonetic/stream.ts';
import type { Weights } from './phonetic/weights.ts';
import { NON_TRIGGERS, TRIGGERS } from './triggers.ts';
import type { WakeWordModel } from './wake-words.ts';

/**
 * The best stretch anywhere in a phrase, however unlike the wake word it is.
 *
 * @param sensitivity 0…1
 */
export function explainTo(
  model: WakeWordModel,
  phrase: string,
  sensitivity: number,
  engine: SpeechEngine,
): Explanation {
  const { near, whole } = nearest(model, phrase, sensitivity, engine);
  return {
    ...near,
    like: whole === null ? [] : likeTriggers(whole, model, engine),
    silentInTests: NON_TRIGGERS.filter(
      (tried) => tried.wakeWords.includes(model.id) && sameWords(tried.phrase, phrase),
    ),
  };
}

/** As `explainTo`, without what is documented, which takes most of the time. */
export function nearness(model: WakeWordModel, phrase: string, sensitivity: number, engine: SpeechEngine): Nearness {
  return nearest(model, phrase, sensitivity, engine).near;
}

/** With the whole words of the best stretch; null: no sound of the wake word was heard. */
function nearest(
  model: WakeWordModel,
  phrase: string,
  sensitivity: number,
  engine: SpeechEngine,
): { readonly near: Nearness; readonly whole: VoiceStream | null } {
  const stream = listenTo(phrase, model.language, engine);
  const { score, first, end, alignment } = bestAlignment(model.pattern, stream);
  const judgement = judgeOf(model, sensitivity)(score);
  const near = {
    phrase,
    heard: wordsHeard(part(stream, first, end)),
    ...judgement,
    verdict: verdictOn(judgement),
    generation: model.measured?.generation ?? null,
    alignment,
    nothing: nothingCost(model.pattern) / 1000,
  };
  return { near, whole: first === end ? null : wholeWords(stream, first, end) };
}

export function verdictOn({ score, threshold, probability }: Judgement): Verdict {
  if (score >= threshold) return 'can-wake';
  return probability >= NEAR_MISS_PROBABILITY ? 'near-miss' : 'silent';
}

function sameWords(one: string, other: string): boolean {
  const plain = (phrase: string) => wordsOf(phrase.toLowerCase()).map(({ text }) => text);
  return plain(one).join(' ') === plain(other).join(' ');
}

/** A phrase on its own as a stream of sounds. */
function listenTo(phrase: string, language: Language, engine: SpeechEngine): VoiceStream {
  const written = wordsOf(phrase);
  const { words, phones } = pronounceWords(phrase, written, language, ENGINE_WPM, engine);
  const line: Line = {
    entry: 0,
    who: null,
    toDevice: false,
    text: phrase,
    startMs: 0,
    endMs: words.at(-1)?.endMs ?? 0,
    words: words.map((times, place) => ({ ...(written[place] as SpokenWord), ...times, private: [], about: [] })),
    phones,
  };
  return streamOf(null, [line], Number.POSITIVE_INFINITY);
}

/** How many documented triggers are shown, and how like they must be: assumed. */
const MOST_LIKE = 3;
const LEAST_SIMILARITY = 0.5;
/** Two phrases are as like as the sounds that they share: no device's strictness comes in. */
const UNBENT: Weights = { ...PARAMETERS.weights, bend: 1 };

function likeTriggers(heard: VoiceStream, model: WakeWordModel, engine: SpeechEngine): LikeTrigger[] {
  return documentedTriggers(model, engine)
    .map(({ stretch, ...trigger }) => ({ ...trigger, similarity: similarity(heard, stretch, model.language) }))
    .filter((trigger) => trigger.similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_LIKE);
}

/** How well each of two stretches contains the other: the lower of both scores. */
function similarity(one: VoiceStream, other: VoiceStream, language: Language): number {
  return Math.min(
    bestScore(patternOf(soundsOf(one), language, UNBENT), other),
    bestScore(patternOf(soundsOf(other), language, UNBENT), one),
  );
}

/** A documented trigger and the words of it that resemble the wake word most. */
interface SpokenTrigger extends Omit<LikeTrigger, 'similarity'> {
  readonly stretch: VoiceStream;
}

/** They are the same for every phrase that is compared with a wake word. */
const spokenTriggers = new WeakMap<WakeWordModel, readonly SpokenTrigger[]>();

/** The documented triggers of a wake word, in the languages that the engine is asked for. */
function documentedTriggers(model: WakeWordModel, engine: SpeechEngine): readonly SpokenTrigger[] {
  const known = spokenTriggers.get(model);
  if (known) return known;
  const reports = TRIGGERS.flatMap((trigger) => {
    // None: a language that no scenario can be in.
    const language = LANGUAGES.find((language) => trigger.locale.startsWith(language));
    return trigger.wakeWords.includes(model.id) && language !== undefined ? [{ ...trigger, language }] : [];
  });
  const spoken = [...grouped(reports, ({ phrase }) => phrase)].map(([phrase, same]) => {
    const stream = listenTo(phrase, same[0]?.language ?? model.language, engine);
    const best = bestAlignment(model.pattern, stream);
    return {
      phrase,
      accepted: same.find((report) => report.accepted !== null)?.accepted ?? null,
      wakeWordInferred: same.every((report) => report.wakeWordInferred),
      sources: same.map((report) => report.source),
      stretch: wholeWords(stream, best.first, best.end),
    };
  });
  spokenTriggers.set(model, spoken);
  return spoken;
}
