import type { Host } from '../host/host.ts';
import type { Scenario, SpeechEntry } from '../scenario/scenario.ts';
import { openEngine } from './engine.ts';
import { openSpeakingEngine } from './espeak/speaking.ts';
import { amplify, mix, speechLevelAt } from './level.ts';
import type { Noise } from './noise.ts';
import { type Mouth, type Phrase, phrasesOf, sayPhrase } from './phrase.ts';
import { openResample } from './resample.ts';
import { noiseOf } from './room.ts';
import { SAMPLE_RATE, type Samples, type Sound } from './sound.ts';
import type { Line, Soundtrack } from './soundtrack.ts';
import { engineRate, UNNAMED, voicesOf } from './voices.ts';

interface Speaking {
  /** Of noise beds; null is 0. */
  readonly seed: number | null;
  /**
   * Words, in lower case, that a line which opens with them says as English whatever the scene's language: those of a
   * wake word, which the published models know in English.
   */
  readonly spokenAsEnglish?: ReadonlySet<string>;
}

/**
 * Speaks a scene: each line by its person's voice, its first audible sample at its start and its words at their times
 * (within 20 ms), in the noise of its room. The same scene and seed give the same samples in every process. No more
 * of it is held in memory than the phrases that are being said.
 * @throws DiagnosticError
 */
export async function speakScene(
  host: Host,
  scenario: Scenario,
  soundtrack: Soundtrack,
  { seed, spokenAsEnglish = new Set() }: Speaking,
): Promise<Sound> {
  const mouth: Mouth = {
    pronouncing: await openEngine(host),
    speaking: await openSpeakingEngine(host),
    resample: await openResample(host),
  };
  const { language, durationMs } = soundtrack;
  const noise = noiseOf(scenario.room, { language, seed: seed ?? 0, ...mouth });
  const phrases = phrasesIn(scenario, soundtrack, spokenAsEnglish);
  return { durationMs, samples: () => mixed(phrases, mouth, noise, (durationMs * SAMPLE_RATE) / 1000) };
}

/** All that is said in a scene, in order of start. */
function phrasesIn(
  { people, timeline }: Scenario,
  { language, lines }: Soundtrack,
  spokenAsEnglish: ReadonlySet<string>,
): Phrase[] {
  const voices = voicesOf(people);
  const phrases = lines.flatMap((line) => {
    const entry = line.entry === null ? undefined : timeline[line.entry];
    const voice = voices.get(line.who ?? UNNAMED);
    if (entry?.kind !== 'speech' || voice === undefined) return [];
    const wpm = isTimed(entry) ? null : engineRate(entry.wpm ?? voice.wpm, language);
    return phrasesOf(line, { language, wpm, voice }, language === 'en' ? 0 : openingOf(line, spokenAsEnglish));
  });
  return phrases.sort((one, other) => one.startMs - other.startMs);
}

/** The times of its words, or of its end, are written, and do not follow from a rate. */
function isTimed({ words, endMs }: SpeechEntry): boolean {
  return endMs !== null || words.some(({ exact }) => exact !== null);
}

/** How many words at the beginning of a line are among these. */
function openingOf({ words }: Line, among: ReadonlySet<string>): number {
  const first = words.findIndex(({ text }) => !among.has(text.toLowerCase()));
  return first < 0 ? words.length : first;
}

/** Each piece a second long, the last perhaps shorter. Starts are in samples of the scene. */
async function* mixed(phrases: readonly Phrase[], mouth: Mouth, noise: Noise, length: number): Samples {
  let next = 0;
  let saying: { readonly from: number; readonly samples: Float32Array }[] = [];
  for (let from = 0; from < length; from += SAMPLE_RATE) {
    const piece = new Float32Array(Math.min(SAMPLE_RATE, length - from));
    noise(piece, from);
    for (; next < phrases.length; next++) {
      const phrase = phrases[next];
      if (phrase === undefined || startOf(phrase) >= from + piece.length) break;
      const samples = amplify(sayPhrase(phrase, mouth), speechLevelAt(phrase.voice.distanceM));
      saying.push({ from: startOf(phrase), samples });
    }
    for (const said of saying) mix(said.samples, piece, said.from - from);
    saying = saying.filter((said) => said.from + said.samples.length > from + piece.length);
    yield piece.map((sample) => Math.max(-1, Math.min(1, sample)));
  }
}

const startOf = ({ startMs }: Phrase) => (startMs * SAMPLE_RATE) / 1000;
