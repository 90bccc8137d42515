import { load } from '../../src/app/load.ts';
import { prepare, run } from '../../src/app/simulate.ts';
import { browserHost, type Carried } from '../../src/host/browser/browser-host.ts';
import { resultOf } from '../../src/log/result.ts';
import { readerFor } from '../../src/words/reader.ts';

/** The log's fingerprint and the result of each scenario under a name of its run, without settings. */
async function fingerprints(carried: Carried): Promise<[name: string, fingerprint: string, result: string][]> {
  const host = browserHost(carried);
  const lines: [string, string, string][] = [];
  for (const file of await host.list(host.shelf)) {
    const scenario = await load(host, file.replace(/\.yaml$/u, ''), readerFor('en'));
    const prepared = await prepare(host, scenario);
    for (const language of ['en', 'fr'] as const)
      for (const seed of [null, 1, 2, 3]) {
        const log = await run(prepared, { overrides: [], language, seed });
        const name = `${scenario.id} | as written | ${language} | ${seed === null ? 'can happen' : `seed ${seed}`}`;
        lines.push([name, log.header.fingerprint, JSON.stringify(resultOf(log))]);
      }
  }
  return lines;
}

Object.assign(globalThis, { fingerprints });
