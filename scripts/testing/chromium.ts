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
