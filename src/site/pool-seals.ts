/** The five seals of a pool, as the verification at the build found them. */
import type { Check } from '../core/checks.ts';
import type { RecordFile } from '../core/record.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import { checkedSeal } from '../ui/checked-seal.ts';
import { type Link, links, type SealState } from '../ui/seal-state.ts';

/** The file whose digest stands under a seal. */
const FILE: Readonly<Record<Link, RecordFile>> = {
  list: 'applicants.csv',
  commitment: 'commitment.json',
  seed: 'seed.json',
  draw: 'result.csv',
  result: 'result.json',
};

export interface PoolSeal {
  readonly link: Link;
  readonly state: SealState;
  readonly time: string | undefined;
  readonly digest: string | undefined;
}

/** The seals in the order of the chain. A seal without its file has neither time nor digest. */
export function sealsOf(pool: PublishedPool, checks: readonly Check[]): PoolSeal[] {
  const { frozenAt, drawAt, list } = pool.commitment;
  return links.map((link) => {
    const file = pool.files.find(({ name }) => name === FILE[link]);
    // The list may be there compressed alone; its digest is the committed one all the same.
    const digest = link === 'list' ? list.sha256 : file?.sha256;
    return {
      link,
      state: checkedSeal(link, checks).state,
      time: digest && (link === 'list' || link === 'commitment' ? frozenAt : drawAt),
      digest,
    };
  });
}
