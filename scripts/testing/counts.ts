/** How many tests passed and failed, read from the runners' own reports. A report that is not there is a failure. */
import { readFile } from 'node:fs/promises';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const BROKEN: Counts = { passed: 0, failed: 1 };

/** A step that passes or fails as a whole. */
export function whole(status: number | null): Counts {
  return status === 0 ? { passed: 1, failed: 0 } : BROKEN;
}

export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

async function reportAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

/** What a runner reported, made at least one failure where it ended badly or ran nothing. */
function judged(counts: Counts, status: number | null): Counts {
  if (counts.passed + counts.failed === 0) return BROKEN;
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Vitest's JSON report. */
export async function vitestCounts(path: string, status: number | null): Promise<Counts> {
  const report = (await reportAt(path)) as {
    numPassedTests?: number;
    numFailedTests?: number;
  } | null;
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report ?? {};
  return judged({ passed, failed }, status);
}

/** Playwright's JSON report; a test that passed only when it was tried again counts as passed. */
export async function playwrightCounts(path: string, status: number | null): Promise<Counts> {
  const report = (await reportAt(path)) as {
    stats?: { expected?: number; unexpected?: number; flaky?: number };
  } | null;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return judged({ passed: expected + flaky, failed: unexpected }, status);
}
