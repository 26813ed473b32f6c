/** Debian's packages, where they can be installed without asking anyone. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function canInstallDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let isUpdated = false;

/** Installs Debian packages. @throws Error where apt-get fails */
export function installDebian(packages: readonly string[]): void {
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
