/** What the worker of the small draws answers, as it comes out of a worker. */
import { expect, test } from 'vitest';
import { readSource } from '../../src/official/rfc3797/key.ts';
import { NOMCOM_2012, NOMCOM_2013, type NomcomDraw } from '../../src/official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS, type AuditDraw } from '../../src/official/rivest/audit-draws.ts';
import { client } from '../../src/rerun/client.ts';
import { KEPT, type SmallDrawsTalk, smallDraws } from '../../src/rerun/small-draws.ts';
import { officialWorker } from '../talk/local-worker.ts';

const worker = () => client<SmallDrawsTalk>(() => officialWorker(smallDraws));
const asked = ({ sources, pool, select }: NomcomDraw) => ({
  from: sources.map((source, i) => readSource(source, { line: i + 1 })),
  pool,
  select,
  names: null,
});

test('a selection, with what keeping its zeros would have selected where it has any', async () => {
  const plain = await worker().ask('selection', asked(NOMCOM_2012));
  expect(plain.selection.picks.map(({ selected }) => selected)).toEqual(NOMCOM_2012.published);
  expect(plain.keptZeros).toBeNull();
  const { selection, keptZeros } = await worker().ask('selection', asked(NOMCOM_2013));
  expect(selection.picks.map(({ selected }) => selected)).toEqual(NOMCOM_2013.published);
  expect(keptZeros).toMatchObject({ same: 0, selected: [35, 4, 102, 80, 26, 2, 24, 95, 120, 16] });
  const key = await worker().ask('selection', { from: selection.key, pool: 154, select: 10, names: null });
  expect(key.selection).toMatchObject({ sources: null, key: selection.key });
  expect(key.keptZeros).toBeNull();
});

test('a selection that cannot be is refused with its code', async () => {
  await expect(worker().ask('selection', { ...asked(NOMCOM_2012), pool: 65_536 })).rejects.toMatchObject({
    name: 'OfficialError',
    code: 'rfc3797.pool',
  });
});

test('a sample, all of whose words are kept', async () => {
  const { seed, total, count, ballots } = AUDIT_DRAWS[0] as AuditDraw;
  const found = await worker().ask('sample', { seed, total, count, isDistinct: false });
  expect([...new Set(found.numbers)].sort((a, b) => a - b)).toEqual(ballots);
  expect(found.words).toBe(count);
  expect(Array.from(found.first, ({ number }) => number)).toEqual(Array.from(found.numbers));
});

test('of a large sample the first words are kept, and it is told how far it is', async () => {
  const told: number[] = [];
  const sample = { seed: '1', total: 20_000, count: 12_000, isDistinct: true };
  const found = await worker().ask('sample', sample, { progress: (done) => told.push(done) });
  expect(found.numbers).toHaveLength(12_000);
  expect(new Set(found.numbers).size).toBe(12_000);
  expect(found.first).toHaveLength(KEPT);
  expect(found.words).toBeGreaterThan(12_000);
  expect(found.first.filter(({ isTaken }) => isTaken).map(({ number }) => number)).toEqual(
    Array.from(found.numbers.slice(0, found.first.filter(({ isTaken }) => isTaken).length)),
  );
  expect(told[0]).toBeGreaterThan(0);
});
