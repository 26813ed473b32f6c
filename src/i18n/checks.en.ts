import type { CheckId } from '../core/checks.ts';
import type { Method } from '../core/list.ts';
import { own } from '../publisher/words.en.ts';
import { n, type Seen, s, short, time } from './check-figures.ts';
import type { CheckWords } from './checks.zh.ts';
import { bytes } from './numbers.ts';

const sentencesEn: Record<CheckId, string> = {
  'commitment.expected': 'The commitment is the one you heard of',
  'commitment.form': 'The commitment is written as it must be',
  'rules.digest': 'The rules are the ones committed to',
  'list.form': 'The list is written as it must be, with no code twice',
  'list.digest': 'The list is the one committed to',
  'list.root': 'Every page of the list is under the committed root',
  'seed.form': 'Every source of randomness was revealed, in order',
  'seed.secret': 'The revealed secret is the one committed to',
  'seed.balls': 'The balls are as many, and written, as promised',
  'seed.drand': 'The drand signature is genuine and of that round',
  'seed.text': 'The announced text has the form promised',
  'seed.timing': 'Frozen before the draw, and no drand round due before it',
  'draw.result': 'The draw, run again, gives the published result byte for byte',
  'result.summary': 'The summary of the result is true',
  'log.inclusion': 'The commitment is in the publication log',
  'log.unique': 'The log holds no second commitment',
  'log.witnessed': 'Enough witnesses saw it before the draw',
};

const methodsEn: Record<Method, string> = {
  lottery: 'lottery',
  ranking: 'ranking by points',
  queue: 'queue by time',
};

const seenEn: Seen = {
  'commitment.expected': (f) => `digest ${short(s(f, 'hash'))}`,
  'commitment.form': (f) =>
    `round ${s(f, 'round')}, pool ${s(f, 'pool')}, ${methodsEn[s(f, 'method') as Method] ?? ''}, ${n(f, 'quota')} ${own.many}, ${n(f, 'reserves')} reserves`,
  'rules.digest': (f) => `SHA-256 ${short(s(f, 'digest'))}`,
  'list.form': (f) => `${n(f, 'rows')} rows, ${n(f, 'tickets')} tickets, ${bytes(Number(f['bytes'] ?? 0))}`,
  'list.digest': (f) => `SHA-256 ${short(s(f, 'digest'))}, and as many rows and tickets`,
  'list.root': (f) => `root ${short(s(f, 'root'))}`,
  'seed.form': (f) => `${n(f, 'reveals')} ${s(f, 'reveals') === '1' ? 'source' : 'sources'}`,
  'seed.secret': () => 'proven by SHA-256',
  'seed.balls': () => 'rests on witnesses, not proven by cryptography',
  'seed.drand': () => 'proven by a BLS12-381 signature',
  'seed.text': () => 'rests on witnesses, not proven by cryptography',
  'seed.timing': (f) => `frozen ${time('en', f, 'frozenAt')}; drawn ${time('en', f, 'drawAt')}`,
  'draw.result': (f) =>
    `${n(f, 'allocated')} allocated, ${n(f, 'reserves')} reserves${Number(f['draws'] ?? 0) > 0 ? `, ${n(f, 'draws')} draws` : ''}`,
  'result.summary': (f) => `seed ${short(s(f, 'seed'))}`,
  'log.inclusion': (f) => `entry ${n(f, 'index')} of ${n(f, 'size')} in ${s(f, 'origin')}`,
  'log.unique': (f) =>
    `${n(f, 'size')} entries, root ${short(s(f, 'root'))}${Number(f['related'] ?? 0) > 0 ? `; ${n(f, 'related')} other commitments may have to do with it, ${n(f, 'open')} of them with neither a result nor a notice` : ''}`,
  'log.witnessed': (f) =>
    `${n(f, 'witnesses')} ${s(f, 'witnesses') === '1' ? 'witness' : 'witnesses'} before ${time('en', f, 'drawAt')}`,
};

/** The checks of the protocol's section 6, in words. */
export const checkWords: CheckWords = {
  sentences: sentencesEn,
  only: {
    'commitment.expected': 'only if you give a digest',
    'seed.secret': 'only if there is such a source',
    'seed.balls': 'only if there is such a source',
    'seed.drand': 'only if there is such a source',
    'seed.text': 'only if there is such a source',
    'log.inclusion': 'only if you give a trust policy',
    'log.unique': 'only if you give a trust policy',
    'log.witnessed': 'only if you give a trust policy',
  } as Partial<Record<CheckId, string>>,
  seen: seenEn,
  status: {
    pending: 'not done yet',
    running: 'being done',
    pass: 'passed',
    fail: 'failed',
    skip: 'skipped',
  },
};
