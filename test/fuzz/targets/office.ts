/** An office's own files: the log of changes, applications, shares of a secret, the table of codes. */
import { isShare, readShare, shareFile } from '../../../scripts/ceremony/secrets/shares.ts';
import { changesFile, isListValue, type Reasons, readChanges } from '../../../scripts/intake/changes.ts';
import { codeTableFile, readCodeTable } from '../../../scripts/intake/code-table.ts';
import { listFromApplications } from '../../../scripts/publishing/applications.ts';
import { utf8 } from '../../../src/core/bytes.ts';
import { METHODS, parseList } from '../../../src/core/list.ts';
import { bytesAt } from '../files.ts';
import { type Came, demand, demandSame, readOr, refusal, type Target, textOf } from '../target.ts';

const REASONS: Reasons = new Map([
  ['licence-expired', 'words'],
  ['other', 'words'],
]);
export const changesTarget: Target = {
  name: 'changes',
  what: 'the log of changes',
  most: 20_000,
  seeds: () =>
    [
      'no,at,stage,code,reason,before,after\n1,2026-06-01T02:00:00Z,review,A1,licence-expired,3,-\n2,2026-06-02T02:00:00Z,objection,A1,other,-,3\n',
      'no,at,stage,code,reason,before,after\n1,2026-06-01T02:00:00Z,correction,A1,other,3 2026-01-01T00:00:00Z,4 2026-01-01T00:00:00.001Z\n',
      'no,at,stage,code,reason,before,after\n1,2026-06-01T02:00:00Z,correction,A1,other,2026-01-01T00:00:00Z,-\n',
    ].map(utf8),
  words: [',', '-', '\n', '2,', 'review', 'other', ' ', '1000001', '0', '01', '110101199003074514'],
  check: (input) => {
    const all: Came[] = [];
    for (const method of METHODS) {
      const { changes, faults } = readChanges(input, method, REASONS);
      all.push([...new Set(faults.map(({ kind }) => kind))].sort().join());
      if (faults.length > 0) continue;
      demandSame(changesFile(changes), input, 'a log that was read');
      for (const { before, after } of changes)
        for (const value of [before, after])
          demand(value === null || isListValue(method, value), () => `the value ${value}`);
    }
    return all.join(' | ');
  },
};

export const applicationsTarget: Target = {
  name: 'applications',
  what: 'applications in any order, that freeze sorts',
  most: 20_000,
  seeds: () =>
    [
      'code,tickets\nB,2\nA,1\n',
      'code,points,since\nB,2,2026-01-01T00:00:00Z\nA,1,2026-01-01T00:00:00.001Z\n',
      'code,since\nA,2026-01-01T00:00:00Z\n',
    ].map(utf8),
  words: [
    'code,tickets\n',
    'A,1\n',
    ',',
    '\r\n',
    '\ufeff',
    '张三',
    '110101199003074514',
    '13800138000',
    '\n\n',
    'ZZ,9\n',
  ],
  check: async (input) => {
    const all: Came[] = [];
    for (const method of METHODS) {
      const sorted = await readOr(
        () => listFromApplications('a.csv', input, method),
        (error) =>
          refusal(error, [
            'list.header',
            'list.row',
            'list.code',
            'list.duplicate',
            'list.personal',
            'list.size',
          ]),
      );
      all.push(sorted.came ?? 'sorted');
      if (sorted.value === null) continue;
      const { list, line } = sorted.value;
      const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\n');
      demand(
        lines(list).sort().join('\n') === lines(input).sort().join('\n'),
        () => 'other lines than the applications had',
      );
      const read = await readOr(
        () => parseList('a.csv', list, method),
        (error) => refusal(error, ['list.value', 'list.row', 'list.code']),
      );
      all.push(read.came ?? 'a list');
      const [own, theirs] = [lines(list), lines(input)];
      for (let row = 0; row < (read.value?.rows ?? 0); row++)
        demand(own[row + 1] === theirs[line(row) - 1], () => `row ${row} did not stand on line ${line(row)}`);
    }
    return all.join(' | ');
  },
};

const share = {
  digest: 'ab'.repeat(32),
  splitting: '01234567',
  number: 1,
  of: 3,
  needed: 2,
  bytes: new Uint8Array(33).fill(7),
};
const table = new Map([
  ['110101199003074514', '0000000000000'],
  ['张三', '1234567890128'],
]);
export const keptTarget: Target = {
  name: 'kept',
  what: "shares of a secret, and the office's table of codes",
  most: 10_000,
  seeds: () => [
    shareFile(share),
    codeTableFile(table),
    utf8('code,person\r\n'),
    bytesAt('test/vectors/records/three/rules.md'),
  ],
  words: ['\r\n', 'share 1 of 3, 2 needed\n', 'check ', '"=""', '"""', ',', 'code,person\n', ' '],
  check: async (input) => {
    const one = await readOr(
      () => readShare('a share', input),
      (error) => refusal(error, ['seed.reveal']),
    );
    if (one.value !== null) {
      demand(isShare(input), () => 'a share that does not begin as one');
      const written = Buffer.from(shareFile(one.value)).toString().trimEnd();
      demand(
        written === textOf(input).replaceAll('\r\n', '\n').trimEnd(),
        () => 'a share that is written anew is another',
      );
    }
    const codes = await readOr(
      () => readCodeTable('a table', input),
      (error) => refusal(error, ['usage']),
    );
    if (codes.value !== null && codes.value.size > 0) {
      const again = readCodeTable('a table', codeTableFile(codes.value));
      demand(
        JSON.stringify([...again]) === JSON.stringify([...codes.value]),
        () => 'a table that is written anew is another',
      );
    }
    return `${one.came ?? 'a share'} | ${codes.came ?? `a table of ${codes.value.size > 0}`}`;
  },
};
