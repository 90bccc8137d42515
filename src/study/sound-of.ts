import { resolveDevice } from '../machine/device.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openEngine } from '../speech/engine.ts';
import { layOut } from '../speech/lay-out.ts';
import type { Sound } from '../speech/sound.ts';
import type { WavRemark } from '../speech/wav/remark.ts';

/**
 * What a scenario sounds like: its recording, or its lines spoken in their room. What does either is loaded only
 * where it is wanted.
 *
 * @param seed of the room's noise; null: 0
 * @param tell what is to be said of a recording, once it has been heard to its end
 * @throws WavError for a recording that cannot be read; SpeechEngineError; PronunciationError
 */
export async function soundOf(
  scenario: Scenario,
  seed: number | null,
  tell: (remark: WavRemark) => void = () => {},
): Promise<Sound> {
  if (scenario.audio === null) return spoken(scenario, seed);
  const { openWavFile } = await import('../speech/wav/open-file.ts');
  const file = await openWavFile(scenario.audio);
  return {
    durationMs: file.durationMs,
    async *samples() {
      yield* file.samples();
      for (const remark of file.remarks()) tell(remark);
    },
  };
}

async function spoken(scenario: Scenario, seed: number | null): Promise<Sound> {
  const { speakScene } = await import('../speech/speak.ts');
  const soundtrack = layOut(scenario, await openEngine());
  return speakScene(scenario, soundtrack, { seed, spokenAsEnglish: wakeWordsOf(scenario) });
}

/** The words of the wake word that the scenario's people know, whatever a run listens for: a name, said as in English. */
function wakeWordsOf({ device }: Scenario): ReadonlySet<string> {
  const { wakeWord } = resolveDevice(device, [], { overrides: [] });
  return new Set(wakeWord?.split(' ') ?? []);
}
