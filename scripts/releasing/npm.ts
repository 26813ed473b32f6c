/** npm as the one that runs us, or the one of the path. */
import { spawnSync } from 'node:child_process';
import { ROOT } from '../root.ts';

/** What npm prints. @throws Error with what it said, where it fails */
export function npm(args: readonly string[], cwd: string = ROOT): string {
  const own = process.env['npm_execpath'];
  const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr, error } =
    own === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [own, ...args], options);
  if (status !== 0)
    throw new Error(`npm ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? error?.message ?? ''}`);
  return stdout;
}
