/** The two verifiers as processes of their own, and what they take. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/selftest/record.ts';
import { python } from './python.ts';

export const PROGRAMS = {
  'verify.py': [python, '-B', 'public/verify.py'],
  'the command line': [process.execPath, 'scripts/mingqian.ts', 'verify'],
} as const;
export type Program = keyof typeof PROGRAMS;

/** @property peak MB of memory at most @property seconds of a processor */
export interface Peak {
  readonly status: number;
  readonly peak: number;
  readonly seconds: number;
  readonly stderr: string;
}

/** Runs a program, its child counted alone: a process that is begun by a large one counts as large. */
export function peakOf(program: Program, ...words: string[]): Peak {
  const { stdout, stderr } = spawnSync(
    python,
    ['-B', 'test/python/peak.py', ...PROGRAMS[program], ...words],
    { encoding: 'utf8' },
  );
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Peak;
}

/** Writes a zip or a folder. @returns its path */
export function written(made: Uint8Array | Files, folder: string, name: string): string {
  const path = join(folder, made instanceof Uint8Array ? `${name}.zip` : name);
  if (made instanceof Uint8Array) writeFileSync(path, made);
  else {
    mkdirSync(path);
    for (const [file, content] of Object.entries(made)) writeFileSync(join(path, file), content);
  }
  return path;
}
