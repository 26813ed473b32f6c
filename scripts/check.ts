/** `npm run check`: types and lint. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './root.ts';

/** Each check's name and the program that makes it. */
export const CHECKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['types of the core', 'node_modules/typescript/bin/tsc', ['-p', 'src/core']],
  ['types of everything', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']],
];

/** Runs one check with its output shown and gives its exit status. */
export function runCheck(program: string, args: readonly string[]): number | null {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  }).status;
}

if (import.meta.main) {
  const failed = CHECKS.filter(([, program, args]) => runCheck(program, args) !== 0).map(([name]) => name);
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
