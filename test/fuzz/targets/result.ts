/** result.csv: its rows as pages and the look-up read them, and where it differs from another one. */
import { utf8 } from '../../../src/core/bytes.ts';
import { visible } from '../../../src/core/errors.ts';
import { METHODS } from '../../../src/core/list.ts';
import { firstMismatch, mismatchText, RESULT_HEADER } from '../../../src/core/result.ts';
import { publishedRows, resultRows } from '../../../src/record/result-rows.ts';
import { filesIn } from '../files.ts';
import { demand, demandSame, demandShowable, readOr, refusal, type Target } from '../target.ts';
import { recordOf, reportTwin, withList } from './record-twin.ts';

const right = recordOf('three')['result.csv'] as Uint8Array;

export const resultTarget: Target = {
  name: 'result',
  what: 'result.csv',
  seeds: () => filesIn('test/vectors/records', /^result\.csv$/),
  words: [
    ...Object.values(RESULT_HEADER).map((header) => `${header}\n`),
    '1,',
    '2,',
    '01,',
    '\n',
    ',',
    'A,1,1\n',
  ],
  check: async (input) => {
    const all = [];
    for (const header of METHODS.map((method) => RESULT_HEADER[method])) {
      const { value, came } = await readOr(
        () => [...publishedRows(input, header)],
        (error) => refusal(error, ['result.row']),
      );
      const rows = resultRows(input, header);
      demand((value === null) === (rows === null), () => 'read row by row, and not as a whole');
      all.push(came ?? `${value?.length === 0 ? 'no' : 'some'} rows`);
      if (value === null || rows === null) continue;
      const written = [header, ...value.map(({ line }) => line)].map((line) => `${line}\n`).join('');
      demandSame(new Uint8Array(Buffer.from(written, 'latin1')), input, 'rows that were read');
      for (const { rank, code } of value.slice(0, 50)) {
        const [number, again] = rows.row(rank);
        demand(number === String(rank) && again === code, () => `rank ${rank} is ${number}, ${again}`);
        const first = value.find((row) => row.code === code)?.rank;
        demand(rows.rankOf(code) === first, () => `${code} is found at another rank`);
      }
    }
    // Where a result is not the right one, it is said where; and only then.
    const mismatch = firstMismatch([right], input);
    const isSame = Buffer.compare(right, input) === 0;
    demand((mismatch === null) === isSame, () => `the same: ${isSame}, told: ${JSON.stringify(mismatch)}`);
    demand(
      JSON.stringify(firstMismatch(linesOf(right), input)) === JSON.stringify(mismatch),
      () => 'line by line it differs elsewhere',
    );
    if (mismatch !== null) demandShowable(visible(mismatchText(mismatch)));
    return `${all.join(' | ')} ${mismatch === null ? 'same' : 'rank' in mismatch ? 'rank' : 'offset'}`;
  },
  twin: (input) => reportTwin(withList('lottery', { 'result.csv': input })),
};

function linesOf(bytes: Uint8Array): Uint8Array[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/(?<=\n)/)
    .map(utf8);
}
