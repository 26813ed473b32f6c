import { afterEach, describe, expect, it, vi } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { momentThere } from '../../src/i18n/dates.ts';
import { cellText } from '../../src/panels/rounds/winners/cells.ts';
import { publishedResult } from '../../src/panels/rounds/winners/published-result.ts';
import { resultRows } from '../../src/record/result-rows.ts';

const HEADER = 'rank,code,ticket,draw';
const csv = utf8(`${HEADER}\n1,B,5,1\n2,A,1,3\n`);

describe('the rows of a result', () => {
  it('are found by rank and by code', () => {
    const rows = resultRows(csv, HEADER);
    expect(rows?.count).toBe(2);
    expect(rows?.columns).toEqual(['rank', 'code', 'ticket', 'draw']);
    expect(rows?.row(1)).toEqual(['1', 'B', '5', '1']);
    expect(rows?.row(2)).toEqual(['2', 'A', '1', '3']);
    expect(rows?.rankOf('A')).toBe(2);
    expect(rows?.rankOf('1')).toBeNull();
  });

  it.each([
    ['another header', utf8('rank,code\n1,B\n')],
    ['no last line feed', csv.subarray(0, csv.length - 1)],
    ['nothing at all', new Uint8Array()],
    ['no line at all', utf8('nonsense')],
    ['a rank left out', utf8(`${HEADER}\n1,B,5,1\n3,A,1,3\n`)],
    ['a row without a code', utf8(`${HEADER}\n1,,5,1\n`)],
    ['an empty row', utf8(`${HEADER}\n1,B,5,1\n\n`)],
    ['a row that is longer than any', utf8(`${HEADER}\n1,B,${'5'.repeat(130)},1\n`)],
  ])('are none with %s', (_, bytes) => {
    expect(resultRows(bytes, HEADER)).toBeNull();
  });

  it('may be none at all behind the header', () => {
    expect(resultRows(utf8(`${HEADER}\n`), HEADER)?.count).toBe(0);
  });
});

describe('a result over the network', () => {
  const published = toHex(sha256(csv));
  const serve = (answers: (Response | Error)[]) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: unknown) => {
      asked.push(String(address));
      const answer = answers.shift() ?? new Error('asked too often');
      if (answer instanceof Error) throw answer;
      return answer;
    });
    return asked;
  };
  // Other files' tests ask the network in the same process.
  afterEach(() => vi.unstubAllGlobals());

  it('is asked for once', async () => {
    const asked = serve([new Response(csv)]);
    const read = publishedResult('/result.csv', published, HEADER);
    const [first, second] = await Promise.all([read(), read()]);
    expect(first.state).toBe('read');
    expect(await read()).toBe(second);
    expect(asked).toEqual(['/result.csv']);
  });

  it('is refused where one byte differs, and not asked for again', async () => {
    const other = csv.slice();
    other[other.length - 2] = 0x34;
    serve([new Response(other)]);
    const read = publishedResult('/result.csv', published, HEADER);
    expect(await read()).toEqual({ state: 'refused', got: toHex(sha256(other)) });
    expect((await read()).state).toBe('refused');
  });

  it('is not reached where a web page answers in its place, or less than was promised', async () => {
    const page = new Response('<p>', { headers: { 'content-type': 'text/html' } });
    const short = new Response(csv, { headers: { 'content-length': String(csv.length + 1) } });
    serve([page, short, new Response(csv)]);
    const read = publishedResult('/result.csv', published, HEADER);
    expect((await read()).state).toBe('unreachable');
    expect((await read()).state).toBe('unreachable');
    expect((await read()).state).toBe('read');
  });

  it('is asked for again where it was not reached', async () => {
    serve([new Error('offline'), new Response('no', { status: 500 }), new Response(csv)]);
    const read = publishedResult('/result.csv', published, HEADER);
    expect((await read()).state).toBe('unreachable');
    expect((await read()).state).toBe('unreachable');
    expect((await read()).state).toBe('read');
  });
});

describe('cells', () => {
  it('have separators in figures and Beijing’s clock for times', () => {
    expect(cellText('ticket', '571694')).toBe('571,694');
    expect(cellText('ticket', '<b>')).toBe('<b>');
    expect(momentThere('2018-12-31T16:00:01Z')).toBe('2019-01-01 00:00:01');
    expect(momentThere('2018-12-31T16:00:01.050Z')).toBe('2019-01-01 00:00:01.050');
    expect(momentThere('nonsense')).toBe('nonsense');
  });
});
