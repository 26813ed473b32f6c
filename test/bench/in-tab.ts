/** One measured step in a tab of any engine. */
import type { Run } from './figures.ts';
import { cpuBelow, forgetPeaks, tabPeakMiB } from './processes.ts';
import { bytesServed } from './served.ts';

/**
 * What a step takes: memory of the tab's process, processor time of the whole browser, bytes of the servers of this process.
 * @param step gives its milliseconds by the page's own clock, of all `times` together
 * @param times of how many like steps this is one after the other; what is told is one's
 */
export async function ranInTab(step: () => Promise<number>, times = 1): Promise<Run> {
  forgetPeaks(process.pid);
  const [cpu, bytes] = [cpuBelow(process.pid), bytesServed()];
  const ms = await step();
  const bytesAfter = bytesServed();
  const cpuAfter = cpuBelow(process.pid);
  return {
    seconds: ms / 1000 / times,
    whole: null,
    cpu: cpu === null || cpuAfter === null ? null : (cpuAfter - cpu) / times,
    peak: tabPeakMiB(process.pid),
    bytes: (bytesAfter - bytes) / times,
  };
}
