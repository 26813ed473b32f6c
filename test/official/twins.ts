/** The other implementations: what Python's hashlib makes of many cases at once. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { python } from '../python/python.ts';

/** The results of `twins.py`, one a case, all from one process. */
export function twinResults<T>(cases: readonly object[]): T[] {
  const { status, stdout, stderr } = spawnSync(python, ['-B', 'test/official/twins.py'], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as T[];
}

/** The code of the error that this throws; `none` where it throws none. */
export function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'none';
}
