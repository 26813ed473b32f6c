/** Sources as a publisher writes them on a command line. */
import { toHex } from '../../src/core/bytes.ts';
import { DRAND_CHAINS, type DrandChain } from '../../src/core/drand.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { Source } from '../../src/core/sources.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { integer } from '../terminal/arguments.ts';

function usage(message: string): never {
  throw new MingqianError('usage', message);
}

/** The first round of a chain that is due at or after a time. */
export function firstRoundFrom(chain: DrandChain, time: string): number {
  return Math.max(1, Math.ceil((unixSeconds(time) - chain.genesis) / chain.period) + 1);
}

/**
 * A source from its words: `secret`, `balls:6:what`, `drand`, `drand:quicknet:round`, `text:what`. `drand` alone is the
 * first round of quicknet due at or after `drawAt`.
 * @param secret the 32 bytes to commit to where the source is a secret
 * @throws MingqianError `usage`
 */
export function sourceFromWords(words: string, drawAt: string, secret: Uint8Array): Source {
  const [kind = '', first = '', ...rest] = words.split(':');
  switch (kind) {
    case 'secret':
      return words === 'secret'
        ? { kind, sha256: toHex(sha256(secret)) }
        : usage(`--source ${words}: expected secret alone; the secret itself is made by this command`);
    case 'balls':
      return { kind, digits: integer('source balls', first), what: rest.join(':') };
    case 'text':
      return { kind, what: [first, ...rest].join(':') };
    case 'drand': {
      const chain = DRAND_CHAINS.find(({ name, hash }) => [name, hash].includes(first || 'quicknet'));
      if (chain === undefined)
        return usage(`--source ${words}: expected a known chain, for example drand:quicknet:123`);
      const round = rest[0] === undefined ? firstRoundFrom(chain, drawAt) : integer('source drand', rest[0]);
      return rest.length > 1
        ? usage(`--source ${words}: expected drand:chain:round`)
        : { kind, chain: chain.hash, round };
    }
    default:
      return usage(`--source ${words}: expected secret, balls:digits:what, drand:chain:round or text:what`);
  }
}
