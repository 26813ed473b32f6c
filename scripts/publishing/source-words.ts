/** Sources as a publisher writes them on a command line. */
import { toHex } from '../../src/core/bytes.ts';
import { DRAND_CHAINS, type DrandChain, drandChain, drandDue } from '../../src/core/drand.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { Source } from '../../src/core/sources.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { integer } from '../terminal/arguments.ts';

function usage(message: string): never {
  throw new MingqianError('usage', message);
}

/** Seconds after `drawAt` before which no beacon should be due: balls take time, and clocks differ (spec, section 9). */
const DRAND_MARGIN = 300;

/** The first round of a chain that is due at least five minutes after a time. */
export function firstRoundAfter(chain: DrandChain, time: string): number {
  return Math.max(1, Math.ceil((unixSeconds(time) + DRAND_MARGIN - chain.genesis) / chain.period) + 1);
}

/**
 * What a publisher should know of the beacons among these sources before announcing anything: number and time of each, and
 * a warning where one is due too soon after `drawAt`.
 */
export function drandNotes(sources: readonly Source[], drawAt: string): string[] {
  return sources.flatMap((source) => {
    const chain = source.kind === 'drand' ? drandChain(source.chain) : undefined;
    if (source.kind !== 'drand' || chain === undefined) return [];
    const due = drandDue(chain, source.round);
    const after = due - unixSeconds(drawAt);
    const when = new Date(due * 1000);
    const at = Number.isNaN(when.getTime())
      ? 'after the year 275760'
      : when.toISOString().replace('.000Z', 'Z');
    const note = `drand: ${chain.name} round ${source.round}, due ${at}, ${after.toLocaleString('en')} s after the draw`;
    if (after >= DRAND_MARGIN) return [note];
    return [
      note,
      'Warning: section 9 advises a beacon due at least five minutes after the draw, and after balls and texts are read: whoever decides when they are read could wait for it',
    ];
  });
}

/** The words of a text: its form, in which `\\:` stands for a colon and `\\\\` for a backslash, and what. */
const TEXT = /^text:((?:[^\\:]|\\[\\:])*):(.*)$/s;

/**
 * A source from its words: `secret`, `balls:6:what`, `drand`, `drand:quicknet:round`, `text:0000.00:what`. `drand` alone
 * is the first round of quicknet due at least five minutes after `drawAt`.
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
    case 'text': {
      const [, form, what] = TEXT.exec(words) ?? [];
      if (form === undefined || what === undefined)
        return usage(
          `--source ${words}: expected text:form:what, for example "text:0000.00:the closing index"; in the form 0 is a digit, x a hex digit, \\: a colon`,
        );
      return { kind, form: form.replace(/\\([\\:])/g, '$1'), what };
    }
    case 'drand': {
      const chain = DRAND_CHAINS.find(({ name, hash }) => [name, hash].includes(first || 'quicknet'));
      if (chain === undefined)
        return usage(`--source ${words}: expected a known chain, for example drand:quicknet:123`);
      const round = rest[0] === undefined ? firstRoundAfter(chain, drawAt) : integer('source drand', rest[0]);
      return rest.length > 1
        ? usage(`--source ${words}: expected drand:chain:round`)
        : { kind, chain: chain.hash, round };
    }
    default:
      return usage(
        `--source ${words}: expected secret, balls:digits:what, drand:chain:round or text:form:what`,
      );
  }
}
