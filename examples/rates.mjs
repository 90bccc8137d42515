/*
 * How often an accident happens, and what it takes with it, by sensitivity and verification: many hearings of one
 * scene, a row a hearing, for R or pandas (docs/library.md reads the file). The cells (%%) run one by one in editors
 * that know them.
 *
 *   node examples/rates.mjs [SEEDS] [FILE.csv]
 *
 * 100 seeds and rates.csv if nothing is said.
 */
import { writeFile } from 'node:fs/promises';
import { loadScenario, run } from 'earshot';

const [seeds = '100', file = 'rates.csv'] = process.argv.slice(2);

// %% What is varied. The same seed treats the same candidate alike under every setting (common random numbers), so that
// rows with one seed may be compared in pairs.
const scenario = await loadScenario('first-half-second');
const settings = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((sensitivity) =>
  [true, false].map((verification) => ({ sensitivity, verification })),
);

// %% The hearings.
const rows = [];
for (const varied of settings) {
  for (let seed = 0; seed < Number(seeds); seed++) {
    const { summary } = (await run(scenario, { settings: varied, seed })).result;
    const { accidental, accidentalMs, uploadedMs, privateUploadedMs, requestsMissed, findings } = summary;
    const measured = { accidental, accidentalMs, uploadedMs, privateUploadedMs, requestsMissed, findings };
    rows.push({ scenario: scenario.id, ...varied, seed, ...measured });
  }
}

// %% A file with a header; no field needs quotes.
const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))].map((fields) => fields.join(','));
await writeFile(file, `${lines.join('\n')}\n`);
console.log(`${rows.length} hearings written to ${file}`);

// %% A first look.
for (const { sensitivity, verification } of settings) {
  const heard = rows.filter((row) => row.sensitivity === sensitivity && row.verification === verification);
  const woken = heard.filter((row) => row.accidental > 0);
  const mean = woken.reduce((sum, row) => sum + row.accidentalMs, 0) / woken.length / 1000;
  const lasting = woken.length === 0 ? '' : `, ${mean.toFixed(1)} s each on average`;
  const cloud = verification ? 'with verification' : 'without verification';
  console.log(`sensitivity ${sensitivity}, ${cloud}: an accident in ${woken.length} of ${heard.length}${lasting}`);
}
