/** The words of the page of past rounds. */
import { site } from '../publisher/site.ts';
import { count } from './numbers.ts';
import { oneIn } from './shares.ts';
import { spaced } from './spaced.ts';
import { words } from './words.ts';

const { thing, measure } = site.drawn.zh;
const { many } = site.drawn.en;

const parts = (period: string): readonly [year: number, number: number] => {
  const [year = 0, number = 0] = period.split('-').map(Number);
  return [year, number];
};
/** How many times as great, to one place where that is small. */
const times = (ratio: number): string =>
  ratio < 9.95 ? ratio.toFixed(1).replace(/\.0$/, '') : count(Math.round(ratio));

/** A round's number within its year, `2014-06`, and rounds that are missing, `2011-02/2011-06`. */
export const periodWords = words(
  {
    round: (period: string) => `${parts(period)[0]} 年第 ${parts(period)[1]} 期`,
    gap: (period: string) => {
      const [from = '', to = ''] = period.split('/');
      const [year, number] = parts(from);
      const begin = `${year} 年第 ${number} 期`;
      if (to === '') return `${begin}至今`;
      const [last, end] = parts(to);
      if (end === 0) return last === year ? `${begin}至年底` : `${begin}至 ${last} 年底`;
      if (last === year) return number === end ? begin : `${year} 年第 ${number} 至 ${end} 期`;
      return `${begin}至 ${last} 年第 ${end} 期`;
    },
  },
  {
    round: (period: string) => `Round ${parts(period)[1]} of ${parts(period)[0]}`,
    gap: (period: string) => {
      const [from = '', to = ''] = period.split('/');
      const [year, number] = parts(from);
      const begin = `Round ${number} of ${year}`;
      if (to === '') return `${begin} until now`;
      const [last, end] = parts(to);
      if (end === 0) return `${begin} to the end of ${last}`;
      if (last === year) return number === end ? begin : `Rounds ${number} to ${end} of ${year}`;
      return `${begin} to round ${end} of ${last}`;
    },
  },
);

