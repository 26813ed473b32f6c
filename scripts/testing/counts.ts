/** How many tests passed and failed, and which, read from the runners' own reports. A report that is not there is a failure. */
import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

/** A test that failed, and how what it says begins. */
export interface Failure {
  readonly name: string;
  readonly why: string;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Those of the failed that a report names. */
  readonly failures: readonly Failure[];
  /** The names of tests that did not run. */
  readonly skipped: readonly string[];
}

const NOTHING: Counts = { passed: 0, failed: 0, failures: [], skipped: [] };
const BROKEN: Counts = { ...NOTHING, failed: 1 };

/** A step that passes or fails as a whole. */
export function whole(status: number | null): Counts {
  return status === 0 ? { ...NOTHING, passed: 1 } : BROKEN;
}

export function sum(counts: readonly Counts[]): Counts {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
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
  if (counts.passed + counts.failed === 0) return { ...BROKEN, failures: counts.failures };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** As many lines as tell what was expected and what came. */
const LINES = 12;
function beginning(message: string | undefined): string {
  return stripVTControlCharacters(message ?? '')
    .split('\n')
    .slice(0, LINES)
    .join('\n')
    .trimEnd();
}

interface VitestFile {
  name?: string;
  status?: string;
  message?: string;
  assertionResults?: { fullName?: string; status?: string; failureMessages?: string[] }[];
}

/** Vitest's JSON report. */
export async function vitestCounts(path: string, status: number | null): Promise<Counts> {
  const report = (await reportAt(path)) as {
    numPassedTests?: number;
    numFailedTests?: number;
    testResults?: VitestFile[];
  } | null;
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = report ?? {};
  const failures: Failure[] = [];
  const skipped: string[] = [];
  for (const { name: file = '', status: ended, message, assertionResults = [] } of testResults) {
    for (const { fullName = '', status: one, failureMessages } of assertionResults) {
      if (one === 'failed')
        failures.push({ name: `${file}: ${fullName}`, why: beginning(failureMessages?.[0]) });
      else if (one !== 'passed') skipped.push(fullName);
    }
    // A file that could not be loaded has no tests that could fail.
    if (ended === 'failed' && !assertionResults.some((one) => one.status === 'failed'))
      failures.push({ name: file, why: beginning(message) });
  }
  return judged({ passed, failed, failures, skipped }, status);
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title?: string;
    file?: string;
    line?: number;
    tests?: {
      projectName?: string;
      status?: string;
      results?: { error?: { message?: string } }[];
    }[];
  }[];
}

/** Playwright's JSON report; a test that passed only when it was tried again counts as passed. */
export async function playwrightCounts(path: string, status: number | null): Promise<Counts> {
  const report = (await reportAt(path)) as {
    stats?: { expected?: number; unexpected?: number; flaky?: number };
    suites?: PlaywrightSuite[];
    errors?: { message?: string }[];
  } | null;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  const failures: Failure[] = (report?.errors ?? []).map(({ message }) => ({
    name: 'Playwright',
    why: beginning(message),
  }));
  const skipped: string[] = [];
  const walk = ({ suites = [], specs = [] }: PlaywrightSuite): void => {
    for (const { title = '', file = '', line = 0, tests = [] } of specs)
      for (const { projectName = '', status: one, results = [] } of tests) {
        const name = `[${projectName}] ${file}:${line} ${title}`;
        if (one === 'skipped') skipped.push(name);
        else if (one === 'unexpected')
          failures.push({ name, why: beginning(results.find(({ error }) => error)?.error?.message) });
      }
    for (const suite of suites) walk(suite);
  };
  for (const suite of report?.suites ?? []) walk(suite);
  return judged({ passed: expected + flaky, failed: unexpected, failures, skipped }, status);
}
