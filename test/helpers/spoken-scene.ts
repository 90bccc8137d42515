import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import type { Sound } from '../../src/speech/sound.ts';
import type { Soundtrack } from '../../src/speech/soundtrack.ts';
import { speakScene } from '../../src/speech/speak.ts';

/** Reads a scenario without errors, from its keys after `format`. */
export function scene(yaml: string): Scenario {
  const { scenario, diagnostics } = parseScenario(`format: earshot/scenario@1\n${yaml}`, {
    file: 'scene',
    ...vocabulary,
  });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

interface Spoken {
  readonly scenario: Scenario;
  readonly soundtrack: Soundtrack;
  readonly samples: Float32Array;
}

/** Speaks a scenario and keeps all of it. */
export async function spoken(
  yaml: string,
  speaking: Parameters<typeof speakScene>[3] = { seed: null },
): Promise<Spoken> {
  const scenario = scene(yaml);
  const soundtrack = layOut(scenario, await openEngine(nodeHost));
  return { scenario, soundtrack, samples: await allOf(await speakScene(nodeHost, scenario, soundtrack, speaking)) };
}

async function allOf(sound: Sound): Promise<Float32Array> {
  const all = new Float32Array(sound.durationMs * 16);
  let at = 0;
  for await (const piece of sound.samples()) {
    all.set(piece, at);
    at += piece.length;
  }
  return all.subarray(0, at);
}
