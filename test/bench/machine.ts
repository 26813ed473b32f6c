/** Which machine a bench ran on, and how much else it did meanwhile. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { commitWord, sourceCommit } from '../../scripts/source-commit.ts';
import { cpuBelow } from './processes.ts';

export interface Machine {
  /** The day in UTC. */
  readonly day: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  /** Names with versions, in the order in which they were asked. */
  readonly browsers: readonly string[];
  /** As commitWord writes it. */
  readonly commit: string;
  /** The system's load average of the minute before; 0 on Windows, which has none. */
  readonly loadBefore: number;
  /** Processors that anything else kept busy while the bench ran, on average; null where the system does not tell. */
  readonly others: number | null;
}

function systemName(): string {
  try {
    const [, name] = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    if (name) return name;
  } catch {
    // No Linux.
  }
  return `${type()} ${release()}`;
}

/** Seconds for which any processor was busy, and those of them that were this program's and its children's. */
function busy(): { readonly all: number; readonly own: number } {
  const all =
    cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
  const { user, system } = process.cpuUsage();
  return { all, own: (user + system) / 1e6 + (cpuBelow(process.pid) ?? Number.NaN) };
}

/** Looks at the machine now. @returns what is known of it when the bench has ended; browsers are named by then */
export function machineOf(): (browsers: readonly string[]) => Machine {
  const loadBefore = loadavg()[0] ?? 0;
  const [begun, before] = [performance.now(), busy()];
  return (browsers) => {
    const after = busy();
    const others = (after.all - before.all - (after.own - before.own)) / ((performance.now() - begun) / 1000);
    return {
      day: new Date().toISOString().slice(0, 10),
      system: systemName(),
      processor: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
      browsers,
      commit: commitWord(sourceCommit()),
      loadBefore,
      others: Number.isNaN(others) ? null : Math.max(0, others),
    };
  };
}
