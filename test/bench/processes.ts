/** What the processes below this one take, browsers among them, as Linux tells it; null on other systems. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Ticks of the times in /proc/<pid>/stat a second: the kernel's USER_HZ, 100 on all that Node runs on. */
const TICKS = 100;
const isTold = process.platform === 'linux';

interface Process {
  readonly parent: number;
  /** Seconds of processors. */
  readonly own: number;
  /** The same of its children that have ended, and of theirs. */
  readonly ended: number;
}

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
};

/** proc(5): the fields after the name, which may have spaces and brackets in it, begin with the third. */
function processOf(pid: number): Process {
  const stat = read(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3] ?? 0);
  return { parent: field(4), own: (field(14) + field(15)) / TICKS, ended: (field(16) + field(17)) / TICKS };
}

/** All processes that descend from one. */
function below(root: number): Map<number, Process> {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^[0-9]+$/.test(name))
      .map((name) => [Number(name), processOf(Number(name))]),
  );
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  return new Map([...all].filter(([pid]) => isBelow(pid)));
}

/** Seconds of processors that all processes below one have taken so far, those that have ended among them. */
export function cpuBelow(root: number): number | null {
  if (!isTold) return null;
  return [...below(root).values()].reduce((sum, { own, ended }) => sum + own + ended, processOf(root).ended);
}

/** The same of those alone that a process started and waited for. */
export const cpuOfEnded = (pid: number): number => (isTold ? processOf(pid).ended : 0);

const statusMiB = (pid: number, field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(read(pid, 'status'))?.[1] ?? 0) / 1024;

/** Resident memory of a process and of all below it, added up, in MiB: what they share is counted more than once. */
export function residentMiB(root: number): number | null {
  if (!isTold) return null;
  return [root, ...below(root).keys()].reduce((sum, pid) => sum + statusMiB(pid, 'VmRSS'), 0);
}

/** The processes in which Chromium, Firefox and WebKitGTK have a page with its workers. */
const TAB = /--type=renderer|-contentproc.*\btab\b|WebKitWebProcess/s;

const tabsBelow = (root: number): number[] =>
  [...below(root).keys()].filter((pid) => TAB.test(read(pid, 'cmdline')));

/** Resident memory of the largest tab below a process, in MiB. */
export function tabMiB(root: number | undefined): number | null {
  if (!isTold || root === undefined) return null;
  return Math.max(0, ...tabsBelow(root).map((pid) => statusMiB(pid, 'VmRSS')));
}

/** The most memory that a tab below a process had since `forgetPeaks`, in MiB. */
export function tabPeakMiB(root: number): number | null {
  return isTold ? Math.max(0, ...tabsBelow(root).map((pid) => statusMiB(pid, 'VmHWM'))) : null;
}

/** Lets the kernel begin anew with the most memory of each tab. @throws the system's error where it refuses */
export function forgetPeaks(root: number): void {
  if (!isTold) return;
  for (const pid of tabsBelow(root))
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch (error) {
      if (read(pid, 'stat') !== '') throw error;
    }
}
