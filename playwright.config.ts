import { defineConfig, devices } from '@playwright/test';
// The words of the site that the tests look at, before any test loads a dictionary.
import './test/demonstration.ts';
import { isLong } from './test/runs.ts';

// Chromium without its windows, where it is there: the same engine, in half the time.
const executablePath = process.env['MINGQIAN_HEADLESS_CHROMIUM'] || process.env['MINGQIAN_CHROMIUM'];
/** What takes a minute, and what does more of the same where there is time. */
const LONG = /@long\b/;
const LONGER = /@long/;
// Two checkouts on one machine need different ones.
const port = Number(process.env['MINGQIAN_PORT'] ?? 4610);
const PORTS = { root: port, sub: port + 1 };

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // What takes a minute is for `npm run test:long`.
  ...(isLong ? { grep: LONGER } : { grepInvert: LONG }),
  forbidOnly: true,
  // Long, for machines that are busy: what holds sooner is not waited for.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/playwright.json' }],
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What moves has tests of its own, which ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Requests are to be seen; the tests of the offline copy allow it.
    serviceWorkers: 'block',
    // Recording takes time in every test: one that failed is run again with `--trace on`.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
      ],
    },
  },
  // Every page is tested at the root of a host; what depends on the path is tested under a sub-path too.
  projects: [
    { name: 'root', use: { ...devices['Desktop Chrome'], baseURL: `http://127.0.0.1:${PORTS.root}/` } },
    {
      name: 'sub-path, phone',
      // Of what depends on the path each kind with every change, and the rest where there is time.
      grep: isLong ? /@sub-path-long\b/ : /@sub-path(?!-long)\b/,
      use: { ...devices['Pixel 7'], baseURL: `http://127.0.0.1:${PORTS.sub}/a/mingqian/` },
    },
  ],
  webServer: [
    {
      command: `node scripts/serve.ts dist / ${PORTS.root}`,
      url: `http://127.0.0.1:${PORTS.root}/`,
      reuseExistingServer: false,
    },
    {
      command: `node scripts/serve.ts .cache/sub-path /a/mingqian/ ${PORTS.sub}`,
      url: `http://127.0.0.1:${PORTS.sub}/a/mingqian/`,
      reuseExistingServer: false,
    },
  ],
});
