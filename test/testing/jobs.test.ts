import { expect, test } from 'vitest';
import { whole } from '../../scripts/testing/counts.ts';
import { type Job, runJobs } from '../../scripts/testing/jobs.ts';

/** A job that ends when it is told to, or at once. */
function job(name: string, after: readonly string[] = [], status = 0, until = Promise.resolve()): Job {
  return {
    name,
    after,
    run: async () => {
      await until;
      return { counts: whole(status), output: `${name} said so` };
    },
  };
}

test('jobs begin in their order, as many at a time as there is room for, and their output stays together', async () => {
  const printed: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done = await runJobs(
    [
      job('long', [], 0, held),
      job('short'),
      job('after the long one', ['long']),
      {
        ...job('last'),
        run: async () => {
          release();
          return { counts: whole(0), output: 'last said so' };
        },
      },
    ],
    2,
    (text) => printed.push(text),
  );
  expect(done.map(({ name }) => name)).toEqual(['short', 'last', 'long', 'after the long one']);
  expect(printed.slice(0, 3)).toEqual(['-- long ...', '-- short ...', '\n== short\nshort said so']);
});

test('what needs a job that failed is not run, and neither is what needs that', async () => {
  const done = await runJobs(
    [job('build', [], 1), job('browser', ['build']), job('more', ['browser']), job('other', ['absent'])],
    2,
    () => {},
  );
  const counts = Object.fromEntries(done.map((one) => [one.name, one.counts?.failed ?? null]));
  expect(counts).toEqual({ build: 1, browser: null, more: null, other: 0 });
});

test('a job that could not be begun has failed, and says why', async () => {
  const printed: string[] = [];
  const broken: Job = { name: 'broken', run: () => Promise.reject(new Error('no such program')) };
  const [done] = await runJobs([broken], 2, (text) => printed.push(text));
  expect(done?.counts?.failed).toBe(1);
  expect(printed.at(-1)).toContain('no such program');
});

test('jobs that wait for each other are told', async () => {
  await expect(runJobs([job('a', ['b']), job('b', ['a'])], 2, () => {})).rejects.toThrow(
    'wait for each other: a, b',
  );
});
