import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playwrightCounts, sum, vitestCounts, whole } from '../../scripts/testing/counts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingqian-counts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function report(value: unknown): Promise<string> {
  const path = join(folder, 'report.json');
  await writeFile(path, JSON.stringify(value));
  return path;
}

const VITEST = {
  numPassedTests: 1,
  numFailedTests: 1,
  testResults: [
    {
      name: '/x/a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'adds', status: 'passed' },
        {
          fullName: 'divides',
          status: 'failed',
          failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n at a'],
        },
        { fullName: 'multiplies', status: 'pending' },
      ],
    },
    { name: '/x/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ],
};

test('a failed test is named with what it says, and so is a file that could not be loaded', async () => {
  expect(await vitestCounts(await report(VITEST), 1)).toEqual({
    passed: 1,
    failed: 1,
    failures: [
      { name: '/x/a.test.ts: divides', why: 'expected 1 to be 2\n at a' },
      { name: '/x/b.test.ts', why: 'no such module' },
    ],
    skipped: ['multiplies'],
  });
});

const PLAYWRIGHT = {
  stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 1 },
  suites: [
    {
      specs: [
        {
          title: 'opens',
          file: 'a.spec.ts',
          line: 3,
          tests: [
            { projectName: 'root', status: 'expected', results: [{}] },
            { projectName: 'phone', status: 'skipped', results: [] },
          ],
        },
      ],
      suites: [
        {
          specs: [
            {
              title: 'closes',
              file: 'a.spec.ts',
              line: 9,
              tests: [
                {
                  projectName: 'root',
                  status: 'unexpected',
                  results: [{ error: { message: 'it is open' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

test('a browser test is named with its place and its project', async () => {
  expect(await playwrightCounts(await report(PLAYWRIGHT), 1)).toEqual({
    passed: 2,
    failed: 1,
    failures: [{ name: '[root] a.spec.ts:9 closes', why: 'it is open' }],
    skipped: ['[phone] a.spec.ts:3 opens'],
  });
});

test('no report, nothing run, or a bad end of a run that failed no test is a failure', async () => {
  const absent = join(folder, 'absent.json');
  expect((await vitestCounts(absent, 0)).failed).toBe(1);
  expect((await playwrightCounts(absent, 0)).failed).toBe(1);
  expect((await vitestCounts(await report({ numPassedTests: 0 }), 0)).failed).toBe(1);
  expect((await vitestCounts(await report({ numPassedTests: 3 }), 1)).failed).toBe(1);
  const refused = await report({
    stats: { expected: 3 },
    errors: [{ message: 'the server did not start' }],
  });
  expect(await playwrightCounts(refused, 1)).toMatchObject({
    failed: 1,
    failures: [{ name: 'Playwright', why: 'the server did not start' }],
  });
});

test('counts of several jobs are added', async () => {
  const { passed, failed, failures } = sum([whole(0), whole(1), await vitestCounts(await report(VITEST), 1)]);
  expect({ passed, failed, named: failures.length }).toEqual({ passed: 2, failed: 2, named: 2 });
});
