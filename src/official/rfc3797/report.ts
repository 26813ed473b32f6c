/** An RFC 3797 selection with everything it came from: what the command line and the page write as JSON, CSV and text. */
import { visible } from '../../core/errors.ts';
import { csvRow } from '../csv.ts';
import { type KeyNote, keyOf, readKey, type Source } from './key.ts';
import { entropyBits, type Pick, selectByKey } from './selection.ts';

export interface Selection {
  /** Null where the key was given as it stands. */
  readonly sources: readonly Source[] | null;
  readonly key: string;
  /** What is unusual about a key that was given. */
  readonly notes: readonly KeyNote[];
  readonly pool: number;
  readonly select: number;
  /** Bits, see `entropyBits`. */
  readonly entropy: number;
  readonly picks: readonly (Pick & { readonly name?: string })[];
}

/**
 * A selection from sources, or from a key as it stands.
 * @param names those of the pool, of which there must be `pool`; null where they are not known
 * @throws OfficialError `rfc3797.pool`, `rfc3797.select`, `rfc3797.source-empty`, `rfc3797.key`
 */
export function selection(
  from: readonly Source[] | string,
  pool: number,
  select: number,
  names: readonly string[] | null = null,
): Selection {
  const isKey = typeof from === 'string';
  const notes = isKey ? readKey(from) : [];
  const key = isKey ? from : keyOf(from);
  const nameOf = (number: number) => {
    const name = names?.[number - 1];
    return name === undefined ? {} : { name };
  };
  return {
    sources: isKey ? null : from,
    key,
    notes,
    pool,
    select,
    picks: selectByKey(key, pool, select).map((pick) => ({ ...pick, ...nameOf(pick.selected) })),
    entropy: entropyBits(pool, select),
  };
}

/** The whole selection as one line of JSON. */
export function selectionJson({ sources, key, notes, pool, select, entropy, picks }: Selection): string {
  return JSON.stringify({
    system: 'rfc3797',
    pool,
    select,
    sources: sources?.map(({ given, values, canonical }) => ({ given, values, canonical })) ?? null,
    key,
    notes,
    entropyBits: Number(entropy.toFixed(3)),
    picks,
    selected: picks.map(({ selected }) => selected),
  });
}

/** The rows of the table, with a header, in lines ended by LF. */
export function selectionCsv({ picks }: Selection): string {
  const hasNames = picks.some(({ name }) => name !== undefined);
  const head = ['index', 'md5', 'remaining', 'remainder', 'selected', ...(hasNames ? ['name'] : [])];
  const rows = picks.map(({ index, md5, remaining, remainder, selected, name }) => [
    ...[index, md5, remaining, remainder, selected].map(String),
    ...(hasNames ? [name ?? ''] : []),
  ]);
  return [head, ...rows].map((row) => `${csvRow(row)}\n`).join('');
}

/** The table of the RFC's section 6, with names behind it where they are known; no character that a terminal obeys. */
export function selectionTable({ picks }: Selection): string {
  const rows = picks.map(({ index, md5, remaining, selected, name }) => {
    const two = (n: number) => String(n).padStart(2);
    return `${two(index)}  ${md5}  ${two(remaining)}  -> ${two(selected)} <-${name === undefined ? '' : ` ${visible(name)}`}`;
  });
  return ['index        hex value of MD5        div  selected', ...rows].join('\n');
}
