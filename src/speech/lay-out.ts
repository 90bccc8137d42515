import type { Entry, Scenario, SpeechEntry } from '../scenario/scenario.ts';
import type { Language } from '../vocabulary/language.ts';
import type { Stretch } from '../vocabulary/overlaps.ts';
import type { SpeechEngine } from './engine.ts';
import { pronounceEntry } from './pronounce.ts';
import type { Line, Soundtrack } from './soundtrack.ts';
import { DEFAULT_WPM, engineRate, type SpeakingVoice, UNNAMED, voicesOf } from './voices.ts';

/** Between two speakers: a mean of about 208 ms over ten languages (Stivers et al. 2009, PNAS 106(26):10587–10592). */
const PAUSE_BETWEEN_SPEAKERS_MS = 200;
/** Between two lines of one speaker: assumed. */
const PAUSE_OF_A_SPEAKER_MS = 500;
/** After the last entry, where the scenario gives no duration: assumed. */
export const QUIET_END_MS = 20_000;

/** What is laid out of a scenario. */
export type Talk = Pick<Scenario, 'language' | 'people' | 'timeline' | 'durationMs'>;

/**
 * Gives every entry its time, and every line its words and sounds. A line begins with its first sound. Lines may
 * overlap; what runs past a written duration stays in the soundtrack, past its end.
 */
export function layOut(scenario: Talk, engine: SpeechEngine): Soundtrack {
  const { language, timeline } = scenario;
  const voices = voicesOf(scenario.people);
  const lines: Line[] = [];
  const entries: Stretch[] = [];
  for (const entry of timeline) {
    const startMs = startOf(entry, timeline[entry.index - 1], entries.at(-1));
    if (entry.kind === 'speech') {
      const line = layLine(entry, startMs, language, voices, engine);
      lines.push(line);
      entries.push({ startMs, endMs: line.endMs });
    } else entries.push({ startMs, endMs: startMs });
  }
  const lastMs = entries.reduce((latest, { endMs }) => Math.max(latest, endMs), 0);
  return {
    language,
    durationMs: scenario.durationMs ?? lastMs + QUIET_END_MS,
    lines: lines.sort((one, other) => one.startMs - other.startMs),
    entries,
  };
}

function startOf(entry: Entry, before: Entry | undefined, time: Stretch | undefined): number {
  if (entry.start.kind === 'at') return entry.start.ms;
  const afterMs = entry.start.kind === 'after' ? entry.start.ms : pauseBetween(before, entry);
  return (time?.endMs ?? 0) + afterMs;
}

/** What people do and what happens follows at once; then somebody speaks as after another speaker. */
function pauseBetween(before: Entry | undefined, entry: Entry): number {
  if (before === undefined || entry.kind !== 'speech') return 0;
  return before.kind === 'speech' && before.who === entry.who ? PAUSE_OF_A_SPEAKER_MS : PAUSE_BETWEEN_SPEAKERS_MS;
}

function layLine(
  entry: SpeechEntry,
  startMs: number,
  language: Language,
  voices: ReadonlyMap<string, SpeakingVoice>,
  engine: SpeechEngine,
): Line {
  const { index, who, toDevice, text } = entry;
  const wpm = entry.wpm ?? voices.get(who ?? UNNAMED)?.wpm ?? DEFAULT_WPM;
  const { words: spans, phones } = pronounceEntry(entry, startMs, language, engineRate(wpm, language), engine);
  const words = entry.words.map(({ exact: _exact, ...word }, place) => ({
    ...word,
    ...(spans[place] ?? { startMs, endMs: startMs }),
  }));
  return { entry: index, who, toDevice, text, startMs, endMs: words.at(-1)?.endMs ?? startMs, words, phones };
}
