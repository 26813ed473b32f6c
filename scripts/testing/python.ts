/** A Python 3.9 or newer for the tests of the independent verifier. */
import { findPython } from '../python.ts';
import { canInstallDebian, installDebian } from './debian.ts';

/** The command of a Python. @throws Error with what to do where none can be had */
export function ensurePython(): string {
  const python = findPython();
  if (python !== undefined) return python;
  if (canInstallDebian()) {
    installDebian(['python3']);
    const installed = findPython();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The tests need Python 3.9 or newer. Install it, or name it in MINGQIAN_PYTHON, and run npm test again.',
  );
}
