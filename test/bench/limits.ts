/** What small files that ask for much take in both verifiers: memory at its peak and seconds of a processor. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAMS, type Program, peakOf, written } from '../python/peak.ts';
import { BOMBS, sizeOf } from '../record/bombs.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-limits-'));
for (const { name, ends, make } of BOMBS) {
  const made = await make();
  const path = written(made, folder, 'record');
  console.log(`${name}: ${Math.ceil(sizeOf(made) / 1000)} KB, ${ends}`);
  for (const program of Object.keys(PROGRAMS) as Program[]) {
    const { peak, seconds } = peakOf(program, path);
    console.log(
      `    ${program.padEnd(18)} ${String(peak).padStart(4)} MB ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  rmSync(path, { recursive: true });
}
rmSync(folder, { recursive: true });
