/** A Python 3.9 or newer for the tests of the independent verifier. */
import { spawnSync } from 'node:child_process';
import { canInstallDebian, installDebian } from './debian.ts';

function isNewEnough(command: string): boolean {
  const { status } = spawnSync(command, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'], {
    stdio: 'ignore',
  });
  return status === 0;
}

function found(): string | undefined {
  const named = process.env['MINGQIAN_PYTHON'];
  return [...(named ? [named] : []), 'python3', 'python'].find(isNewEnough);
}

/** The command of a Python. @throws Error with what to do where none can be had */
export function ensurePython(): string {
  const python = found();
  if (python !== undefined) return python;
  if (canInstallDebian()) {
    installDebian(['python3']);
    const installed = found();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The tests need Python 3.9 or newer. Install it, or name it in MINGQIAN_PYTHON, and run npm test again.',
  );
}
