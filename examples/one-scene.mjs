/*
 * What another setting changes in one scene.
 *
 *   node examples/one-scene.mjs [SCENARIO]
 *
 * SCENARIO is a file, or the id of a scenario that ships; clinic-letter if there is none.
 */
import { EarshotError, loadScenario, run } from 'earshot';

try {
  const scenario = await loadScenario(process.argv[2] ?? 'clinic-letter');
  const before = (await run(scenario)).result;
  const after = (await run(scenario, { settings: { verification: false } })).result;

  console.log(`${scenario.title}, as written, then with no second look by the cloud`);
  for (const [field, value] of Object.entries(before.summary)) {
    if (value !== after.summary[field]) console.log(`  ${field.padEnd(17)} ${value} -> ${after.summary[field]}`);
  }

  const sayings = ({ recordings }) =>
    recordings.map(({ id, cause, words }) => `${id} (${cause}): ${words.map(({ word }) => word).join(' ')}`);
  console.log(['as written', ...sayings(before)].join('\n  '));
  console.log(['with no second look', ...sayings(after)].join('\n  '));
} catch (error) {
  if (!(error instanceof EarshotError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
