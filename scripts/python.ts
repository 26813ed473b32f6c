/** A Python 3.9 or newer, for the independent verifier. */
import { spawnSync } from 'node:child_process';

function isNewEnough(command: string): boolean {
  const { status } = spawnSync(command, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'], {
    stdio: 'ignore',
  });
  return status === 0;
}

/** Its command: the one named in MINGQIAN_PYTHON, python3 or python, whichever is new enough first; undefined where none is. */
export function findPython(): string | undefined {
  const named = process.env['MINGQIAN_PYTHON'];
  return [...(named ? [named] : []), 'python3', 'python'].find(isNewEnough);
}
