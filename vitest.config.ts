import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.ts';

/** They load single modules as they ship. */
const MODULES = ['library', 'commands/no-ink', 'app/remote'].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  // React as it ships: its development build takes several times as long.
  oxc: { jsx: { development: false } },
  test: {
    reporters: ['default', new CountReporter()],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    // Nothing a test prints or compares may depend on whose machine it is.
    env: { LC_ALL: 'C', NO_COLOR: '1', NODE_ENV: 'production' },
    projects: [
      {
        extends: true,
        test: { name: 'modules', include: MODULES, isolate: false, globalSetup: 'test/helpers/modules-built.ts' },
      },
      // What is loaded, and the speech engine that has started, serve one file after another.
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: MODULES,
          isolate: false,
          globalSetup: 'test/helpers/program-built.ts',
        },
      },
    ],
  },
});
