import { type SpokenWord, wordsOf } from '../scenario/line.ts';
import type { SpeechEngine } from '../speech/engine.ts';
import { ENGINE_WPM, pronounceWords } from '../speech/pronounce.ts';
import type { Line } from '../speech/soundtrack.ts';
import { grouped } from '../vocabulary/grouped.ts';
import { LANGUAGES, type Language } from '../vocabulary/language.ts';
import type { Explanation, LikeTrigger, Nearness, Verdict } from './explanation.ts';
import { type Best, bestAlignment, bestScore, nothingCost, patternOf } from './phonetic/align.ts';
import { PARAMETERS } from './phonetic/parameters.ts';
import { type Judgement, judgeOf, NEAR_MISS_PROBABILITY } from './phonetic/probability.ts';
import { part, soundsOf, streamOf, type VoiceStream, wholeWords, wordsHeard } from './phonetic/stream.ts';
import type { Weights } from './phonetic/weights.ts';
import { NON_TRIGGERS, TRIGGERS, type Trigger } from './triggers.ts';
import { type WakeWordModel, wakeWordModel } from './wake-words.ts';

/**
 * The best stretch anywhere in a phrase, however unlike the wake word it is.
 *
 * @param sensitivity 0…1
 * @throws DiagnosticError where `wakeWord` makes fewer than three sounds
 */
export function explain(
  phrase: string,
  wakeWord: string,
  language: Language,
  sensitivity: number,
  engine: SpeechEngine,
): Explanation {
  return explainTo(wakeWordModel(wakeWord, language, engine), phrase, sensitivity, engine);
}

/** As `explain`, to a wake word that is already known. */
export function explainTo(
  model: WakeWordModel,
  phrase: string,
  sensitivity: number,
  engine: SpeechEngine,
): Explanation {
  const stream = listenTo(phrase, model.language, engine);
  const best = bestAlignment(model.pattern, stream);
  return {
    ...nearnessOf(model, phrase, sensitivity, stream, best),
    like: best.first === best.end ? [] : likeTriggers(wholeWords(stream, best.first, best.end), model, engine),
    silentInTests: NON_TRIGGERS.filter(
      (tried) => tried.wakeWords.includes(model.id) && sameWords(tried.phrase, phrase),
    ),
  };
}

/** As `explainTo`, without what is documented, which takes most of the time. */
export function nearness(model: WakeWordModel, phrase: string, sensitivity: number, engine: SpeechEngine): Nearness {
  const stream = listenTo(phrase, model.language, engine);
  return nearnessOf(model, phrase, sensitivity, stream, bestAlignment(model.pattern, stream));
}

function nearnessOf(
  model: WakeWordModel,
  phrase: string,
  sensitivity: number,
  stream: VoiceStream,
  best: Best,
): Nearness {
  const judgement = judgeOf(model, sensitivity)(best.score);
  return {
    phrase,
    heard: wordsHeard(part(stream, best.first, best.end)),
    ...judgement,
    verdict: verdictOn(judgement),
    generation: model.measured?.generation ?? null,
    alignment: best.alignment,
    nothing: nothingCost(model.pattern) / 1000,
  };
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
    words: words.map((times, place) => ({ ...(written[place] as SpokenWord), ...times, private: [] })),
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
  const reported = TRIGGERS.filter(
    (trigger) => trigger.wakeWords.includes(model.id) && languageOf(trigger) !== undefined,
  );
  const spoken = [...grouped(reported, ({ phrase }) => phrase).values()].map((reports) =>
    speak(reports, model, engine),
  );
  spokenTriggers.set(model, spoken);
  return spoken;
}

/** Undefined: a language that no scenario can be in. */
function languageOf({ locale }: Trigger): Language | undefined {
  return LANGUAGES.find((language) => locale.startsWith(language));
}

/** @param reports of one phrase */
function speak(reports: readonly Trigger[], model: WakeWordModel, engine: SpeechEngine): SpokenTrigger {
  const [{ phrase } = { phrase: '' }] = reports;
  const stream = listenTo(phrase, (reports[0] && languageOf(reports[0])) ?? model.language, engine);
  const best = bestAlignment(model.pattern, stream);
  return {
    phrase,
    accepted: reports.find((report) => report.accepted !== null)?.accepted ?? null,
    wakeWordInferred: reports.every((report) => report.wakeWordInferred),
    sources: reports.map((report) => report.source),
    stretch: wholeWords(stream, best.first, best.end),
  };
}
