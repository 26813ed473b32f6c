/** `npm run check`: types and lint. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './root.ts';

/** Writes the types of what Astro makes, which the compiler and the builds need. */
export const PAGES = 'types of the pages';

/** Each check's name and the program that makes it. */
export const CHECKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['types of the core', 'node_modules/typescript/bin/tsc', ['-p', 'src/core']],
  // The pages by the language server, which alone reads them, and everything else by the compiler, in half the time.
  [
    PAGES,
    'node_modules/astro/bin/astro.mjs',
    ['check', '--minimumSeverity', 'warning', '--tsconfig', 'tsconfig.pages.json'],
  ],
  ['types of everything else', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']],
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
