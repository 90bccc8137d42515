import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.ts';

export default defineConfig({
  // React as it ships: its development build takes several times as long.
  oxc: { jsx: { development: false } },
  // The sources as they are built: Node loads them as it does for a user, in half the time that vitest would take.
  resolve: { alias: [{ find: /^(?:\.\.?\/)+src\/(.+)\.tsx?$/u, replacement: `${resolve('dist')}/$1.js` }] },
  test: {
    server: { deps: { external: [/\/dist\//u] } },
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/built.ts',
    reporters: ['default', new CountReporter()],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    // What is loaded, and the speech engine that has started, serve one file after another.
    isolate: false,
    // Nothing a test prints or compares may depend on whose machine it is.
    env: { LC_ALL: 'C', NO_COLOR: '1', NODE_ENV: 'production' },
  },
});
