/** A record that took another's place: its files are where it stands, its round and pool what its commitment says. */
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { keptRecord } from '../../src/offline/kept-record.ts';
import { type OfferedPool, poolsAt } from '../../src/panels/lookup/pools.ts';
import { shownOutcomes } from '../../src/panels/lookup/shown.ts';
import { steps } from '../../src/panels/lookup/steps.ts';
import { reasons } from '../../src/panels/lookup/told.ts';
import { digestOf } from '../../src/search/digest.ts';
import { LookUpFault } from '../../src/search/fault.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { lookUpRank } from '../../src/search/look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { codeAt, network, type ServedPool, served, type Traffic, vectorRecord } from './pools.ts';

let pool: ServedPool;
let place: string;
beforeAll(async () => {
  const one = await served(vectorRecord('two-pages'));
  place = `${one.address.round}/${one.address.pool}.2`;
  pool = { ...one, address: { ...one.address, place } };
});
afterEach(() => vi.unstubAllGlobals());

const isThere = (path: string) => path.startsWith(`rounds/${place}/`) || path.startsWith(`search/${place}/`);

test('a look-up, a saved receipt and the rank are read from its own folder alone', async () => {
  const traffic: Traffic = { paths: [], bytes: 0 };
  const read = network([pool], traffic);
  const answer = await lookUpByIndex(codeAt(pool, 1), pool.address, read);
  expect(answer.standing).toBe('selected');
  expect(answer.checked.commitment).toMatchObject({ round: pool.address.round, pool: pool.address.pool });
  expect(await checkSavedReceipt(answer.receipt, [pool.address], read)).toMatchObject({
    relation: 'same',
    pool: { place },
  });
  await lookUpRank(answer, pool.address, read, () => {});
  expect(traffic.paths.length).toBeGreaterThan(8);
  expect(traffic.paths.filter((path) => !isThere(path))).toEqual([]);
});

test('whoever is told to run the draw again is led to it, and not to the voided one', async () => {
  const answer = await lookUpByIndex(codeAt(pool, null), pool.address, network([pool]));
  const from = { from: 'network', since: null } as const;
  for (const t of [answerWords.zh, answerWords.en]) {
    const said = JSON.stringify([reasons(t, answer, pool.address, from), steps(t, answer, pool.address)]);
    const links = said.match(/\/verify\/#[^"]*/g) ?? [];
    expect(links.length).toBeGreaterThan(1);
    expect(new Set(links)).toEqual(new Set([`/verify/#${place}`]));
  }
  const offered: OfferedPool = {
    ...pool.address,
    ...{ title: 'a', short: 'a', roundTitle: 'r', isDemonstration: true, succession: null, next: null },
  };
  const error = new LookUpFault('server', 'a', 'expected a file, found none');
  expect(shownOutcomes([{ pool: offered, found: null, error }], '0')).toMatchObject([
    { refusal: { verify: `/verify/#${place}` } },
  ]);
  expect(poolsAt(place, [offered])).toEqual([offered]);
});

test('the copy on this device has it in its own folder', async () => {
  const kept = new Map<string, Uint8Array | string>([['/.whole', '2026-11-24T01:05:09Z']]);
  for (const [name, bytes] of Object.entries(pool.record)) kept.set(`/rounds/${place}/${name}`, bytes);
  const match = async (path: string) => {
    const body = kept.get(path);
    return body === undefined
      ? undefined
      : new Response(typeof body === 'string' ? body : Uint8Array.from(body));
  };
  vi.stubGlobal('caches', { keys: async () => ['one'], open: async () => ({ match }) });
  const { commitmentHash, round, pool: name } = pool.address;
  expect(await keptRecord('/', { place, commitmentHash }, digestOf)).not.toBeNull();
  expect(await keptRecord('/', { place: `${round}/${name}`, commitmentHash }, digestOf)).toBeNull();
});
