/** The published rounds of this site, read and verified once for all its pages, and the addresses that follow from them. */

import type { CollectionEntry } from 'astro:content';
import type { Path } from '../i18n/href.ts';
import { type Lang, langParam, languages } from '../i18n/lang.ts';
import { roundWords } from '../i18n/rounds.ts';
import { ownZone } from '../publisher/clock.ts';
import { namedFolder } from '../publisher/folder.ts';
import { site } from '../publisher/site.ts';
import { type PublishedPool, type PublishedRound, standingOf } from '../record/node/rounds.ts';
import type { Examined } from './examined.ts';
import { type Judged, judgedRounds } from './judged.ts';
import { topicsOf } from './topics.ts';

const { rounds, log } = namedFolder();
const judged = () => judgedRounds(rounds, log, ownZone.name);

/** All rounds, the latest draw first. */
export async function publishedRounds(): Promise<readonly PublishedRound[]> {
  return (await judged()).rounds;
}

/** The site's publication log, or null where it has none. */
export async function publishedLog(): Promise<Judged['log']> {
  return (await judged()).log;
}

/** What was found of a published pool when it was verified for this build. @throws Error where it was not */
export async function examined({ place }: Pick<PublishedPool, 'place'>): Promise<Examined> {
  const found = (await judged()).examined[place];
  if (found === undefined) throw new Error(`the record ${place} was not verified for this build`);
  return found;
}

export interface RoundProps {
  readonly lang: Lang;
  readonly round: PublishedRound;
}

export interface PoolProps extends RoundProps {
  readonly pool: PublishedPool;
}

/** `getStaticPaths` of a round's page. */
export async function roundPaths(): Promise<
  { params: { lang: Lang | undefined; round: string }; props: RoundProps }[]
> {
  return (await publishedRounds()).flatMap((round) =>
    languages.map((lang) => ({
      params: { lang: langParam(lang), round: round.round },
      props: { lang, round },
    })),
  );
}

/** `getStaticPaths` of a pool's page: its address is its record's. */
export async function poolPaths(): Promise<
  { params: { lang: Lang | undefined; round: string; pool: string }; props: PoolProps }[]
> {
  return (await roundPaths()).flatMap(({ params, props }) =>
    props.round.pools.map((pool) => ({
      params: { ...params, pool: pool.place.slice(`${params.round}/`.length) },
      props: { ...props, pool },
    })),
  );
}

export const roundPath = (round: string): Path => `/rounds/${round}/`;
export const poolPath = ({ place }: Pick<PublishedPool, 'place'>): Path => `/rounds/${place}/`;
/** The sheet that answers whether a round was fair. */
export const fairPath = (round: string): Path => `/fair/${round}/`;
/** The verifier, with this record in its field. */
export const verifyPath = ({ place }: Pick<PublishedPool, 'place'>): Path => `/verify/#${place}`;

/** When a round was drawn, by the pools that have a result; where none has, when it is to be. */
export function drawOf({ pools, drawAt }: PublishedRound): {
  readonly isDrawn: boolean;
  readonly time: string;
} {
  const drawn = pools.filter(({ result }) => result !== null).map(({ commitment }) => commitment.drawAt);
  return { isDrawn: drawn.length > 0, time: drawn.sort()[0] ?? drawAt };
}

/** What is written about a round, or undefined where nobody has written anything yet. */
export async function roundText(round: string, lang: Lang): Promise<CollectionEntry<'rounds'> | undefined> {
  return (await topicsOf('rounds', lang)).find(({ topic }) => topic === round)?.entry;
}

/**
 * Whether a round is one of a demonstration's: the site is one, and what is written about the round says so, in each of its
 * languages; else it is none.
 */
export async function isDemonstration({ round }: Pick<PublishedRound, 'round'>): Promise<boolean> {
  if (site.demonstration === null) return false;
  const texts = await Promise.all(languages.map((lang) => roundText(round, lang)));
  return texts.every((text) => text?.data.demonstration === true);
}

/** Whether there are rounds and all of them are the demonstration's. */
export async function areAllDemonstrations(all: readonly Pick<PublishedRound, 'round'>[]): Promise<boolean> {
  return all.length > 0 && (await Promise.all(all.map(isDemonstration))).every(Boolean);
}

/** What is written about a pool, or undefined. */
export async function poolText(pool: string, lang: Lang): Promise<CollectionEntry<'pools'> | undefined> {
  return (await topicsOf('pools', lang)).find(({ topic }) => topic === pool)?.entry;
}

/** The record that took the place of a voided one, or null. */
export function replacementOf(
  { pools }: PublishedRound,
  { pool, voided }: PublishedPool,
): PublishedPool | null {
  return voided === null ? null : (standingOf(pools).find((one) => one.pool === pool) ?? null);
}

/** A pool's record in another round: the one that stands, or else the first; null where this site has none. */
export async function poolOfRound(id: string, pool: string): Promise<PublishedPool | null> {
  const round = (await publishedRounds()).find((one) => one.round === id);
  const own = (round?.pools ?? []).filter((one) => one.pool === pool);
  return standingOf(own)[0] ?? own[0] ?? null;
}

/** The records of a pool that were voided before this one took their place. */
export function replacedBy({ pools }: PublishedRound, { pool, voided }: PublishedPool): PublishedPool[] {
  return voided === null ? pools.filter((one) => one.pool === pool && one.voided !== null) : [];
}

/** A record's name in a list: its pool's, and that it was voided where it was. */
export async function listedName({ pool, voided }: PublishedPool, lang: Lang): Promise<string> {
  const name = await poolName(pool, lang);
  return voided === null ? name : roundWords[lang].voidedNamed(name);
}

/** A pool's name in a list. */
export async function poolName(pool: string, lang: Lang): Promise<string> {
  const data = (await poolText(pool, lang))?.data;
  return data?.short ?? data?.title ?? pool;
}
