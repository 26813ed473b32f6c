/**
 * The program that checks drand signatures is asked for by a draw that has one, and by nothing else; where it does not
 * come, nothing is said of the outcome.
 */
import { expect, test, vi } from 'vitest';
import { codeOf } from '../../src/core/list.ts';
import { LookUpFault } from '../../src/search/fault.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { lookUpInList } from '../../src/search/list-look-up.ts';
import { lookUp } from '../../src/search/look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { kept, network, served, vectorRecord } from './pools.ts';

const asked = vi.hoisted(() => ({ times: 0 }));

// A part of the page that the network does not give. Anything that needed it from the start would not load at all.
vi.mock('../../src/core/drand-signature.ts', () => {
  asked.times++;
  throw new Error('gone');
});

const withDrand = await served(vectorRecord('drand'));
const listed = codeOf(withDrand.index.list, 0);

test.each(['all-but-one', 'everyone', 'queue-ties', 'ranking-ties', 'texts'])(
  'a draw without drand never asks for it: %s',
  async (name) => {
    const pool = await served(vectorRecord(name));
    const before = asked.times;
    const { drawn } = await lookUpByIndex(codeOf(pool.index.list, 0), pool.address, network([pool]));
    expect(drawn).not.toBeNull();
    expect(asked.times).toBe(before);
  },
);

test('nor does a code that is not listed, nor a pool that is not drawn', async () => {
  const before = asked.times;
  const absent = await lookUpByIndex('0', withDrand.address, network([withDrand]));
  expect(absent.standing).toBe('not-listed');
  const { 'seed.json': _, 'result.json': __, 'result.csv': ___, ...undrawn } = vectorRecord('drand');
  const pool = await served(undrawn);
  expect((await lookUpByIndex(listed, pool.address, network([pool]))).standing).toBe('not-drawn');
  expect(asked.times).toBe(before);
});

test('where it does not come there is no outcome, and the receipt can be kept', async () => {
  const read = network([withDrand]);
  const sources = { network: read, kept: async () => null };
  const ways = [
    lookUpByIndex(listed, withDrand.address, read),
    lookUpInList(listed, withDrand.address, kept(withDrand.record)),
    lookUp(listed, withDrand.address, sources),
  ];
  for (const way of ways) {
    const fault = await way.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LookUpFault);
    expect(fault).toMatchObject({ code: 'program', file: 'seed.json', receipt: expect.any(Uint8Array) });
  }
});

test('a saved receipt is good by itself then, and no more', async () => {
  const read = network([withDrand]);
  const fault = await lookUpByIndex(listed, withDrand.address, read).catch((error: unknown) => error);
  const { receipt } = fault as LookUpFault;
  const saved = await checkSavedReceipt(receipt as Uint8Array, [withDrand.address], read);
  expect(saved).toMatchObject({ relation: 'no-draw', fault: { code: 'program' } });
});
