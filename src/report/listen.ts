import type { WavRemark } from '../speech/wav/remark.ts';
import type { Heard, Tally } from '../study/listen.ts';
import { withoutControls } from '../vocabulary/controls.ts';
import { sentence } from '../words/diagnostic-text.ts';
import type { Reader } from '../words/reader.ts';

/** What is listened to, and for what, as the header of the JSON Lines names it. */
export interface Listening {
  readonly input: {
    readonly file: string;
    readonly kind: 'wav' | 'raw';
    readonly sampleRate: number;
    readonly channels: number;
    readonly bits: number;
  };
  /** Name or fingerprint of the model. */
  readonly model: string;
  readonly wakeWord: string;
  readonly threshold: number;
  readonly stepMs: number;
}

/** What begins to be listened to. */
export function listenBeginning(
  { input, wakeWord, threshold }: Listening,
  { sentences: { listen }, format }: Reader,
): string {
  return listen.beginning({ ...input, wakeWord, threshold: format.number(threshold, 3) });
}

/** `   0:12.4  alexa  0.97  activation`; null for what the text does not tell. */
export function heardLine(heard: Heard, { wakeWord }: Listening, { sentences, format }: Reader): string | null {
  if (heard.type !== 'wakeword.candidate') return null;
  const what =
    heard.verdict === 'activated'
      ? sentences.listen.activation
      : sentences.names.heldBack[heard.heldBack ?? 'first-scores'];
  const parts = [
    format.clock(heard.startMs).padStart(9),
    withoutControls(wakeWord),
    format.number(heard.score, 3),
    what,
  ];
  return parts.join('  ');
}

/** What came of it, a paragraph each. */
export function listenEnding(
  { durationMs, speechMs, activations, highest }: Tally,
  remarks: readonly WavRemark[],
  about: Listening,
  reader: Reader,
): string[] {
  const { sentences, format } = reader;
  const { heard, counted, model } = sentences.listen;
  return [
    heard({ duration: format.length(durationMs), speech: speechMs === 0 ? null : format.length(speechMs) }),
    counted({ activations, highest: format.number(highest, 3), threshold: format.number(about.threshold, 3) }),
    ...remarks.map((remark) => sentence(remark, sentences)),
    // A model of one's own has no name, but a fingerprint.
    model(about.model.startsWith('sha256:')),
  ];
}
