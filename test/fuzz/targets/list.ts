/** The list (spec, section 2): whole in memory, or however else a reader takes it. */
import { utf8 } from '../../../src/core/bytes.ts';
import { LIST_HEADER, lineOf, METHODS, type Method, parseList } from '../../../src/core/list.ts';
import { list, method } from '../../property/arbitraries.ts';
import { bytesOf, readList, textOf } from '../../property/twin.ts';
import { filesIn, jsonAt } from '../files.ts';
import { type Came, demand, demandSame, readOr, refusal, type Target } from '../target.ts';
import { reportTwin, withList } from './record-twin.ts';

/** What a reader says of a list, which is compared with the slow twin. */
export interface ReadList {
  readonly rows: number;
  readonly tickets: number;
  /** The rows as they stand in the file, without their LFs. */
  readonly lines: readonly string[];
}

/** @throws MingqianError `list.*`, `record.limit` */
export type ListReader = (bytes: Uint8Array, method: Method) => Promise<ReadList>;

export const wholeList: ListReader = async (bytes, how) => {
  const read = await parseList('applicants.csv', bytes, how);
  return {
    rows: read.rows,
    tickets: read.tickets,
    lines: Array.from({ length: read.rows }, (_, i) => lineOf(read, i)),
  };
};

const CODES = ['list.header', 'list.row', 'list.code', 'list.value', 'list.order', 'list.duplicate'] as const;

async function checkAs(reader: ListReader, input: Uint8Array, how: Method): Promise<Came> {
  const twin = readList(how, textOf(input));
  const { value, came } = await readOr(
    () => reader(input, how),
    (error) => refusal(error, CODES),
  );
  demand(
    (value === null) === (twin === null),
    () => `${how}: ${value === null ? 'refused' : 'read'} here, not so by the slow twin: ${came}`,
  );
  if (value === null || twin === null) return `${how} ${came}`;
  demandSame(
    utf8([LIST_HEADER[how], ...value.lines].map((line) => `${line}\n`).join('')),
    input,
    'what was read is not what stands there',
  );
  demand(value.rows === twin.rows.length, () => `${value.rows} rows, ${twin.rows.length} by the slow twin`);
  demand(
    BigInt(value.tickets) === twin.total,
    () => `${value.tickets} tickets, ${twin.total} by the slow twin`,
  );
  return `${how} read ${value.rows > 256 ? 'pages' : value.rows > 1 ? 'rows' : 'row'}`;
}

const { badLists } = jsonAt('test/vectors/vectors.json') as {
  badLists: readonly { readonly text: string }[];
};

const made = method.chain((how) => list(how, 8)).map(({ text }) => bytesOf(text));

/** A list read by this reader: any method's by its header, and by the other two as one that is none. */
export function listTarget(name: string, what: string, reader: ListReader): Target {
  return {
    name,
    what,
    seeds: () => [
      ...filesIn('test/vectors/records', /^applicants\.csv$/, 20_000),
      ...badLists.map(({ text }) => utf8(text)),
    ],
    made,
    words: [
      ...Object.values(LIST_HEADER).map((header) => `${header}\n`),
      ...[
        '1000000',
        '1000001',
        '1000000000',
        '1000000001',
        '.001Z',
        '.000Z',
        '2024-02-29T23:59:59Z',
        '2023-02-29',
      ],
      ...['0000-', '24:00:00', ':60Z', ',', '\n', 'A-', '-A', 'ZZZ,1\n', '0,1\n', 'a'],
    ],
    check: async (input) => {
      const all = [];
      for (const how of METHODS) all.push(await checkAs(reader, input, how));
      return all.join(' | ');
    },
    twin: async (input) => {
      const how = METHODS.find((one) => textOf(input).startsWith(`${LIST_HEADER[one]}\n`)) ?? 'lottery';
      return reportTwin(withList(how, { 'applicants.csv': input }));
    },
  };
}
