/** What checks the publication log is asked for by readers who have a trust policy, and by nobody else. */
import { expect, test, vi } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { codeOf } from '../../src/core/list.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { network, type RecordBytes, served } from './pools.ts';

const asked = vi.hoisted(() => ({ times: 0 }));

// A part of the page that the network does not give. Anything that needed it from the start would not load at all.
vi.mock('../../src/core/log/inclusion.ts', () => {
  asked.times++;
  throw new Error('gone');
});

const texts = import.meta.glob<string>('../vectors/log/records/normal/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const record: RecordBytes = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), utf8(text)]),
);
const pool = await served(record);
const address = { ...pool.address, hasLogProof: true };
const code = codeOf(pool.index.list, 0);

test('without a policy it is never asked for, though the receipt carries a proof', async () => {
  const { receipt, checked } = await lookUpByIndex(code, address, network([pool]));
  expect(checked.hasLogProof).toBe(true);
  await checkSavedReceipt(receipt, [address], network([pool]));
  expect(asked.times).toBe(0);
});

test('where it does not come to a reader with a policy there is no answer', async () => {
  const policy = { bytes: utf8('quorum none\n'), origin: 'reader' } as const;
  await expect(lookUpByIndex(code, address, network([pool]), {}, policy)).rejects.toMatchObject({
    name: 'LookUpFault',
    code: 'logProgram',
  });
  expect(asked.times).toBeGreaterThan(0);
});
