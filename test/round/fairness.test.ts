/** Which sentence answers, and that what speaks against a round is never outweighed by what speaks for it. */
import { describe, expect, test } from 'vitest';
import type { CheckId, Status } from '../../src/core/checks.ts';
import { fairWords } from '../../src/i18n/fair.ts';
import { answerOf, type Found, kindOf } from '../../src/round/fairness.ts';

const BEACON = { rests: 'beacon', canWithhold: false, hasAttested: false } as const;
const SECRET = { rests: 'secret', canWithhold: true, hasAttested: true } as const;
const log = (inclusion: Status, witnessed: Status, unique: Status) =>
  (
    [
      ['log.inclusion', inclusion],
      ['log.witnessed', witnessed],
      ['log.unique', unique],
    ] as const
  ).map(([id, status]): { id: CheckId; status: Status } => ({ id, status }));
const GOOD = log('pass', 'pass', 'pass');

const drawn: Found = {
  isVoided: false,
  hasSeed: true,
  hasResult: true,
  verdict: 'verified',
  log: GOOD,
  together: BEACON,
};
const failed: Found = { ...drawn, verdict: 'failed' };
const undrawn: Found = { ...drawn, hasSeed: false, hasResult: false, verdict: 'incomplete' };
const revealed: Found = { ...drawn, hasResult: false, verdict: 'incomplete' };
const skipped: Found = { ...drawn, verdict: 'incomplete' };
const voided: Found = { ...drawn, isVoided: true };

describe('the kind of answer', () => {
  test.each([
    [[drawn], 'followed'],
    [[drawn, voided], 'followed'],
    [[drawn, failed], 'contradicted'],
    [[failed, undrawn], 'contradicted'],
    [[drawn, { ...drawn, log: log('pass', 'pass', 'fail') }], 'logContradicts'],
    [[{ ...undrawn, log: log('fail', 'skip', 'skip') }], 'logContradicts'],
    // Witnesses came too late, or too few: the date is unproved, and nothing is against it.
    [[{ ...drawn, log: log('pass', 'fail', 'pass') }], 'followed'],
    [[{ ...drawn, log: log('skip', 'skip', 'skip') }], 'followed'],
    [[drawn, undrawn], 'partly'],
    [[drawn, revealed], 'partly'],
    [[undrawn], 'open'],
    [[undrawn, revealed], 'open'],
    [[revealed], 'revealed'],
    [[drawn, skipped], 'incomplete'],
    [[voided], 'voided'],
    // What is void has no say, not even against.
    [[drawn, { ...voided, verdict: 'failed', log: log('pass', 'pass', 'fail') }], 'followed'],
  ] as const)('%#: %j', (found, kind) => {
    expect(kindOf(answerOf([...found]))).toBe(kind);
  });

  test('witnesses are seen where they saw every one that stands', () => {
    const seen = (...found: Found[]) => answerOf(found).seen;
    expect(seen(drawn, drawn)).toBe('all');
    expect(seen(drawn, { ...drawn, log: log('pass', 'fail', 'pass') })).toBe('notAll');
    expect(seen(drawn, { ...drawn, log: log('skip', 'skip', 'skip') })).toBe('notAll');
    expect(seen({ ...drawn, log: null })).toBe('noLog');
    expect(seen(drawn, { ...voided, log: log('skip', 'skip', 'skip') })).toBe('all');
  });

  test('the worst seed of a round counts', () => {
    expect(answerOf([drawn, { ...drawn, together: SECRET }]).rests).toBe('secret');
    expect(answerOf([voided]).rests).toBeNull();
  });
});

describe('the sentence', () => {
  const said = (
    found: readonly Found[],
    attested: Parameters<typeof fairWords.zh.answer>[2],
    isSeen: boolean,
  ) => {
    const answer = answerOf(found);
    return (['zh', 'en'] as const).map((lang) =>
      fairWords[lang].answer(kindOf(answer), answer, attested, isSeen),
    ) as [string, string];
  };

  test('never says that nobody steered what rests on people, nor that a date is proved that is not', () => {
    const [zh, en] = said([drawn, drawn, drawn], 'balls', false);
    expect(zh).toBe(
      '3 个池的结果都是照规则从封存的名单和揭晓的种子算出来的，没有换过，没有添，也没有漏（生成本站时从头重算，和公布的逐字节一致）；从这些文件里谁也不能知道的，是名单上的申请是不是属实，球有没有被人左右，以及承诺书是不是真的写在随机数出来以前、有没有另备一份。',
    );
    expect(en).toBe(
      'The results of 3 pools follow by rule from the frozen lists and the revealed seeds, nobody swapped, added or left out (recomputed from the beginning when this site was built, and equal to what was published, byte for byte); what nobody can know from these files is whether the applications are true, whether the balls were steered, and whether the commitment really is older than the randomness, with none prepared beside it.',
    );
  });

  test('names the publisher who knew a secret, and the witnesses where they count', () => {
    const [zh, en] = said([{ ...drawn, together: SECRET }], 'text', true);
    expect(zh).toMatch(
      /^结果都是照规则.*知道秘密的发布方有没有再去左右文本，以及给承诺书的时间作证的见证方可不可信。$/,
    );
    expect(en).toMatch(
      /^The result follows .*the publisher, who knew the secret, steered the text as well, and whether the witnesses/,
    );
    expect(said([drawn], null, true)[0]).not.toMatch(/球|文本|秘密/);
  });

  test('of what is not drawn, failed or void calls nothing recomputed', () => {
    for (const found of [
      [undrawn],
      [revealed],
      [undrawn, revealed],
      [voided],
      [failed],
      [skipped],
      [failed, drawn],
    ]) {
      const [zh, en] = said(found, 'both', true);
      expect(zh).not.toMatch(/逐字节一致|undefined|null/);
      expect(en).not.toMatch(/byte for byte|undefined|null/);
    }
    expect(said([failed, drawn], null, true)[0]).toMatch(/^不能说公平：1 个池公布的文件彼此对不上/);
    expect(said([drawn, undrawn, revealed], null, true)[1]).toMatch(
      /^The result of 1 pool follows .*; 2 pools had no published result when this site was built/,
    );
  });

  test('is one sentence', () => {
    for (const found of [[drawn], [undrawn], [revealed], [voided], [failed], [skipped], [drawn, undrawn]])
      for (const one of said(found, 'both', false)) expect(one.match(/[。]|\.(?=\s|$)/g)).toHaveLength(1);
  });
});
