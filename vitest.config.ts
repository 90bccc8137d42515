import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.ts';

/** They put something else in the place of a module, which the others are not to get. */
const ALONE = [
  'commands/help',
  'wakeword/neural/no-runtime',
  'scenario/read-file',
  'speech/engine',
  'speech/wav/write',
].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    testTimeout: 60_000,
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    // Nothing a test prints or compares may depend on whose machine it is.
    env: { LC_ALL: 'C', NO_COLOR: '1' },
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // What is loaded, and the speech engine that has started, serve one file after another.
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
    ],
  },
});
