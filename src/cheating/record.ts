/** A record's files after what was done to them. */
import { fromUtf8, toHex, utf8 } from '../core/bytes.ts';
import type { Commitment } from '../core/commitment.ts';
import { PROTOCOL, writeDocument } from '../core/documents.ts';
import { sha256 } from '../core/hashing.ts';
import { type List, parseList } from '../core/list.ts';
import { treeRoot } from '../core/merkle.ts';
import { listTree, pageCount } from '../core/pages.ts';
import { type Result, readResult } from '../core/result.ts';
import { codeEnd } from '../core/row.ts';
import type { Seed } from '../core/seed.ts';
import type { Reveal } from '../core/sources.ts';
import { timeText, unixSeconds } from '../core/time.ts';
import { type Files, sealed } from '../selftest/record.ts';
import { type Cheats, changesCommitment } from './cheats.ts';
import { type Genuine, revealing, shownOf } from './genuine.ts';
import { cheatedList, rowOf } from './list.ts';
import { type Found, searched } from './search.ts';

const DAY = 86_400;

export interface Cheated {
  readonly files: Files;
  /** What the search for another time came to; null where none was made. */
  readonly found: Found | null;
}

/** What somebody is given: their row in the form of the result, with the rank and the draw of whoever held it. */
function givenRow(list: List, code: string, rank: number, line: string): string {
  const row = rowOf(list, code) ?? 0;
  const [start, end] = [list.lineStart[row] as number, (list.lineStart[row + 1] as number) - 1];
  const rest = fromUtf8(list.bytes.subarray(codeEnd(list.bytes, start, end), end)) ?? '';
  if (list.method !== 'lottery') return `${rank},${code}${rest}`;
  const draw = line.slice(line.lastIndexOf(',') + 1);
  return `${rank},${code},${list.firstTicket[row]},${draw}`;
}

/** result.csv with a rank given to somebody. */
function withWinner(csv: Uint8Array, list: List, { rank, code }: NonNullable<Cheats['winner']>): Uint8Array {
  const lines = (fromUtf8(csv) ?? '').split('\n');
  const line = lines[rank];
  if (line === undefined || line === '') return csv;
  return utf8(lines.with(rank, givenRow(list, code, rank, line)).join('\n'));
}

/** What was promised, after what was done to it; the list of it is as it was. */
function promised({ commitment }: Genuine, { quota, date }: Cheats): Commitment {
  const { frozenAt, drawAt } = commitment;
  const dates = {
    earlier: () => timeText(unixSeconds(frozenAt) - DAY),
    after: () => timeText(unixSeconds(drawAt) + DAY),
  };
  return {
    ...commitment,
    quota: commitment.quota + (quota ? 1 : 0),
    frozenAt: date === null ? frozenAt : dates[date](),
  };
}

function revealsOf(genuine: Genuine, { reveal }: Cheats): readonly Reveal[] {
  if (reveal === null) return genuine.reveals;
  const { at } = shownOf(genuine).reveal;
  return genuine.reveals.map((one, i) => (i === at ? revealing(one, reveal) : one));
}

const seedOf = (commitment: string, reveals: readonly Reveal[]): Uint8Array =>
  writeDocument({ type: 'seed', protocol: PROTOCOL, commitment, reveals: [...reveals] } satisfies Seed);

/** Each file changed by itself, and nothing covered up. */
function uncovered(genuine: Genuine, cheats: Cheats, list: Uint8Array | null): Files {
  const { files, hash } = genuine;
  return {
    ...withList(files, list),
    ...(changesCommitment(cheats) && { 'commitment.json': writeDocument(promised(genuine, cheats)) }),
    ...(cheats.reveal !== null && { 'seed.json': seedOf(hash, revealsOf(genuine, cheats)) }),
    ...(cheats.winner !== null && {
      'result.csv': withWinner(files['result.csv'] as Uint8Array, genuine.list, cheats.winner),
    }),
  };
}

/** With another list, of which no packed copy may speak any more. */
function withList(files: Files, list: Uint8Array | null): Files {
  if (list === null) return files;
  const { 'applicants.csv.gz': _, ...rest } = files;
  return { ...rest, 'applicants.csv': list };
}

/** The commitment to this list. */
async function committedTo(commitment: Commitment, list: List): Promise<Commitment> {
  const root = toHex(treeRoot(await listTree(list, async (bytes) => sha256(bytes))));
  return {
    ...commitment,
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: pageCount(list.rows),
      sha256: toHex(sha256(list.bytes)),
      root,
    },
  };
}

/** Every file written anew, so that they fit each other. */
async function covered(genuine: Genuine, cheats: Cheats, changed: Uint8Array | null): Promise<Cheated> {
  const list =
    changed === null ? genuine.list : await parseList('applicants.csv', changed, genuine.commitment.method);
  const kept = promised(genuine, cheats);
  const reveals = revealsOf(genuine, cheats);
  const first = changed === null ? kept : await committedTo(kept, list);
  const wanted = cheats.winner?.code ?? null;
  const found =
    cheats.cover === 'search' && wanted !== null ? await searched(first, list, reveals, wanted) : null;
  const commitment = found?.commitment ?? first;
  const rules = genuine.files['rules.md'] as Uint8Array;
  const files = {
    ...withList(genuine.files, changed),
    ...(await sealed({ list: list.bytes, commitment, rules, reveals })),
  };
  // Whoever only writes a name into the result writes its digest into the summary too.
  if (cheats.winner === null || cheats.cover === 'search') return { files, found };
  const csv = withWinner(files['result.csv'] as Uint8Array, list, cheats.winner);
  const summary: Result = {
    ...readResult(files['result.json'] as Uint8Array),
    sha256: toHex(sha256(csv)),
  };
  return { files: { ...files, 'result.csv': csv, 'result.json': writeDocument(summary) }, found };
}

/** @throws MingqianError `list.*` where the list that is left cannot be read, as one without rows */
export async function cheated(genuine: Genuine, cheats: Cheats): Promise<Cheated> {
  const list = cheatedList(genuine.list, cheats);
  return cheats.cover === 'none'
    ? { files: uncovered(genuine, cheats, list), found: null }
    : covered(genuine, cheats, list);
}
