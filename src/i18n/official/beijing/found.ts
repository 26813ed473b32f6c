import type { OfficialErrorCode, OfficialFacts } from '../../../official/errors.ts';
import {
  type Expectation,
  type Finding,
  type PlainZipFault,
  type SaysEach,
  sayOne,
  type ZipFault,
} from '../../../official/findings.ts';

export type BeijingFault = Extract<OfficialErrorCode, `beijing.${string}`>;

/** @property sentence what is wrong; @property expected what should stand there, where the error does not say more */
export interface Said {
  readonly sentence: string;
  readonly expected: string;
}

export type Say = Readonly<Record<BeijingFault, Said>>;

/** What stands in a file, a number or an MD5: shown as it stands, in every language. */
type AsItStands = Extract<Finding, { readonly is: 'quoted' | 'number' | 'md5' }>;
type InWords = Exclude<Finding, AsItStands>;

type ZipSays = {
  readonly [W in ZipFault['why']]: (
    fault: W extends PlainZipFault ? ZipFault : Extract<ZipFault, { readonly why: W }>,
    words: string,
  ) => string;
};

/** Words for each thing that may stand somewhere, and that should. */
export interface FindingWords {
  readonly found: SaysEach<Exclude<InWords, { readonly is: 'zip' }>>;
  readonly zip: ZipSays;
  readonly expects: SaysEach<Expectation>;
}

/** @returns what stands there in words, and null where it is to be shown as it stands */
export function foundWords({ found, zip }: FindingWords, finding: Finding): string | null {
  if (finding.is === 'quoted' || finding.is === 'number' || finding.is === 'md5') return null;
  if (finding.is !== 'zip') return sayOne(found, finding);
  const { fault, words } = finding;
  return (zip[fault.why] as (fault: ZipFault, words: string) => string)(fault, words);
}

/** @returns what should stand there; `said` where the error names nothing of its own */
export function expectedWords({ expects }: FindingWords, { expected }: OfficialFacts, said: Said): string {
  return expected === undefined || typeof expected === 'string' ? said.expected : sayOne(expects, expected);
}
