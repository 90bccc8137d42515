import { nodeHost } from '../../src/host/node/node-host.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { Espeak, OTHER_VOICES } from '../../src/speech/espeak/espeak.ts';
import { QuickEngine } from '../../src/speech/espeak/quick.ts';
import type { Phone } from '../../src/speech/soundtrack.ts';
import type { Untimed } from '../../src/speech/timing.ts';
import { LANGUAGES, type Language } from '../../src/vocabulary/language.ts';

export const slow = await openEngine(nodeHost);

/** The quick engine itself, whose `said` is wanted; set up as by `openQuickEngine`. */
export const quick = await openQuick();

async function openQuick(): Promise<QuickEngine> {
  const espeak = await Espeak.start(
    nodeHost,
    (files) => {
      files.rename(OTHER_VOICES, '/other-voices');
      files.mkdir(OTHER_VOICES);
    },
    false,
  );
  const snapshots = LANGUAGES.map((language) => [language, espeak.snapshot((worker) => worker.set_voice(language))]);
  return new QuickEngine(espeak, Object.fromEntries(snapshots));
}

/** A sound as the quick engine gives it, with how long it was when it was spoken. */
export interface Heard extends Untimed {
  /** Index of the written word. */
  readonly word: number;
  readonly ms: number;
  /** Between its end and the next sound; null after the last. */
  readonly gapMs: number | null;
}

/** A line spoken by the slow engine; null where the quick engine gives other sounds. */
export function hear(line: string, language: Language, wpm: number): Heard[] | null {
  const said = quick.said(line, language);
  const { phones } = slow.pronounce(line, language, wpm);
  const isSame = said.length === phones.length && said.every(({ sound }, index) => sound.ipa === phones[index]?.ipa);
  if (!isSame) return null;
  return said.map((one, index) => {
    const { startMs, endMs } = phones[index] as Phone;
    const next = phones[index + 1];
    return { ...one, ms: endMs - startMs, gapMs: next ? next.startMs - endMs : null };
  });
}
