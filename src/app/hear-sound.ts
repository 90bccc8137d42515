import type { Host } from '../host/host.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { QUIET_END_MS } from '../speech/lay-out.ts';
import { SAMPLE_RATE, type Sound } from '../speech/sound.ts';
import type { Line, Soundtrack } from '../speech/soundtrack.ts';
import type { Stretch } from '../vocabulary/overlaps.ts';
import { openListener, STEPS_AT_ONCE, type Step } from '../wakeword/neural/listener.ts';
import type { ModelChoice } from '../wakeword/neural/models.ts';
import { SpeechStretches } from '../wakeword/neural/speech.ts';

/** What the neural detector makes of a sound. */
export interface HeardSound {
  /** Name or fingerprint of the model. */
  readonly model: string;
  /** A score each 80 ms, 0…1000. */
  readonly thousandths: Int16Array;
  /** Where somebody speaks; empty unless it was asked for. */
  readonly speech: readonly Stretch[];
}

/** After a recording's end the device hears silence; its model needs that long to be done with the last word. Twice the model's own look back, rounded up (assumed). */
const SILENCE_AFTER_MS = 4_000;

/**
 * Lets the neural detector hear a sound, as long as the scene lasts.
 * @param untilMs the scene's end
 * @throws DiagnosticError
 */
export async function hearSound(
  host: Host,
  sound: Sound,
  choice: ModelChoice,
  { speech, untilMs }: { readonly speech: boolean; readonly untilMs: number },
): Promise<HeardSound> {
  const listener = await openListener(host, choice, { speech, stepsPerRun: STEPS_AT_ONCE });
  const stretches = new SpeechStretches();
  const thousandths: number[] = [];
  const spoken: Stretch[] = [];
  const take = (steps: readonly Step[]) => {
    for (const step of steps) {
      thousandths.push(Math.round(1000 * step.score));
      spoken.push(...stretches.push(step.speech));
    }
  };
  for await (const samples of untilThen(sound, untilMs)) take(await listener.push(samples));
  take(await listener.end());
  spoken.push(...stretches.end());
  return { model: listener.model, thousandths: Int16Array.from(thousandths), speech: spoken };
}

/** The samples of a sound up to a time, and silence after its end. */
async function* untilThen(sound: Sound, untilMs: number): AsyncGenerator<Float32Array> {
  let left = Math.round((untilMs * SAMPLE_RATE) / 1000);
  for await (const samples of sound.samples()) {
    if (left <= 0) return;
    yield samples.length <= left ? samples : samples.subarray(0, left);
    left -= samples.length;
  }
  if (left > 0) yield new Float32Array(Math.min(left, (SILENCE_AFTER_MS * SAMPLE_RATE) / 1000));
}

/** After the last speech of a recording, where the scenario gives no duration: as after written speech. */
export function withSpeech(soundtrack: Soundtrack, { durationMs }: Scenario, speech: HeardSound['speech']): Soundtrack {
  const lines = speech.map(({ startMs, endMs }): Line => {
    return { entry: null, who: null, toDevice: false, text: '', startMs, endMs, words: [], phones: [] };
  });
  const lastMs = (speech.at(-1)?.endMs ?? Number.NEGATIVE_INFINITY) + QUIET_END_MS;
  return { ...soundtrack, lines, durationMs: durationMs ?? Math.max(soundtrack.durationMs, lastMs) };
}
