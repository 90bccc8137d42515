import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/app/load.ts';
import { simulate } from '../../src/app/simulate.ts';
import { nodeHost } from '../../src/host/node/node-host.ts';
import { readerFor } from '../../src/words/reader.ts';

const reader = readerFor('en');

test('in a thread of its own it answers the same, and errors cross as what they are', async () => {
  const script = `
    import { openBackstage } from '${resolve('dist/app/stage/remote.js')}';
    import { stageThread } from '${resolve('dist/host/node/thread.js')}';
    import { Failure } from '${resolve('dist/app/failure.js')}';
    const backstage = openBackstage(stageThread({ options: { seed: 4 }, language: 'en', folder: null, watch: false }));
    const stage = backstage.stageOf(process.argv[2]);
    const { log, asWritten } = await stage.open();
    const why = await backstage.stageOf('nowhere.yaml').open().catch((error) => error);
    const fault = await stage.run({ ...asWritten, interventions: null }).catch((error) => error);
    console.log(JSON.stringify([log, why instanceof Failure, why.message, fault instanceof Failure, fault.stack]));
    await backstage.close();`;
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'));
  const program = join(folder, 'ask.mjs');
  writeFileSync(program, script);
  const scene = 'scenarios/clinic-letter.yaml';
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, scene], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const [log, isFailure, sentence, isOther, stack] = JSON.parse(stdout);
  const here = await simulate(nodeHost, await load(nodeHost, scene, reader), { overrides: [], seed: 4 });
  expect(log).toEqual(here);
  expect([isFailure, isOther]).toEqual([true, false]);
  expect(sentence).toContain('nowhere.yaml: there is no such file');
  expect(stack).toMatch(/TypeError[\s\S]*decide\.js/u);
});
