/** The checks of the list: list.form, list.digest, list.root (spec, section 6), in one pass over it. */
import { type Anticipation, anticipate } from './anticipation.ts';
import { toHex } from './bytes.ts';
import { absent, type Checking, demand, got } from './checking.ts';
import type { Made } from './checks.ts';
import type { Commitment } from './commitment.ts';
import type { Control } from './control.ts';
import { count, digest as digestValue } from './findings.ts';
import { likelyList, wholeList } from './list-likeness.ts';
import { type Content, type ReadList, readList } from './list-reading.ts';
import type { PageWatch } from './passing-pages.ts';
import type { PickedList } from './picked.ts';
import type { Platform } from './platform.ts';
import type { RecordReader } from './record-likeness.ts';
import type { Room } from './room.ts';

/** What the checks are made of. */
export interface ListToCheck {
  readonly commitment: Made<Commitment>;
  readonly reader: RecordReader;
  readonly platform: Platform;
  readonly control: Control;
  readonly room: Room | undefined;
  /** 32 bytes, or null where there is no seed to draw with. */
  readonly seed: Uint8Array | null;
  /** Whether every row is picked, whatever it is needed for. */
  readonly holdList: boolean;
  readonly pages: PageWatch | undefined;
}

/** A list that was read, and of it the rows that the draw comes to. */
export interface CheckedList extends ReadList {
  readonly anticipation: Anticipation;
  readonly picked: PickedList;
}

export interface ListSeen {
  readonly list: Made<CheckedList>;
  /** The list's bytes, where all of them were read, whether they are a list or not. */
  readonly content: Content | null;
}

const PLACE = { file: 'applicants.csv' };

/** @throws what says nothing about the record */
export async function checkList(
  { check }: Checking,
  { commitment, reader, platform, control, room, seed, holdList, pages }: ListToCheck,
): Promise<ListSeen> {
  const { short, likelyByDigest } = reader;
  const hex = async (bytes: Uint8Array) => toHex(await platform.sha256(bytes));
  const files = await reader.list();
  let content: Content | null = null;
  const list = await check<CheckedList>(
    'list.form',
    files.csv === null && files.gz === null ? absent('applicants.csv') : null,
    async () => {
      const { method, list: committed } = got(commitment);
      const anticipation = anticipate(got(commitment), seed, holdList);
      const value = await readList(files, platform, {
        method,
        picker: anticipation.picker,
        control,
        expectedRows: committed.rows,
        room,
        pages,
        onContent: (seen) => {
          content = seen;
        },
      });
      const { rows, tickets, bytes } = value;
      return {
        detail: `${rows} rows, ${tickets} tickets`,
        facts: { rows, tickets, bytes },
        value: { ...value, anticipation, picked: anticipation.list(rows, tickets) },
      };
    },
    () => likelyList(short, platform, got(commitment).list.sha256, hex),
  );
  await check('list.digest', null, async () => {
    const committed = got(commitment).list;
    const { rows, tickets, sha256: digest } = got(list);
    if (digest !== committed.sha256) {
      const bytes = await wholeList(short, platform);
      demand(false, `expected SHA-256 ${committed.sha256}, found ${digest}`, PLACE, {
        expected: digestValue('file', committed.sha256),
        found: digestValue('file', digest),
        likely: bytes && (await likelyByDigest('applicants.csv', bytes, committed.sha256)),
      });
    }
    demand(rows === committed.rows, `expected ${committed.rows} rows, found ${rows}`, PLACE, {
      expected: count('rows', committed.rows),
      found: count('rows', rows),
    });
    demand(tickets === committed.tickets, `expected ${committed.tickets} tickets, found ${tickets}`, PLACE, {
      expected: count('tickets', committed.tickets),
      found: count('tickets', tickets),
    });
    return {
      detail: `SHA-256 ${digest}, ${rows} rows, ${tickets} tickets`,
      facts: { digest, rows, tickets },
      value: null,
    };
  });
  await check('list.root', null, () => {
    const expected = got(commitment).list.root;
    const root = toHex(got(list).root);
    demand(root === expected, `expected root ${expected}, found ${root}`, PLACE, {
      expected: digestValue('root', expected),
      found: digestValue('root', root),
    });
    return { detail: `root ${root}`, facts: { root }, value: null };
  });
  return { list, content };
}
