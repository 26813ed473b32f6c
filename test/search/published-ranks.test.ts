/** How long a result.csv is said to be before it is read. */
import { expect, test } from 'vitest';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { estimatedSize, sizeLimit } from '../../src/search/published-ranks.ts';
import { records } from '../vectors/records.ts';
import { codeAt, network, served, vectorRecord } from './pools.ts';

test.each(Object.keys(records))('of record %s, about what it is, and less than the limit', async (name) => {
  const record = vectorRecord(name);
  const pool = await served(record);
  const { checked, drawn } = await lookUpByIndex(codeAt(pool, 1), pool.address, network([pool]));
  const size = record['result.csv']?.length ?? 0;
  if (drawn === null) throw new Error('expected a draw');
  const estimate = estimatedSize(checked, drawn.result);
  expect(sizeLimit(drawn.result)).toBeGreaterThan(size);
  expect(estimate / size).toBeGreaterThan(0.8);
  expect(estimate / size).toBeLessThan(1.3);
  // Where every moment is written alike, the estimate is the size.
  if (!/lottery|-moments/.test(`${checked.commitment.method} ${name}`)) expect(estimate).toBe(size);
});
