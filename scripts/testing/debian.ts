/** Debian's packages, where they can be installed without asking anyone. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

export function canInstallDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let isUpdated = false;

/** Debian's own way to say that nothing is to be started: whatever a package would start asks this program first. */
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs Debian packages.
 * @param areServicesStarted whether the services that come with them may be started: a web server on port 80, for one
 * @throws Error where apt-get fails
 */
export function installDebian(packages: readonly string[], { areServicesStarted = true } = {}): void {
  const isOurs = !areServicesStarted && !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install(packages);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(', ')} (apt-get) ...`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  isUpdated ||= apt('update');
  if (!isUpdated || !apt('install', '-y', '--no-install-recommends', ...packages))
    throw new Error(`apt-get could not install ${packages.join(', ')}; see above`);
}
