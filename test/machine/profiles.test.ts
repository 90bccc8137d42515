import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/app/simulate.ts';
import { vocabulary } from '../../src/app/vocabulary.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { type Result, resultOf } from '../../src/log/result.ts';
import { resolveDevice } from '../../src/machine/device.ts';
import { PROFILES } from '../../src/machine/profiles.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { ProfileId } from '../../src/vocabulary/profile.ts';

const profiles = Object.keys(PROFILES) as ProfileId[];

async function said(profile: ProfileId, says: string, entry: object, overrides: object = {}): Promise<Result> {
  const file = {
    format: 'earshot/scenario@1',
    device: { profile, ...overrides },
    people: { ann: { role: 'owner' } },
    timeline: [{ at: 3, who: 'ann', says, ...entry }],
  };
  const { scenario } = parseScenario(JSON.stringify(file), { file: 'said.json', ...vocabulary });
  if (scenario === null) throw new Error(says);
  return resultOf(await simulate(nodeHost, scenario, { seed: null, overrides: [] }));
}

describe.each(profiles)('%s', (profile) => {
  test.each(['as it comes', 'called Alexa'])('a request by its wake word is intended: %s', async (called) => {
    const own = resolveDevice({ profile }, [], { overrides: [] }).wakeWord;
    const wakeWord = called === 'called Alexa' ? 'alexa' : own;
    if (wakeWord === null) {
      const { summary } = await said(profile, 'Alexa, what time is it?', { to: 'device' });
      expect(summary.activations).toBe(0);
      expect(summary.requestsMissed).toBe(1);
      return;
    }
    const result = await said(profile, `${wakeWord}, what time is it?`, { to: 'device' }, { wakeWord });
    expect(result.recordings.map(({ cause }) => cause)).toContain('intended');
    expect(result.summary).toMatchObject({ activations: 1, accidental: 0, requestsMissed: 0 });
  });

  test('a friend called Alexa who is talked about is an accident', async () => {
    const result = await said(profile, 'My friend Alexa called me yesterday.', {}, { wakeWord: 'alexa' });
    expect(result.candidates.map(({ heard, verdict }) => [heard, verdict])).toEqual([['Alexa', 'activated']]);
    expect(result.summary).toMatchObject({ activations: 1, accidental: 1 });
  });
});
