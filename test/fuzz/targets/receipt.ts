/** Receipts (spec, section 7): what they prove, and what of seed and result follows from them. */
import { utf8 } from '../../../src/core/bytes.ts';
import { checkReceipt } from '../../../src/core/receipt.ts';
import { bytesOf, fromHex, leaf, rootFrom, textOf, toHex } from '../../property/twin.ts';
import { documentOf, type Json, readDocument } from '../../property/twin-documents.ts';
import { checkReceipt as twinReceipt } from '../../property/twin-receipt.ts';
import { mutate, mutateLines, type Next } from '../../python/mutate.ts';
import { jsonAt } from '../files.ts';
import { demand, readOr, refusal, type Target } from '../target.ts';
import { packed } from './record-twin.ts';

const CODES = ['document.*', 'receipt.pages', 'receipt.proof', 'page.form', 'list.*'] as const;
const read = (input: Uint8Array) =>
  readOr(
    () => checkReceipt(input),
    (error) => refusal(error, CODES),
  );

const { receipts, badReceipts } = jsonAt('test/vectors/vectors.json') as Readonly<
  Record<'receipts' | 'badReceipts', readonly { readonly receipt: string }[]>
>;
const logged = (jsonAt('test/vectors/log/vectors.json') as { receipts: readonly { receipt: string }[] })
  .receipts;

interface Shown {
  readonly index: number;
  readonly text: string;
  readonly path: readonly string[];
}

/**
 * A receipt whose first page says something else, or whose commitment counts otherwise, under the root that follows: what remains is for
 * the rules about pages, which no change of bytes gets to.
 */
function committed(input: Uint8Array, next: Next): Uint8Array | null {
  const value = readDocument(input, 131_071) as Record<string, Json> | undefined;
  const pages = value?.['pages'] as readonly Shown[] | undefined;
  const promise = value?.['commitment'] as { list: Record<string, number | string> } | undefined;
  const [page] = pages ?? [];
  if (value === undefined || typeof page?.text !== 'string' || typeof promise?.list !== 'object') return null;
  if (!Array.isArray(page.path) || promise.list === null) return null;
  const bytes = utf8(page.text);
  const text = textOf(next(3) > 0 ? mutateLines(bytes, next) : mutate(bytes, next));
  const list = { ...promise.list };
  if (next(3) === 0) {
    const member = ['rows', 'tickets'][next(2)] as string;
    list[member] = Math.max(1, Number(list[member]) + next(5) - 2);
    list['pages'] = Math.ceil(Number(list['rows']) / 256);
  }
  try {
    const root = rootFrom(page.index, Number(list['pages']), leaf(text), page.path.map(fromHex));
    const shown = [{ ...page, text }, ...(pages ?? []).slice(1)];
    const commitment = { ...promise, list: { ...list, root: toHex(root) } };
    return bytesOf(documentOf({ ...value, pages: shown, commitment } as unknown as Json));
  } catch {
    // No such path leads anywhere.
    return null;
  }
}

export const receiptTarget: Target = {
  name: 'receipt',
  what: 'receipts',
  most: 131_100,
  seeds: () => [...receipts, ...badReceipts, ...logged].map(({ receipt }) => utf8(receipt)),
  change: committed,
  words: [
    'page 0 row 1 ticket 1\\n',
    ' ticket ',
    '"logProof":"x",',
    '"index":0',
    '"index":1',
    '\\n',
    ',1\\n',
  ],
  check: async (input) => {
    const { value, came } = await read(input);
    const twin = twinReceipt(input);
    demand(
      (value === null) === (twin === null),
      () => `the slow twin ${twin === null ? 'refuses' : 'takes'} it; ${came}`,
    );
    if (value === null || twin === null) return came ?? '';
    const { code, commitmentHash, listed, row, line, ticket, neighbours } = value;
    const ours = [
      code,
      commitmentHash,
      listed,
      row,
      line,
      ticket && [ticket.first, ticket.last],
      neighbours && [neighbours.before, neighbours.after],
    ];
    const theirs = [
      twin.code,
      twin.commitmentHash,
      twin.listed,
      twin.row,
      twin.line,
      twin.tickets,
      twin.between,
    ];
    const told = (values: unknown) =>
      JSON.stringify(values, (_, one) => (typeof one === 'bigint' ? Number(one) : one));
    demand(told(ours) === told(theirs), () => `here ${told(ours)}, the slow twin ${told(theirs)}`);
    return `${listed ? 'listed' : 'not listed'}, ${value.pages.length} pages`;
  },
  twin: async (input) => {
    const { value } = await read(input);
    const sees = (answer: unknown) => {
      const { valid, commitment, code, listed, row, tickets } = answer as Record<string, unknown>;
      return [valid, commitment, code, listed, row, tickets];
    };
    const { ticket } = value ?? {};
    const expected =
      value === null
        ? [false, null, null, null, null, null]
        : [
            true,
            value.commitmentHash,
            value.code,
            value.listed,
            value.row,
            ticket ? [ticket.first, ticket.last] : null,
          ];
    const { receipt } = packed({ receipt: input });
    return { question: { receipt, policy: null, seed: null, result: null }, expected, sees };
  },
};
