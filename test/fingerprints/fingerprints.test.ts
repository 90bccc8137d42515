import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario, logLines, run, type Scenario, scenarioIds } from '../../src/index.ts';
import { SEEDS, SETTINGS, WHOLE } from '../helpers/fingerprint-settings.ts';

const IDS = await scenarioIds();
const LANGUAGES = ['en', 'fr'] as const;
/** Enough of a SHA-256 of a result to tell it from any other. */
const RESULT_DIGITS = 16;

/** A line for each run of a scenario: settings, language of the findings, seed; fingerprint of the log; of the result. */
async function linesOf(scenario: Scenario): Promise<string[]> {
  const lines: string[] = [];
  for (const [settings, choices] of Object.entries(SETTINGS)) {
    for (const language of LANGUAGES) {
      for (const seed of SEEDS) {
        const { log, result } = await run(scenario, { ...choices, language, seed });
        const told = createHash('sha256').update(JSON.stringify(result)).digest('hex').slice(0, RESULT_DIGITS);
        const name = `${scenario.id} | ${settings} | ${language} | ${seed === null ? 'can happen' : `seed ${seed}`}`;
        lines.push(`${name} | ${log.header.fingerprint} | ${told}`);
      }
    }
  }
  return lines;
}

test('every scenario that ships gives the log and the result that it has given so far', {
  timeout: 240_000,
}, async () => {
  const lines: string[] = [];
  for (const id of IDS) lines.push(...(await linesOf(await loadScenario(id))));
  expect(lines).toHaveLength(IDS.length * Object.keys(SETTINGS).length * LANGUAGES.length * SEEDS.length);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(resolve('test/fingerprints/fingerprints.txt'));
});

test.for(WHOLE)('%s: log and result, whole', async (id) => {
  const { log, result } = await run(await loadScenario(id));
  const file = (name: string) => resolve('test/fingerprints/whole', name);
  await expect(logLines(log)).toMatchFileSnapshot(file(`${id}.log.jsonl`));
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(file(`${id}.result.json`));
});
