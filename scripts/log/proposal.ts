/** A publisher's proposal for a trust policy, as C2SP tlog-policy has them (spec, section 8). */
import { utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Policy, readPolicy } from '../../src/core/log/policy.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { errorLines } from '../terminal/said-error.ts';
import { refusedWords } from '../words/log/refused.ts';

/** What it proposes. */
export interface Proposal {
  /** The log's verifier key. */
  readonly log: string;
  /** Each `name vkey` or `name vkey address`. */
  readonly witnesses: readonly string[];
  /** How many of them must have cosigned; 0 for `quorum none`. */
  readonly quorum: number;
}

const COMMENT = `# Proposed by the publisher of this log. Take a policy from someone whom the publisher does not choose.`;

/** @throws MingqianError `usage` where it is no policy */
export function writeProposal({ log, witnesses, quorum }: Proposal): { bytes: Uint8Array; policy: Policy } {
  const names = witnesses.map((line) => line.trim().split(/[ \t]+/)[0]);
  if (quorum > witnesses.length) misuse(inBoth(refusedWords, (t) => t.quorum(witnesses.length, quorum)));
  const lines = [
    COMMENT,
    `log ${log}`,
    ...witnesses.map((line) => `witness ${line}`),
    ...(quorum === 0
      ? ['quorum none']
      : [`group witnesses ${quorum} ${names.join(' ')}`, 'quorum witnesses']),
  ];
  const bytes = utf8(`${lines.join('\n')}\n`);
  try {
    return { bytes, policy: readPolicy(bytes, 'the proposal') };
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    // `the proposal` is a name in English; in Chinese the place stands in its own words.
    const zh = errorLines(new MingqianError(error.code, error.reason, {}, error), 'zh').join(' ');
    return misuse({ zh: refusedWords.zh.noPolicy(zh), en: refusedWords.en.noPolicy(error.message) });
  }
}

/** How many witnesses any two sets of `quorum` among `many` share at least. */
export function shared(many: number, quorum: number): number {
  return Math.max(0, 2 * quorum - many);
}
