import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// By itself vitest leaves one core idle.
const timeouts = { testTimeout: 60_000, hookTimeout: 180_000, maxWorkers: 2 };
// What waits for faults of a network is told apart, to be run and read on its own.
const OFFLINE = 'tests/browser/offline-*.test.ts';
// Whole builds and browsers share the cores.
const patient = { ...timeouts, testTimeout: 300_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{content,unit,sw}/**/*.test.ts', 'tests/architecture.test.ts'],
          ...timeouts,
        },
      },
      { extends: true, test: { name: 'ui', include: ['tests/ui/**/*.test.tsx'], environment: 'jsdom', ...timeouts } },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/support/globalSetup.ts',
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/{browser,support}/**/*.test.ts'],
          exclude: [OFFLINE],
          globalSetup: 'tests/support/globalSetup.ts',
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'offline',
          include: [OFFLINE],
          globalSetup: 'tests/support/globalSetup.ts',
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          globalSetup: 'tests/support/globalSetup.ts',
          ...timeouts,
          testTimeout: 2 * 60 * 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
