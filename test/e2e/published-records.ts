/** The published records, read from the folder of the built site: no test depends on a connection for what it expects. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, textOf } from './built-site.ts';

/** The latest round, which is the demonstration's. */
export const ROUND = '202602';

export interface Pool {
  /** Rows of the list, without its header. */
  readonly list: readonly string[];
  /** Rows of the result, without its header. */
  readonly result: readonly string[];
  /** Codes in rank order. */
  readonly ranked: readonly string[];
  readonly quota: number;
}

export const recordFolder = (pool: string, round = ROUND): string => join(DIST, 'rounds', round, pool);

export const recordText = (pool: string, file: string, round = ROUND): string =>
  textOf(recordFolder(pool, round), file);

const rows = (csv: string) => csv.trimEnd().split('\n').slice(1);

export function poolOf(pool: string, round = ROUND): Pool {
  const result = rows(recordText(pool, 'result.csv', round));
  return {
    list: rows(recordText(pool, 'applicants.csv', round)),
    result,
    ranked: result.map((row) => row.split(',')[1] as string),
    quota: JSON.parse(recordText(pool, 'commitment.json', round)).quota,
  };
}

/** SHA-256 of a record's commitment.json in hex, as its seed.json has it. */
export function commitmentOf(pool: string, round = ROUND): string {
  const { commitment } = JSON.parse(recordText(pool, 'seed.json', round));
  if (!/^[0-9a-f]{64}$/.test(commitment)) throw new Error(`the seed of ${round}/${pool} names no commitment`);
  return commitment;
}

export interface Published {
  /** Its folder below `rounds/`. */
  readonly place: string;
  /** As its commitment has them. */
  readonly round: string;
  readonly pool: string;
  readonly isDrawn: boolean;
}

/** Every published record. */
export function records(): Published[] {
  const rounds = join(DIST, 'rounds');
  const named = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return named(rounds)
    .filter(({ name }) => /^[0-9]{6}$/.test(name))
    .flatMap(({ name }) => named(join(rounds, name)).map((entry) => `${name}/${entry.name}`))
    .map((place) => {
      const { round, pool } = JSON.parse(textOf(join(rounds, place), 'commitment.json'));
      return { place, round, pool, isDrawn: existsSync(join(rounds, place, 'result.json')) };
    });
}

export const codeOf = (row: string | undefined): string => row?.split(',')[0] as string;

/** A code of the list that was not selected. */
export function unselected({ list, ranked }: Pool): string {
  const selected = new Set(ranked);
  return codeOf(list.find((row) => !selected.has(codeOf(row))));
}
