/** The five seals of a pool, as the verification at the build found them. */
import type { Check, CheckId } from '../../core/checks.ts';
import type { RecordFile } from '../../core/record.ts';
import type { PublishedPool } from '../../record/rounds.ts';
import { type Link, links, type SealState } from '../seal-state.ts';

/** Which checks stand behind a seal. */
const BEHIND: Readonly<Record<Link, readonly CheckId[]>> = {
  list: ['list.form', 'list.digest', 'list.root'],
  commitment: ['commitment.form', 'rules.digest', 'seed.timing'],
  seed: ['seed.form', 'seed.secret', 'seed.balls', 'seed.drand', 'seed.text'],
  draw: ['draw.result'],
  result: ['result.summary'],
};

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

function stateOf(checks: readonly Check[], ids: readonly CheckId[]): SealState {
  const made = checks.filter(({ id }) => ids.includes(id));
  if (made.some(({ status }) => status === 'fail')) return 'broken';
  return made.length > 0 && made.every(({ status }) => status === 'pass') ? 'pressed' : 'empty';
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
      state: stateOf(checks, BEHIND[link]),
      time: digest && (link === 'list' || link === 'commitment' ? frozenAt : drawAt),
      digest,
    };
  });
}
