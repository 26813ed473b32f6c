/** `changes` in words. */
import { words } from '../../src/i18n/words.ts';

const zhRead = {
  changes: '变更记录',
  reasons: '各个理由代号的意思：代号 = "说明"，TOML',
};
const enRead = {
  changes: 'the log of changes',
  reasons: 'what each reason code says: code = "words", in TOML',
};

export const changesGroupWords = words(
  {
    summary: '从申请到名单：每一个决定和它的理由',
    help: `审核、异议和更正对申请作了什么决定，记在变更记录里：去掉了哪个编码、何时、为什么，没有个人信息。它和记录一起公布，谁都能
从它把名单重新算出来。`,
  },
  {
    summary: 'from the applications to the list: decisions, each with its reason',
    help: `What review, objections and corrections decided about applications stands in a log of changes without personal data: which code was
taken off, when, why. It is published beside the record, and anyone computes the list from it anew.`,
  },
);

export const changesApplyWords = words(
  {
    summary: '变更以后的名单，可以交给 freeze',
    help: `把变更记录用到申请表上，写出 freeze 读的名单。已经在那里的文件，不会被另一份覆盖。
退出码：0 已写出，1 变更记录有错，2 有的文件读不了。`,
    options: { ...zhRead, out: '名单写到哪里' },
  },
  {
    summary: 'the list after the changes, as freeze reads it',
    help: `Applies the log of changes to the applications and writes the list that freeze reads. A file that is there is never overwritten
with another. Exit status: 0 written, 1 the log has faults, 2 something could not be read.`,
    options: { ...enRead, out: 'where the list goes' },
  },
);

export const changesCheckWords = words(
  {
    summary: '申请加上变更，是不是这份名单',
    help: `像任何人都能做的那样，从申请表和变更记录算出名单，和封存的名单逐行比对：名单可以是 .csv 文件，也可以是记录的文件夹或者 zip。说出
每个理由去掉、加入、更正了几个，并逐个编码说出哪里不同。封存的名单是不是承诺书写明的那一份，由 verify 说，这里不说。
退出码：0 一致，1 不一致，或者变更记录有错，2 有的文件读不了。`,
    options: { ...zhRead, list: '名单，或者有名单的记录' },
  },
  {
    summary: 'whether the applications and the changes give the list',
    help: `Computes the list from the applications and the log of changes, as anyone can, and compares it with the list that was frozen, row by
row: a list as a .csv file, or a record's folder or zip. Says how many each reason took off, added or corrected, and each code in which
the two differ. Whether the frozen list is the committed one verify says, and this does not.
Exit status: 0 the same, 1 not, or the log has faults, 2 something could not be read.`,
    options: { ...enRead, list: 'the list, or the record that has it' },
  },
);

export const changesAddWords = words(
  {
    summary: '在变更记录后面加一个决定',
    help: `在已有的变更后面，给每个指名的编码加一行，时间是当时的时间。原来的值从申请表和已有的变更去取。--value 是名单里编码后面的内容，
逗号写成空格："3"，或者 "120 2016-03-05T00:05:00Z"；名单里没有的编码，就这样加进去。已有的行一个字也不改。`,
    options: {
      applications: '申请表，intake 写出的那一份',
      reasons: zhRead.reasons,
      stage: '在哪一步决定的',
      reason: '理由代号',
      code: '一个申请编码',
      codes: '申请编码的文件，一行一个',
      'take-off': '把编码从名单去掉',
      value: '编码在名单里，值是这个',
    },
  },
  {
    summary: 'one more decision behind those in the log',
    help: `Puts a change behind those that stand in the log, with the present time, for each code that is given. What stood before is taken from
the applications and the changes so far. --value is what stands behind the code in the list, with a space for its comma: "3", or
"120 2016-03-05T00:05:00Z"; a code that is not in the list is added with it. Nothing that stands in the log is changed.`,
    options: {
      applications: 'the applications, as intake wrote them',
      reasons: enRead.reasons,
      stage: 'when it was decided',
      reason: 'the reason code',
      code: 'an application code',
      codes: 'application codes, one on each line',
      'take-off': 'the code is taken off the list',
      value: 'the code is on the list with this',
    },
  },
);
