/** A record as it was published, read once, before anything is done to it. */
import { toHex } from '../core/bytes.ts';
import { type Commitment, readCommitment } from '../core/commitment.ts';
import { sha256 } from '../core/hashing.ts';
import { codeOf, type List, lineOf, type Method, parseList } from '../core/list.ts';
import type { LogSource } from '../core/log/source.ts';
import { RECORD_FILES } from '../core/record.ts';
import { RESULT_HEADER } from '../core/result.ts';
import { readSeed } from '../core/seed.ts';
import type { Kind, Reveal } from '../core/sources.ts';
import type { Verification } from '../core/verify.ts';
import { publishedRows } from '../record/result-rows.ts';
import type { Files } from '../selftest/record.ts';

/** The log that goes with it. `own`: the built-in record's, whose keys are here. */
export type GenuineLog =
  | { readonly kind: 'own' }
  | { readonly kind: 'site'; readonly source: LogSource; readonly policy: Uint8Array };

export interface Genuine {
  readonly files: Files;
  readonly list: List;
  readonly commitment: Commitment;
  /** SHA-256 of commitment.json, hex. */
  readonly hash: string;
  readonly reveals: readonly Reveal[];
  /** Null where there is none, or the record has no proof of it. */
  readonly log: GenuineLog | null;
}

/** Somebody on the list. @property rest of the row, behind the code @property rank null where not selected */
export interface Person {
  readonly code: string;
  readonly rest: string;
  readonly rank: number | null;
}

/** The source that can be edited. @property value as seed.json has it */
export interface ShownReveal {
  readonly at: number;
  readonly kind: Kind;
  readonly what: string | null;
  readonly value: string;
}

/** What a page shows of it, to be edited. */
export interface Shown {
  readonly method: Method;
  readonly rows: number;
  readonly quota: number;
  readonly frozenAt: string;
  readonly drawAt: string;
  readonly commitment: string;
  /** A few of those who were selected, then a few who were not. */
  readonly people: readonly Person[];
  /** How many were selected. */
  readonly ranks: number;
  readonly reveal: ShownReveal;
  readonly log: GenuineLog['kind'] | null;
}

/** How many are shown of those selected, and of the others. */
const SELECTED = 4;
const OTHERS = 4;
/** A source whose value people read comes before one that nobody could write. */
const BY_EASE: readonly Kind[] = ['balls', 'text', 'drand', 'secret'];

/** Every file of a record that is there. @throws what the source throws */
export async function filesOf(source: {
  read(name: (typeof RECORD_FILES)[number]): Promise<Uint8Array | null>;
}): Promise<Files> {
  const files: Record<string, Uint8Array> = {};
  for (const name of RECORD_FILES) {
    const bytes = await source.read(name);
    if (bytes !== null) files[name] = bytes;
  }
  return files;
}

/**
 * Requires files that were just verified, and whose checks passed but for those of the log.
 * @param list its list, as the verification read it
 */
export async function genuineOf(
  files: Files,
  log: GenuineLog | null,
  list: Verification['list'] = null,
): Promise<Genuine> {
  const bytes = files['commitment.json'] as Uint8Array;
  const commitment = readCommitment(bytes);
  const hash = toHex(sha256(bytes));
  return {
    files,
    commitment,
    hash,
    list:
      list ?? (await parseList('applicants.csv', files['applicants.csv'] as Uint8Array, commitment.method)),
    reveals: readSeed(files['seed.json'] as Uint8Array, commitment, hash).reveals,
    log: log?.kind === 'site' && files['commitment.tlog-proof'] === undefined ? null : log,
  };
}

/** What was revealed, as text. */
export function revealed(reveal: Reveal): string {
  if (reveal.kind === 'balls') return reveal.digits;
  if (reveal.kind === 'text') return reveal.text;
  return reveal.kind === 'drand' ? reveal.signature : reveal.hex;
}

/** A reveal with another value. */
export function revealing(reveal: Reveal, value: string): Reveal {
  if (reveal.kind === 'balls') return { ...reveal, digits: value };
  if (reveal.kind === 'text') return { ...reveal, text: value };
  return reveal.kind === 'drand' ? { ...reveal, signature: value } : { ...reveal, hex: value };
}

function shownReveal({ commitment, reveals }: Genuine): ShownReveal {
  const [kind = 'balls'] = BY_EASE.filter((one) => reveals.some((reveal) => reveal.kind === one));
  const at = reveals.findIndex((reveal) => reveal.kind === kind);
  const source = commitment.sources[at];
  const what = source !== undefined && 'what' in source ? source.what : null;
  return { at, kind, what, value: revealed(reveals[at] as Reveal) };
}

/** A row behind its code. */
function restOf(list: List, row: number): string {
  const line = lineOf(list, row);
  return line.slice(line.indexOf(',') + 1);
}

/** @throws MingqianError `result.row` where result.csv is none */
export function shownOf(genuine: Genuine): Shown {
  const { list, commitment, hash, files, log } = genuine;
  const { method, quota, frozenAt, drawAt } = commitment;
  const rankOf = new Map<string, number>();
  for (const { code, rank } of publishedRows(files['result.csv'] as Uint8Array, RESULT_HEADER[method]))
    rankOf.set(code, rank);
  const selected: Person[] = [];
  const others: Person[] = [];
  for (let row = 0; row < list.rows; row++) {
    const code = codeOf(list, row);
    const rank = rankOf.get(code) ?? null;
    const person = () => ({ code, rest: restOf(list, row), rank });
    if (rank === null && others.length < OTHERS) others.push(person());
    if (rank !== null && rank <= SELECTED) selected.push(person());
  }
  selected.sort((a, b) => (a.rank as number) - (b.rank as number));
  return {
    ...{ method, rows: list.rows, quota, frozenAt, drawAt, commitment: hash },
    people: [...selected, ...others],
    ranks: rankOf.size,
    reveal: shownReveal(genuine),
    log: log?.kind ?? null,
  };
}
