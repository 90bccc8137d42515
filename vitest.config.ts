import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new CountReporter()],
    testTimeout: 60_000,
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    // Nothing a test prints or compares may depend on whose machine it is.
    env: { LC_ALL: 'C', NO_COLOR: '1' },
  },
});
