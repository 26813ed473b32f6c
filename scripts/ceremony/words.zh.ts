/** What the commands of a ceremony say, in Chinese. */
import { LISTED, secondsToTry } from './judgements.ts';
import type { CeremonyWords, JudgedSayings } from './words.ts';

const count = (n: number | bigint) => n.toLocaleString('en');

/** Seconds as people say them. */
function span(seconds: number): string {
  const units = [
    ['年', 31_557_600],
    ['天', 86_400],
    ['小时', 3600],
    ['分钟', 60],
  ] as const;
  const [unit, length] = units.find(([, long]) => seconds >= 2 * long) ?? (['秒', 1] as const);
  return `${count(Math.floor(seconds / length))} ${unit}`;
}

const judged: JudgedSayings = {
  order: ({ frozenAt, drawAt }) => `封存时间应当早于摇号时间，实际是 ${frozenAt} 和 ${drawAt}`,
  chain: ({ source, chain }) => `第 ${source} 个随机源：不认识这条 drand 链 ${chain}`,
  beaconBeforeDraw: ({ chain, round, drawAt }) =>
    `${chain} 第 ${round} 轮早于摇号时间 ${drawAt}：摇号之前它的值就已经知道了`,
  beaconBeforeRead: ({ round, due, readBy }) =>
    `drand 第 ${round} 轮在 ${due} 产生，那时球和文本还没有读完（要到 ${readBy}）：谁决定何时读，谁就能看着 drand 来选。请指名更晚的一轮，或者只写 --source drand，程序会取够晚的第一轮；什么时候读完用 --read-by 说明（协议第 9 节）`,
  beaconSoon: ({ round, after }) =>
    `drand 第 ${round} 轮在摇号之后 ${count(after)} 秒产生：各见证方的时钟有差异，协议第 9 节要求至少晚五分钟`,
  beaconLate: ({ round, after }) =>
    `drand 第 ${round} 轮在摇号之后 ${span(after)}才产生：摇号之后一天还没有结果，监督日志的程序就会报告缺了结果`,
  readBeforeDraw: ({ readBy, drawAt }) =>
    `--read-by ${readBy} 不晚于摇号时间 ${drawAt}：摇号之前读的球和文本，摇号之前就知道了`,
  nothingToRead: ({ readBy }) => `写了 --read-by ${readBy}，但随机源里没有球，也没有文本`,
  drawPast: ({ drawAt, now }) =>
    `摇号时间 ${drawAt} 已经过去，现在是 ${now}：谁也不可能在摇号之前听说过这份承诺书，它什么也证明不了。测试或者演示可以加 --past`,
  frozenPast: ({ frozenAt, now }) =>
    `封存时间 ${frozenAt} 已经过去，现在是 ${now}：今天才听说这份承诺书的人，看不出它是早就有的`,
  frozenFuture: ({ frozenAt, now }) => `封存时间 ${frozenAt} 还没有到，现在是 ${now}：名单是这一次运行封存的`,
  noWitnessTime: ({ seconds }) =>
    `离摇号只有 ${span(seconds)}：见证方来不及联署，大家也来不及听说承诺书。请提前几天封存，不要等到最后一小时`,
  controlled: () =>
    '每个随机源都掌握在某个人手里：秘密在发布方手里，球和文本在读取的人手里。请加一轮 drand，它不由任何一方单独控制（协议第 9 节）',
  few: ({ source, of, values, hasBeacon }) => {
    const what = of === 'balls' ? '这些数字' : '格式里的各位';
    const many = values < LISTED ? count(values) : `大约 10^${String(values).length - 1} `;
    const tried =
      values < LISTED ? `：按最大的一次摇号算，一个核要 ${span(secondsToTry(values))}，机器多就快得多` : '';
    const then = hasBeacon
      ? '有了读完之后才产生的 drand，就没有人能这样试'
      : '加一轮读完之后才产生的 drand，就没有人能这样试；多几位数字帮助不大';
    return `第 ${source} 个随机源：${what}有 ${many} 种可能。别的值若在摇号之前都已知道，就能把各种可能全试一遍${tried}。${then}（协议第 9 节）`;
  },
};

export const words: CeremonyWords = {
  judged,
  weight: { refused: '不能封存', warned: '提醒', noted: '说明' },
  colon: '：',
  title: (round, pool) => `第 ${round} 期，${pool} 池`,
  utc: 'UTC',
  step: {
    frozen: '封存名单，公布承诺书的摘要',
    witnessed: '见证方最晚到此时联署完毕',
    draw: '摇号：从此时起读取球和文本',
    read: '球和文本要在此之前读完',
    beacon: 'drand 产生',
    reveal: '揭晓、摇号、核对、公布，立即进行',
    missed: '还没有结果的，监督日志的程序会报告',
  },
  drawUnread: '摇号',
  beacon: ({ chain, round, after }) => `${chain} 第 ${round} 轮，在摇号之后 ${count(after)} 秒产生`,
  list: (rows, tickets) => `名单可以封存：${count(rows)} 行，${count(tickets)} 个号`,
  noList: '没有给出名单：名单的各行和其中的时间都没有检查',
  outcome: (refused, warned) =>
    refused > 0
      ? `这样的安排不能封存，理由有 ${refused} 条。`
      : warned > 0
        ? `这样的安排可以封存，提醒有 ${warned} 条。`
        : '这样的安排可以封存。',
  outcomeFrozen: (refused, warned) =>
    refused > 0
      ? `这份承诺书不该封存，理由有 ${refused} 条：请在摇号之前作废，另外封存一份。`
      : warned > 0
        ? `这份承诺书可以照此执行，提醒有 ${warned} 条。`
        : '这份承诺书没有问题。',
};
