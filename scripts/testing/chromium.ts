/** A Chromium for the tests: one that is there, Debian's package where we may install it, or Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** Whether Debian's packages can be installed here without asking anyone. */
export function canInstallDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages. @throws Error where apt-get fails */
export function installDebian(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(', ')} (apt-get) ...`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages))
    throw new Error(`apt-get could not install ${packages.join(', ')}; see above`);
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
