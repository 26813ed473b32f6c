/** Files that are asked for before their turn: each once, and what keeps one from being read is thrown in its turn. */
import { expect, test } from 'vitest';
import { collected, onePiece } from '../../src/core/pieces.ts';
import type { ListFile, RecordFile, RecordSource } from '../../src/core/record.ts';
import { askedEarly } from '../../src/record/asked-early.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function source(failing: readonly RecordFile[] = []): RecordSource & { readonly asked: string[] } {
  const asked: string[] = [];
  const ask = (name: RecordFile) => {
    asked.push(name);
    if (failing.includes(name)) throw new Error(`no ${name}`);
  };
  return {
    asked,
    read: async (name) => {
      ask(name);
      return name === 'seed.json' ? null : bytes(name);
    },
    pieces: async (name: ListFile) => {
      ask(name);
      return name === 'applicants.csv' ? onePiece(bytes(name)) : null;
    },
  };
}

test('what comes before the list is asked for at once, what comes behind it once it is there', async () => {
  const all = source();
  const record = askedEarly(all);
  const first = ['commitment.json', 'rules.md', 'seed.json', 'applicants.csv', 'applicants.csv.gz'];
  expect(all.asked).toEqual(first);
  expect(await record.read('commitment.json')).toEqual(bytes('commitment.json'));
  expect(await record.read('seed.json')).toBeNull();
  expect(await record.pieces?.('applicants.csv.gz')).toBeNull();
  const list = await record.pieces?.('applicants.csv');
  expect(list && (await collected(list, 100))).toEqual(bytes('applicants.csv'));
  expect(all.asked).toEqual([...first, 'result.csv', 'result.json']);
  expect(await record.read('result.csv')).toEqual(bytes('result.csv'));
  expect(all.asked.length).toBe(7);
});

test('what is read again is asked for again', async () => {
  const all = source();
  const record = askedEarly(all);
  await record.read('rules.md');
  await record.read('rules.md');
  expect(await record.pieces?.('applicants.csv')).not.toBe(await record.pieces?.('applicants.csv'));
  expect(all.asked.filter((name) => name === 'rules.md').length).toBe(2);
  expect(all.asked.filter((name) => name === 'applicants.csv').length).toBe(2);
});

test('what cannot be read is nobody’s before its turn, and thrown in its turn', async () => {
  const all = source(['seed.json', 'applicants.csv', 'result.csv']);
  const record = askedEarly(all);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await record.read('commitment.json')).toEqual(bytes('commitment.json'));
  await expect(record.read('seed.json')).rejects.toThrow('no seed.json');
  await expect(record.pieces?.('applicants.csv')).rejects.toThrow('no applicants.csv');
  await expect(record.read('result.csv')).rejects.toThrow('no result.csv');
});

test('a record without pieces is read as it was', () => {
  const { read } = source();
  const whole = { read };
  expect(askedEarly(whole)).toBe(whole);
});
