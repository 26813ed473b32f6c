import { site } from '../publisher/site.ts';
import type { Reason } from '../round/succession.ts';
import { count } from './numbers.ts';
import { words } from './words.ts';

/** Ranks with those that follow each other taken together: `3, 5–9`. Requires them ascending. */
function runs(ranks: readonly number[], to: string, join: string): string {
  const all: [first: number, last: number][] = [];
  for (const rank of ranks) {
    const run = all.at(-1);
    if (run !== undefined && run[1] === rank - 1) run[1] = rank;
    else all.push([rank, rank]);
  }
  return all
    .map(([first, last]) => (first === last ? count(first) : `${count(first)}${to}${count(last)}`))
    .join(join);
}
const zhRanks = (ranks: readonly number[]) => `第 ${runs(ranks, '–', '、')} 名`;
const enRanks = (ranks: readonly number[]) =>
  `${ranks.length === 1 ? 'rank' : 'ranks'} ${runs(ranks, '–', ', ')}`;

const { thing, measure } = site.drawn.zh;

/** The words of the list as it stands, and of what else the log says of a pool. */
export const successionWords = words(
  {
    title: '名单现在的样子',
    standing: (allocated: number, gone: readonly number[], moved: readonly number[]) =>
      `${thing}现在由第 1 到 ${count(allocated)} 名持有，${zhRanks(gone)}除外${moved.length === 0 ? '' : `，另加候补里的${zhRanks(moved)}`}。`,
    counts: (held: number, allocated: number, called: number, reserves: number) =>
      `${count(allocated)} ${measure}${thing}，${count(held)} ${measure}有人持有；候补 ${count(reserves)} 位，轮到过 ${count(called)} 位。`,
    onlyReserves: (moved: readonly number[]) =>
      `摇中的都让出了，${thing}现在由候补里的${zhRanks(moved)}持有。`,
    nobody: `${thing}都让出了，也没有候补了。`,
    steps: '摇号以后的每一步',
    step: '第几步，什么时候',
    stepNumber: (n: number) => `第 ${n} 步`,
    givesUp: '让出',
    movesUp: '递补',
    rank: (rank: number) => `第 ${count(rank)} 名`,
    noneLeft: '没有候补了',
    reason: {
      declined: '本人放弃',
      ineligible: '不符合条件',
      unreachable: '联系不上',
      court: '法院的决定',
    } satisfies Record<Reason, string>,
    file: (name: string) => `${name} 的 SHA-256`,
    named: (entry: number) => `日志第 ${count(entry)} 条写着它的摘要`,
    notNamed: '日志里没有写它的摘要',
    restsTitle: '依据',
    rests: `生成本站时，先把整期重算一遍，再从第一步起核对每个文件：每一步写着前一步的摘要，让出的名次当时持有${thing}，递补的正是下一位候补。`,
    allNamed: '每一步的摘要都写在公布日志里，条目从 0 数起：改掉一步，或者扣住一步，都看得出来。',
    someNamed: (n: number) =>
      `有 ${count(n)} 步的摘要没有写进公布日志：这几步只凭发布方的说法，以后被换掉也看不出来。`,
    noLog: '本站没有公布日志：这些步骤只凭发布方的说法，以后被换掉也看不出来。',
    notProved: '它们不证明那个人真的放弃了，也不是协议的一部分：摇号的文件一个也没有改。',
    format: '文件的格式和核对办法',
    noticesTitle: '日志里的通告',
    noticesWhat: '公布日志里关于这个池的其他通告，原文照录；条目从 0 数起。',
    notice: (entry: number, at: string) => `第 ${count(entry)} 条，写明 ${at}`,
  },
  {
    title: 'The list as it stands',
    standing: (allocated, gone, moved) =>
      `Places are held by ranks 1 to ${count(allocated)} without ${enRanks(gone)}${moved.length === 0 ? '' : `, and by the reserves with ${enRanks(moved)}`}.`,
    counts: (held, allocated, called, reserves) =>
      `Of ${count(allocated)} places ${count(held)} are held; of ${count(reserves)} reserves ${count(called)} were called.`,
    onlyReserves: (moved) =>
      `All who were drawn gave up their places, which are held by the reserves with ${enRanks(moved)}.`,
    nobody: 'All places were given up, and no reserve is left.',
    steps: 'Every step since the draw',
    step: 'Step, and when',
    stepNumber: (n) => `Step ${n}`,
    givesUp: 'Gives up',
    movesUp: 'Moves up',
    rank: (rank) => `rank ${count(rank)}`,
    noneLeft: 'no reserve is left',
    reason: {
      declined: 'declined',
      ineligible: 'conditions not met',
      unreachable: 'not reached',
      court: 'a court’s order',
    },
    file: (name) => `SHA-256 of ${name}`,
    named: (entry) => `entry ${count(entry)} of the log names it`,
    notNamed: 'not named in the log',
    restsTitle: 'What it rests on',
    rests:
      'When this site was built, the whole round was recomputed, and then every file was checked from the first step on: each names the one before by its digest, the rank that gives up held a place, and the one that moves up is the next reserve.',
    allNamed:
      'The digest of every step is in the publication log, whose entries are counted from 0: a step that was changed, or held back, would be seen.',
    someNamed: (n) =>
      `${n === 1 ? '1 step is' : `${count(n)} steps are`} not named in the publication log: these are the publisher’s word alone, and nobody would see them changed later.`,
    noLog:
      'This site has no publication log: these steps are the publisher’s word alone, and nobody would see them changed later.',
    notProved:
      'They do not prove that a person really gave up, and are no part of the protocol: no file of the draw was changed.',
    format: 'The format of the files, and how they are checked',
    noticesTitle: 'Notices in the log',
    noticesWhat:
      'What else the publication log says of this pool, word for word; entries are counted from 0.',
    notice: (entry, at) => `Entry ${count(entry)}, dated ${at}`,
  },
);
