/** How many tests passed and failed, read from the runners' own reports. A report that is not there is a failure. */
import { readFile } from 'node:fs/promises';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The names of tests that did not run. */
  readonly skipped: readonly string[];
}

const BROKEN: Counts = { passed: 0, failed: 1, skipped: [] };

/** A step that passes or fails as a whole. */
export function whole(status: number | null): Counts {
  return status === 0 ? { passed: 1, failed: 0, skipped: [] } : BROKEN;
}

export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
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
    testResults?: { assertionResults?: { fullName?: string; status?: string }[] }[];
  } | null;
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = report ?? {};
  const skipped = testResults
    .flatMap(({ assertionResults = [] }) => assertionResults)
    .filter((one) => one.status !== 'passed' && one.status !== 'failed')
    .map(({ fullName = '' }) => fullName);
  return judged({ passed, failed, skipped }, status);
}

/** Playwright's JSON report; a test that passed only when it was tried again counts as passed. */
export async function playwrightCounts(path: string, status: number | null): Promise<Counts> {
  const report = (await reportAt(path)) as {
    stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
  } | null;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const names = Array.from({ length: skipped }, () => 'a browser test');
  return judged({ passed: expected + flaky, failed: unexpected, skipped: names }, status);
}
