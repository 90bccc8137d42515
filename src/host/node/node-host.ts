import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Host } from '../host.ts';
import { isWithin, list, open, real } from './files.ts';
import { follow } from './follow.ts';
import { writeNew } from './new-file.ts';
import { LIBRARY, PACKAGE_ROOT } from './package-root.ts';
import { stageThread } from './thread.ts';

/** Loads CommonJS where it is first needed; import() gives it in another shape to each loader. */
const load = createRequire(import.meta.url);

/**
 * V8 leaves functions of more than 61,440 bytes of bytecode unoptimised, and the one that translates a clause has
 * 65,224 (`node --print-bytecode`, Node 20.20). With this limit it takes a third of the time (`node bench/quick.mjs`).
 */
const OPTIMISED_BYTECODE = 100_000;

/** Where the build writes. */
const BUILT = join(PACKAGE_ROOT, 'dist');

/** The outside, as Node has it. */
export const nodeHost: Host = {
  shelf: LIBRARY,
  paths: { join, dirname, basename, resolve },
  open,
  real,
  isWithin,
  list,
  writeNew,
  follow,
  async speech(use) {
    if (use === 'long-texts') setFlagsFromString(`--max-optimized-bytecode-size=${OPTIMISED_BYTECODE}`);
    const { startEngine } = await import('./start-engine.ts');
    return startEngine();
  },
  converter(fromRate, toRate) {
    const { create, ConverterType }: typeof import('@alexanderolsen/libsamplerate-js') = load(
      '@alexanderolsen/libsamplerate-js',
    );
    return create(1, fromRate, toRate, { converterType: ConverterType.SRC_SINC_MEDIUM_QUALITY });
  },
  stageThread,
  built: (name) => join(BUILT, name),
  async network(model) {
    const { openNetwork } = await import('./network.ts');
    return openNetwork(model);
  },
};
