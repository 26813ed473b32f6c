/**
 * A batch manifest of an audit: the batches of ballots in the order in which they are counted through, so that a number
 * drawn from all of them is a place in one of them. A CSV file with the header `batch,count`.
 */
import { visible } from '../../core/errors.ts';
import type { Place } from '../../core/findings.ts';
import { readCsv } from '../csv.ts';
import { numbered, OfficialError, type OfficialErrorCode, shown } from '../errors.ts';
import type { Finding } from '../findings.ts';

export interface Batch {
  readonly name: string;
  /** How many are in it; 0 is possible. */
  readonly count: number;
  /** The last of its numbers, or that of the batch before where it is empty. */
  readonly end: number;
}

/** What a row with the sum of the others is called, and what its name has in it. */
const TOTAL = /^(?:(?:grand |sub ?|over ?all )?totals?|sum|总计|合计|小计|总数|总和|共计) ?:?$/i;
const TOTAL_IN = /\b(?:totals?|sum|all)\b|总计|合计|小计|总数|共计/i;

/** A name as a reader takes it: spaces and forms of letters make no other batch. */
const plainOf = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ');

export interface Manifest {
  readonly batches: readonly Batch[];
  /** The sum of their counts, 1..2^53-1. */
  readonly total: number;
}

/**
 * @param file what the text is called, for errors
 * @throws OfficialError `rivest.manifest` where it is no CSV or a row has not two cells, `rivest.manifest-header`,
 *   `rivest.manifest-name` where a name is empty, `rivest.manifest-unseen`, `rivest.manifest-totals` where a row is the sum of others,
 *   `rivest.manifest-twice` where two names differ in spaces and forms of letters at most, `rivest.manifest-count` where a count is not
 *   a plain integer, `rivest.manifest-sum` unless they come to 1..2^53-1
 */
export function readManifest(text: string, file?: string): Manifest {
  const place = (line: number): Place => (file === undefined ? { line } : { file, line });
  const fail = (code: OfficialErrorCode, line: number, expected: string, found?: Finding): never => {
    throw new OfficialError(code, { ...place(line), expected, ...(found === undefined ? {} : { found }) });
  };
  const [head, ...rows] = readCsv(text, (line, expected) => fail('rivest.manifest', line, expected));
  if (head?.cells.length !== 2 || head.cells.join() !== 'batch,count')
    return fail(
      'rivest.manifest-header',
      1,
      'the header batch,count',
      head === undefined ? { is: 'nothing' } : shown(head.cells.join()),
    );
  const lines = new Map<string, number>();
  let total = 0;
  const batches = rows.map(({ line, cells }) => {
    const [name = '', digits = ''] = cells;
    if (cells.length !== 2)
      fail('rivest.manifest', line, 'two cells, batch and count', numbered(cells.length));
    const seen = name.replace(/[\t\r\n]/g, ' ');
    if (visible(seen) !== seen)
      fail('rivest.manifest-unseen', line, 'a name without characters that cannot be seen', shown(name));
    if (name.trim() === '') fail('rivest.manifest-name', line, 'the name of a batch', shown(name));
    const plain = plainOf(name);
    if (TOTAL.test(plain) || (total > 0 && digits === String(total) && TOTAL_IN.test(plain)))
      fail('rivest.manifest-totals', line, 'a batch and no total of them', shown(name));
    const before = lines.get(plain);
    if (before !== undefined)
      fail('rivest.manifest-twice', line, `a batch that is not on line ${before} already`, shown(name));
    lines.set(plain, line);
    if (!/^(?:0|[1-9][0-9]*)$/.test(digits))
      fail('rivest.manifest-count', line, 'a plain integer, 0 or more', shown(digits));
    total += Number(digits);
    if (!Number.isSafeInteger(total))
      fail('rivest.manifest-sum', line, 'counts that come to at most 2^53-1', shown(digits));
    return { name, count: Number(digits), end: total };
  });
  if (total === 0) fail('rivest.manifest-sum', head.line, 'counts that come to at least 1', numbered(0));
  return { batches, total };
}

/** Which batch a number is in, and which one in the batch, from 1. Requires 1 <= number <= total. */
export function placeIn({ batches }: Manifest, number: number): { batch: string; position: number } {
  let [low, high] = [0, batches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((batches[middle]?.end ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const { name = '', count = 0, end = 0 } = batches[low] ?? {};
  return { batch: name, position: number - (end - count) };
}

/**
 * How many there are to draw from: the manifest's sum, or else what was said.
 * @throws OfficialError `rivest.manifest-total` where both are given and differ, `rivest.total` where neither is
 */
export function totalOf(said: number | null, manifest: Manifest | null): number {
  if (manifest === null) {
    if (said === null)
      throw new OfficialError('rivest.total', {
        expected: 'how many there are, or a manifest',
        found: { is: 'neither' },
      });
    return said;
  }
  if (said !== null && said !== manifest.total)
    throw new OfficialError('rivest.manifest-total', {
      expected: `the batches to come to the total that is given (${said})`,
      found: numbered(manifest.total),
    });
  return manifest.total;
}
