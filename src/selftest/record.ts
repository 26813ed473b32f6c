/** The record that the self-test tampers with: small, of every kind of source, made in memory from fixed figures. */
import { fromHex, toHex, utf8 } from '../core/bytes.ts';
import { type Commitment, readCommitment } from '../core/commitment.ts';
import { PROTOCOL, writeDocument } from '../core/documents.ts';
import { draw } from '../core/draw.ts';
import { sha256 } from '../core/hashing.ts';
import { LIST_HEADER, parseList } from '../core/list.ts';
import { treeRoot } from '../core/merkle.ts';
import { listTree, pageCount } from '../core/pages.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';
import { resultOf, writeResultCsv } from '../core/result.ts';
import { deriveSeed, type Seed } from '../core/seed.ts';
import type { Reveal, Source } from '../core/sources.ts';
import { Words } from '../core/words.ts';

/** A record's files by name; a file that is not there is undefined. */
export type Files = Readonly<Partial<Record<RecordFile, Uint8Array>>>;

export const RULES = utf8('# Rules of the self-test\n\nNobody applied; nothing is allocated.\n');
const SECRET = '6d696e677169616e2073656c66746573742073656372657420736563726574ab';

export const SOURCES: readonly Source[] = [
  { kind: 'secret', sha256: toHex(sha256(fromHex(SECRET, 32) as Uint8Array)) },
  { kind: 'balls', digits: 6, what: 'six machines, one ball each, left to right' },
  {
    kind: 'drand',
    chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    round: 12_040_883,
  },
  { kind: 'text', form: '0000.00', what: 'a closing index, two decimals' },
];

export const REVEALS: readonly Reveal[] = [
  { kind: 'secret', hex: SECRET },
  { kind: 'balls', digits: '385172' },
  {
    kind: 'drand',
    signature:
      '929906c959032ab363c9f26570d215d66f5c06cb0c44fe508c12bb5839f04ec895bb6868e5b9ff13ab289bdb5266b394',
  },
  { kind: 'text', text: '3902.17' },
];

/** A record source over files in memory. */
export function filesRecord(files: Files): RecordSource {
  return { read: async (name) => files[name] ?? null };
}

/** What a draw is made from, honestly or not. */
export interface Parts {
  readonly list: Uint8Array;
  readonly commitment: Commitment;
  readonly rules: Uint8Array;
  readonly reveals: readonly Reveal[];
}

/** The bytes that a reveal puts into the seed, whatever they are worth: nothing of it is checked. */
export function revealedValue(reveal: Reveal): Uint8Array {
  if (reveal.kind === 'secret') return fromHex(reveal.hex, 32) ?? utf8(reveal.hex);
  if (reveal.kind === 'balls') return utf8(reveal.digits);
  return reveal.kind === 'text'
    ? utf8(reveal.text)
    : sha256(fromHex(reveal.signature, 48) ?? utf8(reveal.signature));
}

/**
 * What follows from a commitment: the seed and the result of exactly these bytes.
 * @throws MingqianError `list.*` where the list cannot be read
 */
export async function sealed({ list, commitment, rules, reveals }: Parts): Promise<Files> {
  const document = writeDocument(commitment);
  const hash = sha256(document);
  const seed = deriveSeed(hash, reveals.map(revealedValue));
  const parsed = await parseList('applicants.csv', list, commitment.method);
  const selection = await draw(parsed, seed, commitment.quota, commitment.reserves);
  const csv = writeResultCsv(parsed, selection);
  const result = resultOf(selection, commitment.quota, toHex(hash), toHex(seed), toHex(sha256(csv)));
  return {
    'rules.md': rules,
    'applicants.csv': list,
    'commitment.json': document,
    'seed.json': writeDocument({
      type: 'seed',
      protocol: PROTOCOL,
      commitment: toHex(hash),
      reveals: [...reveals],
    } satisfies Seed),
    'result.csv': csv,
    'result.json': writeDocument(result),
  };
}

/** What follows from a commitment to the built-in record's sources. */
export const completed = (list: Uint8Array, commitment: Commitment, rules: Uint8Array): Promise<Files> =>
  sealed({ list, commitment, rules, reveals: REVEALS });

/** 300 applicants who do not exist, by code: four digits of chance, a serial number, and 1 to 4 tickets. */
function selftestList(): Uint8Array {
  const words = new Words(sha256(utf8('mingqian self-test')));
  const below = (many: number) => {
    words.next();
    return words.high % many;
  };
  const rows = Array.from({ length: 300 }, (_, i) => {
    const code = `${String(below(10_000)).padStart(4, '0')}${100_000_000 + i}`;
    return `${code},${1 + below(4)}`;
  });
  // Every code has 13 digits, so that the order of the rows is that of the codes.
  return utf8(`${[LIST_HEADER.lottery, ...rows.sort()].join('\n')}\n`);
}

/** The list and commitment of the built-in record: 300 rows on two pages. */
async function selftestPromise(): Promise<{ list: Uint8Array; commitment: Commitment }> {
  const bytes = selftestList();
  const list = await parseList('applicants.csv', bytes, 'lottery');
  const tree = await listTree(list, async (input) => sha256(input));
  const value: Commitment = {
    type: 'commitment',
    protocol: PROTOCOL,
    round: 'selftest',
    pool: 'ordinary',
    method: 'lottery',
    quota: 20,
    reserves: 5,
    sources: [...SOURCES],
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: pageCount(list.rows),
      sha256: toHex(sha256(bytes)),
      root: toHex(treeRoot(tree)),
    },
    rulesSha256: toHex(sha256(RULES)),
    frozenAt: '2024-10-08T00:00:00Z',
    drawAt: '2024-10-14T17:13:30Z',
  };
  return { list: bytes, commitment: readCommitment(writeDocument(value)) };
}

/** The built-in record, which verifies. */
export async function selftestRecord(): Promise<Files> {
  const { list, commitment } = await selftestPromise();
  return completed(list, commitment, RULES);
}
