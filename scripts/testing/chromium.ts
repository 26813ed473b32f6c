/** A Chromium for the tests: one that is there, Debian's package where we may install it, or Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstallDebian, installDebian } from './debian.ts';

/** Where systems put it. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function found(): string | undefined {
  const named = process.env['MINGQIAN_CHROMIUM'];
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path));
}

/** Debian's Chromium without its windows: the same engine and version, in half the time of the one with them. */
const DEBIAN = '/usr/bin/chromium';
const DEBIAN_HEADLESS = '/usr/bin/chromium-headless-shell';

/** The path of a Chromium that only the tests of pages need, '' where the one that was found must do. */
export function headlessChromium(chromium: string): string {
  if (chromium !== DEBIAN) return '';
  if (!existsSync(DEBIAN_HEADLESS) && canInstallDebian())
    try {
      installDebian(['chromium-headless-shell']);
    } catch (error) {
      console.error(`${error instanceof Error ? error.message : error}; ${DEBIAN} must do.`);
    }
  return existsSync(DEBIAN_HEADLESS) ? DEBIAN_HEADLESS : '';
}

/**
 * The path of a Chromium, or '' for Playwright's own.
 * @throws Error with what to do where none can be had
 */
export function ensureChromium(): string {
  const path = found();
  if (path !== undefined) return path;
  if (canInstallDebian()) {
    installDebian(['chromium', 'fonts-noto-cjk']);
    const installed = found();
    if (installed !== undefined) return installed;
  }
  console.error("Installing Playwright's Chromium ...");
  const { status } = spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return '';
  throw new Error(
    'The tests need a Chromium. Install one, or name it in MINGQIAN_CHROMIUM, and run npm test again.',
  );
}
