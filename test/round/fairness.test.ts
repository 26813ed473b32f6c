/** Which sentence answers, and that what speaks against a round is never outweighed by what speaks for it. */
import { describe, expect, test } from 'vitest';
import type { CheckId, Status } from '../../src/core/checks.ts';
import { fairWords } from '../../src/i18n/fair.ts';
import { answerOf, type Found, kindOf } from '../../src/round/fairness.ts';

const BEACON = { rests: 'beacon', canWithhold: false, hasAttested: false, hasUnknown: false } as const;
const SECRET = { rests: 'secret', canWithhold: true, hasAttested: true, hasUnknown: false } as const;
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
  isVoidedLate: false,
  hasSeed: true,
  hasResult: true,
  verdict: 'verified',
  skipped: [],
  log: GOOD,
  isAgainst: false,
  openRelated: [],
  together: BEACON,
};
const failed: Found = { ...drawn, verdict: 'failed' };
const undrawn: Found = {
  ...drawn,
  hasSeed: false,
  hasResult: false,
  verdict: 'incomplete',
  skipped: ['seed.form', 'seed.balls', 'draw.result', 'result.summary'],
};
const revealed: Found = {
  ...drawn,
  hasResult: false,
  verdict: 'incomplete',
  skipped: ['draw.result', 'result.summary'],
};
const skipped: Found = { ...drawn, verdict: 'incomplete', skipped: ['rules.digest'] };
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
    // Only what waits for the draw may be missing: without its list nothing fits together.
    [[{ ...undrawn, skipped: [...undrawn.skipped, 'list.form'] }], 'incomplete'],
    [[{ ...undrawn, skipped: [...undrawn.skipped, 'rules.digest'] }], 'incomplete'],
    [[{ ...revealed, skipped: [...revealed.skipped, 'seed.drand'] }], 'incomplete'],
    // The log's entries speak against it, though no proof leads to them.
    [[{ ...drawn, log: log('skip', 'skip', 'skip'), isAgainst: true }], 'logContradicts'],
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
    doCount: boolean,
    elsewhere: Parameters<typeof answerOf>[1] = [],
  ) => {
    const answer = answerOf(found, elsewhere);
    return (['zh', 'en'] as const).map((lang) =>
      fairWords[lang].answer(kindOf(answer), answer, attested, doCount),
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

  test('says that none was prepared beside it only where the log is read and has none', () => {
    const BESIDE = ['有没有另备一份', 'another commitment was prepared beside it'] as const;
    const open = { round: '202699', pool: 'x', index: 41 };
    for (const found of [
      { ...drawn, log: log('pass', 'pass', 'skip') },
      { ...drawn, openRelated: [open] },
    ]) {
      const both = said([drawn, found], null, true);
      both.forEach((one, i) => {
        expect(one).toContain(BESIDE[i]);
      });
      // The date is proved, and its clause gone.
      expect(both.join()).not.toMatch(/是不是真的写在|really is older/);
    }
    for (const one of said([drawn], null, true)) expect(one).not.toMatch(/另备|beside/);
    // In the log after its draw, it may be one of many that never were in it.
    const late = said([{ ...drawn, log: log('pass', 'fail', 'pass') }], null, true);
    expect(late[0]).toContain('、有没有另备一份');
    expect(late[1]).toContain('with none prepared beside it');
  });

  test('names what the log leaves open, each once and three at most', () => {
    const open = [41, 42, 43, 44].map((index) => ({ round: '202699', pool: `p${index}`, index }));
    const one = said(
      [
        { ...drawn, openRelated: open.slice(0, 1) },
        { ...drawn, openRelated: open.slice(0, 1) },
      ],
      null,
      true,
    );
    expect(one[0]).toMatch(
      /；日志里另有 1 份可能有关的承诺书，既没有结果也没有作废的通告：202699 期 p41 池（第 41 条）。$/,
    );
    expect(one[1]).toMatch(/; the log has another commitment .*: round 202699, pool p41 \(entry 41\)\.$/);
    const many = said([{ ...undrawn, openRelated: open }], null, true);
    expect(many[0]).toMatch(/另有 4 份.*p43 池（第 43 条）等。$/);
    expect(many[1]).toMatch(/4 other commitments.*p43 \(entry 43\); and others\.$/);
  });

  test('says that a proof is not shown', () => {
    const hidden = { ...drawn, log: log('skip', 'skip', 'skip') };
    expect(answerOf([drawn, hidden]).notShown).toBe(1);
    expect(answerOf([{ ...drawn, log: null }]).notShown).toBe(0);
    const [zh, en] = said([drawn, hidden], null, true);
    expect(zh).toContain('；本站有公布日志，1 个池却没有拿出承诺书在日志里的证明');
    expect(en).toContain('for 1 pool no proof that the commitment is in it is shown');
  });

  test('says how many were voided, published or not, and which not before the draw', () => {
    const late = { ...voided, isVoidedLate: true };
    expect(said([drawn, voided], null, true)[0]).toMatch(/；这一期有 1 份承诺书作废。$/);
    expect(said([drawn, late], null, true)[0]).toMatch(
      /；这一期有 1 份承诺书作废，照日志看是在摇号以后作废的。$/,
    );
    expect(said([drawn, late], null, true)[1]).toMatch(
      /; 1 commitment of this round was voided, after the draw, as far as the log shows\.$/,
    );
    expect(said([drawn, voided], null, true, [{ isVoidedLate: true }])[1]).toMatch(
      /; 2 commitments of this round were voided, 1 of them after the draw/,
    );
    expect(said([late], null, true)[0]).toMatch(/都不算数；其中 1 份照日志看是在摇号以后作废的。$/);
    expect(said([drawn], null, true)[1]).not.toContain('void');
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
    for (const found of [
      [drawn],
      [undrawn],
      [revealed],
      [voided],
      [failed],
      [skipped],
      [drawn, undrawn],
      [drawn, voided],
      [{ ...drawn, openRelated: [{ round: 'r', pool: 'p', index: 1 }] }],
    ])
      for (const one of said(found, 'both', false)) expect(one.match(/[。]|\.(?=\s|$)/g)).toHaveLength(1);
  });
});
