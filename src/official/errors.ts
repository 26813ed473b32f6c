/**
 * What can go wrong with somebody else's draw, as a closed set. Pages and commands switch on `code`; the facts beside
 * it are enough to say the same in another language.
 */

import { visible } from '../core/errors.ts';
import type { Place } from '../core/findings.ts';
import { type Expectation, expectedInEnglish, type Finding, foundInEnglish } from './findings.ts';

export type OfficialErrorCode =
  // Beijing: what is typed
  | 'beijing.seed'
  | 'beijing.md5'
  | 'beijing.code'
  | 'beijing.tickets'
  | 'beijing.quota'
  // Beijing: the zip
  | 'beijing.md5-differs'
  | 'beijing.zip'
  | 'beijing.zip-encrypted'
  | 'beijing.zip-names'
  // Beijing: the head file of seven lines
  | 'beijing.head-missing'
  | 'beijing.head-name'
  | 'beijing.head-type'
  | 'beijing.head-period'
  | 'beijing.head-count'
  | 'beijing.head-count-blank'
  | 'beijing.head-count-size'
  | 'beijing.head-quota'
  // Beijing: the data files
  | 'beijing.data-missing'
  | 'beijing.data-short'
  | 'beijing.data-column'
  | 'beijing.data-code'
  | 'beijing.data-overrun'
  // Beijing: published winners
  | 'beijing.winners'
  | 'beijing.winners-waiting'
  | 'beijing.winners-points'
  // RFC 3797: what went into the key
  | 'rfc3797.source'
  | 'rfc3797.source-empty'
  | 'rfc3797.source-fractions'
  | 'rfc3797.source-thousands'
  | 'rfc3797.key'
  // RFC 3797: the pool, and how many of it
  | 'rfc3797.pool'
  | 'rfc3797.select'
  | 'rfc3797.names'
  | 'rfc3797.names-unseen'
  | 'rfc3797.names-numbers'
  | 'rfc3797.names-differ'
  // Rivest's sampler
  | 'rivest.seed'
  | 'rivest.seed-empty'
  | 'rivest.total'
  | 'rivest.count'
  | 'rivest.count-distinct'
  // Rivest's sampler: the batch manifest
  | 'rivest.manifest'
  | 'rivest.manifest-header'
  | 'rivest.manifest-name'
  | 'rivest.manifest-unseen'
  | 'rivest.manifest-totals'
  | 'rivest.manifest-twice'
  | 'rivest.manifest-count'
  | 'rivest.manifest-sum'
  | 'rivest.manifest-total'
  // Numbers that were published, to be compared with
  | 'published.number'
  | 'published.thousands';

/** What is known of an error besides its code. */
export interface OfficialFacts extends Place {
  /** In English, for the message alone, where the code says it all. */
  readonly expected?: Expectation | string;
  readonly found?: Finding;
  /** What the official program itself says there, where it says anything. */
  readonly official?: string;
}

/** Every error the rooms of other people's draws throw on purpose. Its message holds no character a terminal obeys. */
export class OfficialError extends Error {
  override readonly name = 'OfficialError';
  readonly code: OfficialErrorCode;
  readonly facts: OfficialFacts;

  constructor(code: OfficialErrorCode, facts: OfficialFacts, message?: string) {
    const { file, line, expected, found, official } = facts;
    const where = [file, line === undefined ? undefined : `line ${line}`].filter(
      (part) => part !== undefined,
    );
    const what =
      message ??
      [
        `expected ${expected === undefined ? '' : expectedInEnglish(expected)}`,
        ...(found === undefined ? [] : [`found ${foundInEnglish(found)}`]),
      ].join(', ');
    const said = official === undefined ? '' : ` (the official program says: ${official})`;
    super(visible(`${where.length === 0 ? '' : `${where.join(' ')}: `}${what}${said}`));
    this.code = code;
    this.facts = facts;
  }
}

/** A text that stood there: quoted, and cut where it is long. */
export function shown(text: string): Finding {
  return { is: 'quoted', text: JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text) };
}

/** A name that stood there: quoted, and whole. */
export const named = (name: string): Finding => ({ is: 'quoted', text: JSON.stringify(name) });

/** A number that stood there. */
export const numbered = (number: number): Finding => ({ is: 'number', number });

/** What stood there as it is quoted in a sentence; empty where nothing is known of it. */
export const standing = ({ found }: OfficialFacts): string =>
  found === undefined ? '' : foundInEnglish(found);

/** The number that stood there, or 0. */
export const numberIn = ({ found }: OfficialFacts): number => (found?.is === 'number' ? found.number : 0);
