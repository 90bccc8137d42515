import { load } from '../../src/app/load.ts';
import { prepare, run } from '../../src/app/simulate.ts';
import { browserHost, type Carried } from '../../src/host/browser/browser-host.ts';
import { resultOf } from '../../src/log/result.ts';
import { parseSetting } from '../../src/machine/device.ts';
import { readerFor } from '../../src/words/reader.ts';
import { SEEDS, SETTINGS } from '../helpers/fingerprint-settings.ts';

/** The settings change nothing of how a language is written, nor of how a chance is drawn: one run will do, and one in
 * French. */
const runsOf = (name: string) =>
  name === 'as written'
    ? [...SEEDS.map((seed) => ({ language: 'en' as const, seed })), { language: 'fr' as const, seed: null }]
    : [{ language: 'en' as const, seed: null }];

/** The log's fingerprint and the result of each scenario under a name of its run, with the settings of these names. */
async function fingerprints(
  carried: Carried,
  names: readonly string[],
): Promise<[name: string, fingerprint: string, result: string][]> {
  const host = browserHost(carried);
  const lines: [string, string, string][] = [];
  for (const file of await host.list(host.shelf)) {
    const scenario = await load(host, file.replace(/\.yaml$/u, ''), readerFor('en'));
    const prepared = await prepare(host, scenario);
    for (const name of names) {
      const { device: profile, settings = {} } = SETTINGS[name] ?? {};
      const overrides = Object.entries(settings).map(([key, value]) => parseSetting(`${key}=${JSON.stringify(value)}`));
      for (const { language, seed } of runsOf(name)) {
        const log = await run(prepared, { profile, overrides, language, seed });
        const of = `${scenario.id} | ${name} | ${language} | ${seed === null ? 'can happen' : `seed ${seed}`}`;
        lines.push([of, log.header.fingerprint, JSON.stringify(resultOf(log))]);
      }
    }
  }
  return lines;
}

Object.assign(globalThis, { fingerprints });
