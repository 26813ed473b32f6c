import type { CheckId } from '../core/checks.ts';

/** Checks of which the specification speaks in one row with the one before them. */
type Joined = 'seed.balls' | 'seed.drand' | 'seed.text' | 'log.unique';

const holds: Record<Exclude<CheckId, Joined>, string> = {
  'commitment.expected':
    '读者填的承诺书摘要，就是 `commitment.json` 的 SHA-256（读者给出了这个摘要，才有这一项）',
  'commitment.form':
    '`commitment.json` 是文书，有第 3 节的各个成员，符合其全部规则；时间的先后、drand 轮次的时间、链是否认识，这几样不在此列',
  'rules.digest': '`rules.md` 的摘要是 `rulesSha256`',
  'list.form': '名单符合第 2 节（`applicants.csv.gz` 在的话，它符合第 1 节）',
  'list.digest': '名单的 SHA-256、行数和号的总数与承诺书一致',
  'list.root': '名单的根与承诺书一致',
  'seed.form':
    '`seed.json` 是文书，指明的是这份承诺书，每个随机源有一个揭晓项，种类相符，顺序相符，成员正确，都是字符串',
  'seed.secret':
    '该种类的每个揭晓项，形式和值都对：秘密是承诺书里的那个；球的数字与承诺书里的一样多；签名对那条认识的链的那一轮成立；文本符合它的格式。不论有几个随机源，每项只出现一次；没有该种类的随机源，或者 `commitment.form` 没有通过，就没有这一项',
  'seed.timing': '`frozenAt` < `drawAt`，并且每个 drand 轮次都属于认识的链，到期时间不早于 `drawAt`',
  'draw.result':
    '`result.csv` 与重算的逐字节相同；不同的话，给出第一个不同的名次和双方的行，没有哪一行不同时给出字节的位置',
  'result.summary': '`result.json` 是文书，说的正是重算所得',
  'log.inclusion': '见第 8 节',
  'log.witnessed': '见第 8 节',
};

/** The catalogue of checks, in words. */
export const catalogueWords = {
  title: '各项检查',
  summary: '核对一份记录要做哪些检查，每一项说明什么，自测时见过它抓住哪些改动。',
  note: '下面的改动都在生成本站时试过：程序先造一份小小的记录，逐样改动，再看是哪一项检查不通过。这里列的就是那时看到的，不是写上去的。命令 mingqian selftest 做的是同一件事。',
  /** Leads to the self-test. */
  ownTest: '在你自己的浏览器里试一遍',
  /** Leads to the page on which a visitor cheats. */
  cheat: '自己动手改一份，看它说不说得出来',
  proves: '靠什么',
  needs: '要先通过',
  needsNothing: '不依赖别的检查',
  when: '什么时候查',
  always: '每次都查',
  section: (sections: readonly number[]) => `协议第 ${sections.join('、')} 节`,
  seen: (tamperings: number) =>
    tamperings === 1 ? '自测时见过它抓住这种改动：' : `自测时见过它抓住这 ${tamperings} 种改动：`,
  unseen: '还没有哪一种改动试到它。',
  link: '每一项检查靠什么，抓住过哪些改动',
  between: '、',
  /** The table of the specification's section 6. */
  table: {
    heads: ['检查', '依赖于', '何时成立'],
    allKinds: ' 及其各个种类',
    same: '同上',
    between: '、',
    holds,
  },
};

export type CatalogueWords = typeof catalogueWords;
