import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { openEngine } from '../../src/speech/engine.ts';
import { layOut } from '../../src/speech/lay-out.ts';
import { speakScene } from '../../src/speech/speak.ts';
import { toInt16, wavHeader } from '../../src/speech/wav/write.ts';

/** A call of the speaker, and something else that is said; one second of quiet before. */
const SCENE = `
format: earshot/scenario@1
title: A question and the weather
duration: 8s
people:
  ann: {name: Ann, role: owner}
  tv: {name: Television, role: media}
timeline:
  - {at: 1s, who: ann, to: device, says: "Alexa, what time is it?"}
  - {at: 5s, who: tv, says: "It will rain in the north tonight."}
`;

/** The scene as a device hears it, 16 kHz mono, 16-bit integers. */
export async function spokenScene(): Promise<Int16Array> {
  const { scenario, diagnostics } = parseScenario(SCENE, { file: 'scene.yaml', ...vocabulary });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  const sound = await speakScene(nodeHost, scenario, layOut(scenario, await openEngine(nodeHost)), { seed: null });
  const spoken: number[] = [];
  for await (const samples of sound.samples()) spoken.push(...toInt16(samples));
  return Int16Array.from(spoken);
}

export function rawOf(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

export function wavOf(samples: Int16Array): Buffer {
  return Buffer.concat([wavHeader(samples.length), rawOf(samples)]);
}
