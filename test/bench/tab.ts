/** What a browser's tab holds. */
import { readdirSync, readFileSync } from 'node:fs';

/** The processes of this system: of each its parent and its command line. */
function processes(): Map<number, { readonly parent: number; readonly command: string }> {
  const all = new Map<number, { parent: number; command: string }>();
  for (const name of readdirSync('/proc')) {
    if (!/^[0-9]+$/.test(name)) continue;
    try {
      const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? 0);
      all.set(Number(name), { parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') });
    } catch {
      // It ended meanwhile.
    }
  }
  return all;
}

/** Resident memory of the largest tab of a browser, in MiB; null where the system does not tell. */
export function tabMiB(browser: number | undefined): number | null {
  if (process.platform !== 'linux' || browser === undefined) return null;
  const all = processes();
  const isOurs = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0;
    return parent === browser || (parent > 1 && isOurs(parent));
  };
  const sizes = [...all].map(([pid, { command }]) => {
    if (!command.includes('--type=renderer') || !isOurs(pid)) return 0;
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...sizes);
}
