/** What is read before there is a code: it shortens a look-up, and never changes what one says. */
import { expect, test } from 'vitest';
import { codeOf } from '../../src/core/list.ts';
import { readAhead } from '../../src/search/ahead.ts';
import { HEAD_FILE, pieceFile } from '../../src/search/index-format.ts';
import { lookUp } from '../../src/search/look-up.ts';
import { kept, network, noNetwork, served, type Traffic, vectorRecord } from './pools.ts';

const sources = (network_: Parameters<typeof lookUp>[2]['network'], ahead = readAhead()) => ({
  network: network_,
  kept: async () => null,
  ahead,
});

test('one request then leads to the proof', async () => {
  const pool = await served(vectorRecord('drand'));
  const ahead = readAhead();
  await ahead.prepare([pool.address], network([pool]));
  const { 'seed.json': _s, 'result.json': _j, 'result.csv': _c, ...undrawn } = pool.record;
  const traffic: Traffic = { paths: [], bytes: 0 };
  const before = { ...pool, record: undrawn, address: { ...pool.address, drawFiles: null } };
  const code = codeOf(pool.index.list, 300);
  const found = await lookUp(code, before.address, sources(network([before], traffic), ahead));
  expect(found.answer.checked.row).toBe(301);
  const { place } = pool.address;
  // That there is no draw yet is asked for after the receipt was checked, and of a code that is listed.
  expect(traffic.paths).toEqual([
    `search/${place}/${pieceFile(1)}`,
    `rounds/${place}/seed.json`,
    `rounds/${place}/result.json`,
  ]);
  const absent: Traffic = { paths: [], bytes: 0 };
  await lookUp(`${code}A`, pool.address, sources(network([pool], absent), ahead));
  expect(absent.paths).toEqual([`search/${place}/${pieceFile(1)}`]);
});

test('it is not asked for twice, nor is anybody kept from an answer where it does not come', async () => {
  const pool = await served(vectorRecord('drand'));
  const ahead = readAhead();
  const code = codeOf(pool.index.list, 5);
  await ahead.prepare([pool.address], noNetwork);
  expect(ahead.of(pool.address)).toBeNull();
  expect((await lookUp(code, pool.address, sources(network([pool]), ahead))).answer.checked.row).toBe(6);
  const traffic: Traffic = { paths: [], bytes: 0 };
  for (let i = 0; i < 2; i++) await ahead.prepare([pool.address], network([pool], traffic));
  expect(traffic.paths).toHaveLength(2);
});

test('what is still on its way is not waited for', async () => {
  const pool = await served(vectorRecord('drand'));
  const ahead = readAhead();
  const never = ahead.prepare([pool.address], () => new Promise(() => {}));
  const found = await lookUp(codeOf(pool.index.list, 5), pool.address, sources(network([pool]), ahead));
  expect(found.answer.checked.row).toBe(6);
  expect(never).toBeInstanceOf(Promise);
});

test('an index that lied is not relied on a second time', async () => {
  const pool = await served(vectorRecord('drand'));
  const ahead = readAhead();
  const head = `search/${pool.address.place}/${HEAD_FILE}`;
  const honest = JSON.parse(new TextDecoder().decode((await network([pool])(head)) ?? expect.fail()));
  pool.files.set(head, new TextEncoder().encode(JSON.stringify({ ...honest, starts: 'aaYaZ' })));
  await ahead.prepare([pool.address], network([pool]));
  expect(ahead.of(pool.address)).not.toBeNull();
  pool.files.clear();
  const look = () => lookUp(codeOf(pool.index.list, 300), pool.address, sources(network([pool]), ahead));
  await expect(look()).rejects.toMatchObject({ code: 'index' });
  expect((await look()).answer.checked.row).toBe(301);
});

test('another commitment of the same place is prepared anew', async () => {
  const pool = await served(vectorRecord('drand'));
  const ahead = readAhead();
  await ahead.prepare([pool.address], network([pool]));
  expect(ahead.of({ ...pool.address, commitmentHash: '0'.repeat(64) })).toBeNull();
});

test('where the network goes away, the list on this device answers as before', async () => {
  const record = vectorRecord('drand');
  const pool = await served(record);
  const ahead = readAhead();
  await ahead.prepare([pool.address], network([pool]));
  const offline = { network: noNetwork, kept: async () => kept(record), ahead };
  expect((await lookUp(codeOf(pool.index.list, 5), pool.address, offline)).from).toBe('kept');
});
