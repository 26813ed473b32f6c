/**
 * The published records, read and verified once for a build. The build's own process does it and writes what it found
 * to a file; the pages, which Astro renders in a process of its own, read that. What is published in the end is
 * compared with it (scripts/build.ts), so that no page speaks of other bytes than those beside it.
 */
import { readFile } from 'node:fs/promises';
import { loadRounds, type PublishedRound } from '../record/node/rounds.ts';
import { type Examined, examine } from './examined.ts';

export interface Judged {
  /** The latest draw first. */
  readonly rounds: readonly PublishedRound[];
  /** By `round/pool`. */
  readonly examined: Readonly<Record<string, Examined>>;
}

/** Names the file in which a build has what it found; without it the records are read and verified here. */
export const JUDGED = 'MINGQIAN_JUDGED';

export const keyOf = (round: string, pool: string): string => `${round}/${pool}`;

/**
 * Reads and verifies all rounds below `root`. A record that fails is no error here: it is found out and said.
 * @throws MingqianError those of loadRounds
 */
export async function judgeRounds(root: string): Promise<Judged> {
  const rounds = await loadRounds(root);
  const examined: Record<string, Examined> = {};
  for (const pool of rounds.flatMap(({ pools }) => pools))
    examined[keyOf(pool.round, pool.pool)] = await examine(pool);
  return { rounds, examined };
}

let judged: Promise<Judged> | undefined;

/** What this build found, from its file; where there is none, as under `astro dev`, it is found now, once. */
export function judgedRounds(root: string): Promise<Judged> {
  const file = process.env[JUDGED];
  judged ??=
    file === undefined
      ? judgeRounds(root)
      : readFile(file, 'utf8').then((text) => JSON.parse(text) as Judged);
  return judged;
}
