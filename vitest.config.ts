import { globSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { isLong } from './test/runs.ts';

/** Chromium to be used, as the test command found it; Playwright's own where this is empty. */
const executablePath = process.env['MINGQIAN_CHROMIUM'];

const LONG = 'test/**/*.long.test.ts';
/** The words of the site that the tests look at. */
const setupFiles = ['test/demonstration.ts'];
const ELSEWHERE = ['test/e2e/**', 'test/journeys/**', LONG];

/** Tests that put something in the place of a module need modules of their own; the others share them, which takes two thirds of the time. */
const MOCKING = globSync('test/**/*.test.ts').filter((file) =>
  /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')),
);

/** Tests that try more where there is time. */
const MORE = globSync('test/**/*.test.ts', { exclude: ELSEWHERE }).filter((file) =>
  /\/runs\.ts'/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    reporters: ['default'],
    // A snapshot that is missing fails; one is written with --update alone.
    update: 'none',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: [...ELSEWHERE, ...MOCKING],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'node, mocking',
          environment: 'node',
          setupFiles,
          include: MOCKING,
          exclude: ELSEWHERE,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // What takes minutes, for `npm run test:long`.
          name: 'long',
          environment: 'node',
          setupFiles,
          env: { MINGQIAN_LONG: '1' },
          include: [LONG, ...MORE],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          // On the built site, in three engines.
          name: 'journeys',
          environment: 'node',
          setupFiles,
          include: ['test/journeys/*.test.ts'],
          // Chromium makes the browser tests too: its journeys are for where there is time.
          exclude: isLong ? [] : ['test/journeys/chromium.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'chromium',
          include: ['test/core/**/*.test.ts'],
          isolate: false,
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
