import type { Host } from '../host/host.ts';
import { resolveDevice } from '../machine/device.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Sound } from '../speech/sound.ts';
import type { Soundtrack } from '../speech/soundtrack.ts';
import type { WavRemark } from '../speech/wav/remark.ts';

/**
 * What a scenario sounds like: its recording, or its lines spoken in their room. What does either is loaded only
 * where it is wanted.
 *
 * @param soundtrack of the scenario's lines, as they are to be spoken
 * @param seed of the room's noise; null: 0
 * @param tell what is to be said of a recording: of its length at once, of its samples when they have been heard to
 *   their end, and then all of it again
 * @throws DiagnosticError for a recording that cannot be read, an engine that does not start
 */
export async function soundOf(
  host: Host,
  scenario: Scenario,
  soundtrack: Soundtrack,
  seed: number | null,
  tell: (remark: WavRemark) => void = () => {},
): Promise<Sound> {
  if (scenario.audio === null) {
    const { speakScene } = await import('../speech/speak.ts');
    return speakScene(host, scenario, soundtrack, { seed, spokenAsEnglish: wakeWordsOf(scenario) });
  }
  const { openWavFile } = await import('../speech/wav/open-file.ts');
  const file = await openWavFile(host, scenario.audio);
  for (const remark of file.remarks()) tell(remark);
  return {
    durationMs: file.durationMs,
    async *samples() {
      yield* file.samples();
      for (const remark of file.remarks()) tell(remark);
    },
  };
}

/** The words of the wake word that the scenario's people know, whatever a run listens for: a name, said as in English. */
function wakeWordsOf({ device }: Scenario): ReadonlySet<string> {
  const { wakeWord } = resolveDevice(device, [], { overrides: [] });
  return new Set(wakeWord?.split(' ') ?? []);
}
