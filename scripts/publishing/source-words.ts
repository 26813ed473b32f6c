/** Sources as a publisher writes them on a command line. */
import { toHex } from '../../src/core/bytes.ts';
import { DRAND_CHAINS, type DrandChain } from '../../src/core/drand.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { Source } from '../../src/core/sources.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { BEACON_MARGIN } from '../ceremony/judgements.ts';
import { integer } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { sourceWords } from '../words/promise.ts';

const usage = (source: string, expected: Exclude<keyof typeof sourceWords.zh, 'wrong'>): never =>
  misuse(inBoth(sourceWords, (t) => t.wrong(source, t[expected])));

/**
 * The first round of a chain that is due at least five minutes after the draw, and after balls and texts have been read
 * (spec, section 9). @param readBy when they have, or null: within the five minutes
 */
export function firstRoundAfter(chain: DrandChain, drawAt: string, readBy: string | null = null): number {
  const margin = unixSeconds(drawAt) + BEACON_MARGIN;
  const from = readBy === null ? margin : Math.max(margin, unixSeconds(readBy) + 1);
  return Math.max(1, Math.ceil((from - chain.genesis) / chain.period) + 1);
}

/** The words of a text: its form, in which `\\:` stands for a colon and `\\\\` for a backslash, and what. */
const TEXT = /^text:((?:[^\\:]|\\[\\:])*):(.*)$/s;

/**
 * A source from its words: `secret`, `balls:6:what`, `drand`, `drand:quicknet:round`, `text:0000.00:what`. `drand` alone
 * is the first round of quicknet that is late enough.
 * @param secret the 32 bytes to commit to where the source is a secret
 * @param readBy when balls and texts have been read, where it was said
 * @throws MingqianError `usage`
 */
export function sourceFromWords(
  words: string,
  drawAt: string,
  secret: Uint8Array,
  readBy: string | null = null,
): Source {
  const [kind = '', first = '', ...rest] = words.split(':');
  switch (kind) {
    case 'secret':
      return words === 'secret' ? { kind, sha256: toHex(sha256(secret)) } : usage(words, 'secret');
    case 'balls':
      return { kind, digits: integer('source balls', first), what: rest.join(':') };
    case 'text': {
      const [, form, what] = TEXT.exec(words) ?? [];
      if (form === undefined || what === undefined) return usage(words, 'text');
      return { kind, form: form.replace(/\\([\\:])/g, '$1'), what };
    }
    case 'drand': {
      const chain = DRAND_CHAINS.find(({ name, hash }) => [name, hash].includes(first || 'quicknet'));
      if (chain === undefined) return usage(words, 'chain');
      const round =
        rest[0] === undefined ? firstRoundAfter(chain, drawAt, readBy) : integer('source drand', rest[0]);
      return rest.length > 1 ? usage(words, 'drand') : { kind, chain: chain.hash, round };
    }
    default:
      return usage(words, 'source');
  }
}