export const historyWords = words(
  {
    title: '历年的机会',
    summary: (first: number, last: number) =>
      `${first === last ? `${first} 年` : `${first} 到 ${last} 年`}，一期一期，有多少人、多少号、多少${thing}，一个人和一个号的机会各是多少。没有找到的，写明没有找到。`,
    demonstration: (name: string) => `演示：${name}`,
    chart: '一期一期的机会',
    chartDescription: (first: string, last: string, most: string, least: string) =>
      `横轴是时间，从${spaced(first)}到${spaced(last)}；纵轴是机会，从约 ${least} 分之一到约 ${most} 分之一，往上是机会大，每一格相差的倍数相同。`,
    up: '机会（往上大）',
    along: '年份',
    oneIn: (n: number) => (n === 1 ? '人人有' : `1/${count(n)}`),
    legendTicket: `每个号：${thing}数除以号数`,
    legendPerson: `平均每人：${thing}数除以人数`,
    legendUnsure: '横线：只知道年份',
    scale:
      '纵轴是对数的：每往下同样一段，机会小同样的倍数。线断开的地方，中间的期没有找到数字，或者不知道中间还有没有别的期。',
    people: (from: string, to: string, before: number, after: number) =>
      `从${spaced(from)}到${spaced(to)}，平均一个人的机会从约 ${oneIn(before)} 分之一变成约 ${oneIn(after)} 分之一，${after < before ? `小到原来的 ${times(before / after)} 分之一` : after > before ? `大到原来的 ${times(after / before)} 倍` : '没有变'}。`,
    fall: (from: string, to: string, before: number, after: number) =>
      `相邻两期里，一个号的机会落得最多的是从${spaced(from)}到${spaced(to)}：从约 ${oneIn(before)} 分之一变成约 ${oneIn(after)} 分之一。`,
    fallFigures: (tickets: readonly [number, number], quota: readonly [number, number]) =>
      `那时号从 ${count(tickets[0])} 个变成 ${count(tickets[1])} 个，${thing}从 ${count(quota[0])} ${measure}变成 ${count(quota[1])} ${measure}。`,
    fallPeople: (before: number, after: number) =>
      `同一时候，平均一个人的机会从约 ${oneIn(before)} 分之一变成约 ${oneIn(after)} 分之一。所以只看一个号，和只看一个人，看到的是两回事。`,
    gaps: (rounds: number, gaps: number) =>
      gaps === 0
        ? `表里有 ${rounds} 期。`
        : `表里有 ${rounds} 期；有 ${gaps} 段没有找到可靠的数字，图上断开，表里写明。`,
    /** A round's name within a sentence. */
    within: (name: string) => name,
    /** Stands between two sentences. */
    gapBetween: '',
    table: '逐期的表',
    tableCaption: (name: string) => `${name}：逐期的机会（约数）、${thing}数、号数和人数`,
    period: '期',
    date: '日期',
    peopleHead: '人（申请）',
    tickets: '号',
    quota: thing,
    perPerson: '平均每人',
    perTicket: '每个号',
    certainty: '可信度',
    source: '来源',
    certainties: { high: '高', medium: '中', low: '低' },
    one: (p: number) => (p === 1 ? '人人有' : `1/${oneIn(p)}`),
    figureIs: { published: '', rounded: '公布时取整', derived: '推算' },
    none: '未找到',
    /** Rounds of which there are no figures. */
    missing: (name: string) => `${name}：没有数字`,
    record: '本站的公开记录',
    how: '这些数怎么来的',
    howPerson: `“平均每人”是${thing}数除以人数。一个申请至多中一次，所以它正好是全体的平均；各人的号不一样多，自己的机会可以大得多，也可以小得多。`,
    howTicket: `“每个号”是${thing}数除以号数。只有 1 个号的，机会不会比它小，实际略大一点：中了的申请再抽到就跳过，剩下的号占得就多一些。`,
    howMarks:
      '标“推算”的，不是公布的数字，推算的办法写在来源里；标“公布时取整”的，公布时就是约数。可信度“高”，是官方文件，或者两个互不相干的来源；“中”，是一个像样的来源；“低”，是证据薄弱。',
    howRecords: '本站自己的各期，人数和号数出自封存的名单，生成本站时照承诺书核对过。',
    mine: '算算自己的机会',
    download: '下载',
    downloadTold: (bytes: string) => `以前各期的表，一字不差（CSV，${bytes}）`,
    downloadRecords: '本站各期的表（CSV）',
  },
  {
    title: 'Chances over the years',
    summary: (first: number, last: number) =>
      `${first === last ? `In ${first}` : `From ${first} to ${last}`}, round by round: how many people, tickets and ${many} there were, and what chance a person and a ticket had. What was not found is said not to be.`,
    demonstration: (name: string) => `Demonstration: ${name}`,
    chart: 'Chances round by round',
    chartDescription: (first: string, last: string, most: string, least: string) =>
      `Along: time, from ${first} to ${last}. Up: chances, from about one in ${least} to about one in ${most}, better ones higher, each step being the same factor.`,
    up: 'Chance (better upwards)',
    along: 'Year',
    oneIn: (n: number) => (n === 1 ? 'everyone' : `1 in ${count(n)}`),
    legendTicket: `a ticket: ${many} divided by tickets`,
    legendPerson: `a person on average: ${many} divided by people`,
    legendUnsure: 'a bar: only the year is known',
    scale:
      'The scale is logarithmic: the same way down is the same factor less. Where a line breaks off, no figures were found of the rounds between, or nobody says whether there were any.',
    people: (from: string, to: string, before: number, after: number) =>
      `From ${from} to ${to} the average chance of a person went from about one in ${oneIn(before)} to about one in ${oneIn(after)}, ${after < before ? `${times(before / after)} times smaller` : after > before ? `${times(after / before)} times as good` : 'no change'}.`,
    fall: (from: string, to: string, before: number, after: number) =>
      `Between two rounds in succession a ticket’s chance fell most from ${from} to ${to}: from about one in ${oneIn(before)} to about one in ${oneIn(after)}.`,
    fallFigures: (tickets: readonly [number, number], quota: readonly [number, number]) =>
      `The tickets then went from ${count(tickets[0])} to ${count(tickets[1])}, and the ${many} from ${count(quota[0])} to ${count(quota[1])}.`,
    fallPeople: (before: number, after: number) =>
      `At the same time the average chance of a person went from about one in ${oneIn(before)} to about one in ${oneIn(after)}: a ticket and a person tell two different stories.`,
    gaps: (rounds: number, gaps: number) =>
      gaps === 0
        ? `The table has ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`
        : `The table has ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; of ${gaps} ${gaps === 1 ? 'stretch' : 'stretches'} no reliable figures were found: the picture breaks off there, and the table says so.`,
    within: (name: string) => name.replace(/^Round (?=[0-9])/, 'round '),
    gapBetween: ' ',
    table: 'Round by round',
    tableCaption: (name: string) => `${name}: chances (rounded), ${many}, tickets and people round by round`,
    period: 'Round',
    date: 'Date',
    peopleHead: 'People (applications)',
    tickets: 'Tickets',
    quota: `${many.charAt(0).toUpperCase()}${many.slice(1)}`,
    perPerson: 'A person',
    perTicket: 'A ticket',
    certainty: 'Certainty',
    source: 'Source',
    certainties: { high: 'high', medium: 'medium', low: 'low' },
    one: (p: number) => (p === 1 ? 'everyone' : `1 in ${oneIn(p)}`),
    figureIs: { published: '', rounded: 'published (rounded)', derived: 'derived' },
    none: 'not found',
    missing: (name: string) => `${name}: no figures`,
    record: 'a record of this site',
    how: 'Where these figures come from',
    howPerson: `“A person” is the number of ${many} divided by the people. An application is selected at most once, so this is exactly the average over all; as they hold different numbers of tickets, your own chance may be much better or much worse.`,
    howTicket: `“A ticket” is the number of ${many} divided by the tickets. Whoever holds one ticket has no less a chance than that, and in truth a little more: who was selected is passed over when drawn again, and what is left is a larger part.`,
    howMarks:
      '“Derived” figures were not published; the source says how they were derived. Those marked “published (rounded)” were approximate when they were published. Certainty is high for an official text or two independent sources, medium for one decent source, low for weak evidence.',
    howRecords:
      'For the rounds of this site, people and tickets are those of the frozen list, which was checked against its commitment when this site was built.',
    mine: 'Work out your own chance',
    download: 'Download',
    downloadTold: (bytes: string) => `The table of earlier rounds, byte for byte (CSV, ${bytes})`,
    downloadRecords: 'The table of this site’s rounds (CSV)',
  },
);
