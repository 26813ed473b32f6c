/** Records for measurements: the same bytes at every run. */
import { createHash } from 'node:crypto';
import { concat, toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import type { Selection } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { List } from '../../src/core/list.ts';
import { pageCount } from '../../src/core/pages.ts';
import type { RecordFile } from '../../src/core/record.ts';
import { resultOf } from '../../src/core/result.ts';
import { deriveSeed } from '../../src/core/seed.ts';

/** Rows that are written at once. */
const ROWS_AT_ONCE = 1 << 16;

/**
 * A lottery list as Beijing's are, in pieces: twelve digits or more, 1 to 60 tickets. A piece is written over when the next is asked for.
 * @param beginning lists with different ones share no code
 */
export function* listPieces(rows: number, beginning = 1): Generator<Uint8Array> {
  yield utf8('code,tickets\n');
  const piece = new Uint8Array(ROWS_AT_ONCE * 20);
  let code = beginning * 100_000_000_000;
  let state = beginning;
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    let at = 0;
    for (let i = from; i < Math.min(rows, from + ROWS_AT_ONCE); i++) {
      state = Math.imul(state, 1_664_525) + 1_013_904_223;
      code += 1 + (state >>> 20);
      const row = `${code},${1 + ((state >>> 8) % 60)}\n`;
      for (let k = 0; k < row.length; k++) piece[at++] = row.charCodeAt(k);
    }
    yield piece.subarray(0, at);
  }
}

/** The same in one. */
export function listBytes(rows: number, beginning = 1): Uint8Array {
  return concat(...Array.from(listPieces(rows, beginning), (piece) => piece.slice()));
}

export const nodeSha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const RULES = utf8('the rules');
const TEXT = '3871.46';

/** What is promised of a list. @param of its round, pool, quota, reserves, root, and the year of its draw */
export function madeCommitment(
  list: List,
  of: Pick<Commitment, 'round' | 'pool' | 'quota' | 'reserves'> & {
    readonly root: string;
    readonly year?: number;
  },
): Commitment {
  const { root, year = 2026, ...named } = of;
  return {
    type: 'commitment',
    protocol: 'mingqian/1',
    ...named,
    method: 'lottery',
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: pageCount(list.rows),
      sha256: toHex(nodeSha256(list.bytes)),
      root,
    },
    sources: [{ kind: 'text', form: '0000.00', what: 'a closing index' }],
    rulesSha256: toHex(nodeSha256(RULES)),
    frozenAt: `${year}-06-25T10:00:00Z`,
    drawAt: `${year}-06-26T02:00:00Z`,
  };
}

/** The seed of a made commitment. */
export function madeSeed(commitment: Commitment): Uint8Array {
  return deriveSeed(sha256(writeDocument(commitment)), [utf8(TEXT)]);
}

/** The files of a made record. @param csv result.csv */
export function madeRecord(
  list: List,
  commitment: Commitment,
  selection: Selection,
  csv: Uint8Array,
): Partial<Record<RecordFile, Uint8Array>> {
  const document = writeDocument(commitment);
  const hash = toHex(sha256(document));
  const result = resultOf(selection, commitment.quota, hash, toHex(madeSeed(commitment)), toHex(sha256(csv)));
  return {
    'rules.md': RULES,
    'applicants.csv': list.bytes,
    'commitment.json': document,
    'seed.json': writeDocument({
      type: 'seed',
      protocol: 'mingqian/1',
      commitment: hash,
      reveals: [{ kind: 'text', text: TEXT }],
    }),
    'result.csv': csv,
    'result.json': writeDocument(result),
  };
}
