/** RFC 3797's selections and Rivest's samples: what they published, as their readers in src/official take it. */
import { utf8 } from '../../../src/core/bytes.ts';
import { csvRow, readCsv } from '../../../src/official/csv.ts';
import { readNumbers } from '../../../src/official/published-numbers.ts';
import { keyOf, readKey, readSource } from '../../../src/official/rfc3797/key.ts';
import { readNames } from '../../../src/official/rfc3797/names.ts';
import { readManifest } from '../../../src/official/rivest/batch-manifest.ts';
import { Broken, type Came, demand, readOr, type Target, textOf } from '../target.ts';
import { refusedBy } from './official-refusal.ts';

const sourceCame = async (text: string): Promise<Came> => {
  const { value, came } = await readOr(() => readSource(text), refusedBy('rfc3797.'));
  if (value === null) return came;
  demand(/^(?:(?:[0-9]+\.)+|[0-9]+\.[0-9]+)\/$/.test(value.canonical), () => `the key ${value.canonical}`);
  const again = readSource(value.values.map(({ canonical }) => canonical).join(' '));
  demand(
    again.canonical === value.canonical,
    () => `${value.canonical} is ${again.canonical} when it is read anew`,
  );
  const notes = readKey(keyOf([value]));
  demand(
    notes.every(({ kind }) => kind === 'fraction'),
    () => `a canonical key with the notes ${JSON.stringify(notes)}`,
  );
  return `a source of ${value.values.length === 1 ? 'one' : 'several'} ${value.isReordered}`;
};

export const rfc3797Target: Target = {
  name: 'rfc3797',
  what: 'sources, keys and names of RFC 3797',
  most: 20_000,
  seeds: () =>
    [
      '9319',
      '2 5 12 8 10',
      '03.140',
      '9, 18, 26',
      '9319./2.5.8.10.12./',
      'A.b/1.5/',
      'Ann\nBert\nCarl\n',
      '1. Ann\r\n2. Bert\r\n',
      '\ufeffAnn',
    ].map(utf8),
  words: ['.', '/', ' ', ',', '\t', '0', '00', '1.5', '9,319', '\u2028', '\r', '\n\n', '3. x\n', '\u00a0'],
  check: async (input) => {
    const text = textOf(input);
    const key = await readOr(() => readKey(text), refusedBy('rfc3797.'));
    const names = await readOr(() => readNames(text, 'a file'), refusedBy('rfc3797.'));
    if (names.value !== null) {
      // Behind a mark: a second one would be taken for the name's own.
      const again = readNames(`\ufeff${names.value.join('\n')}\n`);
      demand(again.join('\n') === names.value.join('\n'), () => 'names that are read anew are others');
    }
    const kinds =
      key.value === null ? key.came : [...new Set(key.value.map(({ kind }) => kind))].sort().join();
    return `${await sourceCame(text)} | ${kinds} | ${names.came ?? 'names'}`;
  },
};

export const rivestTarget: Target = {
  name: 'rivest',
  what: 'batch manifests, and numbers that were published',
  most: 20_000,
  seeds: () =>
    [
      'batch,count\na,3\nb,0\n"c, d",5\n',
      '\ufeffbatch,count\r\na,1\r\n',
      '1 2 3',
      '12,345',
      '3,1,2',
      ' 7\n8 ',
    ].map(utf8),
  words: [
    'batch,count\n',
    '"',
    '""',
    ',',
    '\r\n',
    '9007199254740991',
    'total,',
    '合计,',
    '\u00a0',
    '\u200b',
    'Ａ,1\n',
  ],
  check: async (input) => {
    const text = textOf(input);
    const manifest = await readOr(() => readManifest(text, 'a file'), refusedBy('rivest.manifest'));
    if (manifest.value !== null) {
      const { batches, total } = manifest.value;
      demand(
        batches.reduce((sum, { count }) => sum + count, 0) === total,
        () => 'the batches do not come to the total',
      );
      const written = [
        'batch,count',
        ...batches.map(({ name, count }) => csvRow([name, String(count)])),
      ].join('\n');
      const again = readManifest(`${written}\n`);
      demand(
        JSON.stringify(again) === JSON.stringify(manifest.value),
        () => 'written anew it is read otherwise',
      );
    }
    const numbers = await readOr(() => readNumbers(text, 100_000), refusedBy('published.'));
    if (numbers.value !== null) {
      const again = readNumbers(numbers.value.join(' '), 100_000);
      demand(again.join() === numbers.value.join(), () => 'numbers that are read anew are others');
    }
    let rows: readonly { readonly cells: readonly string[] }[] | null;
    try {
      rows = readCsv(text, (line, expected) => {
        throw new Broken(`${line}: ${expected}`);
      });
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      rows = null;
    }
    if (rows !== null) {
      const written = rows.map(({ cells }) => `${csvRow(cells)}\n`).join('');
      const again = readCsv(`\ufeff${written}`, () => {
        throw new Error('what was written is no CSV');
      });
      demand(
        JSON.stringify(again.map(({ cells }) => cells)) === JSON.stringify(rows.map(({ cells }) => cells)),
        () => 'CSV that is written anew is another',
      );
    }
    return `${manifest.came ?? 'a manifest'} | ${numbers.came ?? 'numbers'} | ${rows === null ? 'no CSV' : 'CSV'}`;
  },
};
