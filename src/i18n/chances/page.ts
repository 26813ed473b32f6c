/** What stands around the fields of the page of chances, and is there without a script. */
import { site } from '../../publisher/site.ts';
import { count } from '../numbers.ts';
import { words } from '../words.ts';

const { thing, measure } = site.drawn.zh;
const { many } = site.drawn.en;

export const chancePageWords = words(
  {
    title: '中签的机会',
    summary: '你有几个号，这一期中签的机会多大，往后几期又怎样。怎样算的，哪些准，哪些只是假设，都写明。',
    history: '看历年的机会',
    withoutScript:
      '填自己的数字来算，要打开 JavaScript。没有它，也可以看下面：各池每种号数的机会，已经算好了。',
    pools: '各池每种号数的机会',
    poolsWhat:
      '这一期的机会由封存的名单算出，摇号之前就定了，和种子无关。“几期之内”是照一个假设算的：往后每一期都和这一期一样。',
    poolFigures: (applicants: number, tickets: number, quota: number) =>
      `${count(applicants)} 个申请，${count(tickets)} 个号，${count(quota)} ${measure}${thing}。`,
    toPool: '看这个池',
    poolTable: (name: string) => `${name}：每种号数有多少申请，机会多大`,
    tickets: '号数',
    applications: '申请',
    thisRound: '这一期',
    oneInHead: '几分之一',
    oneIn: (n: string) => (n === '1' ? '人人有' : `1/${n}`),
    within: (rounds: number) => `${rounds} 期之内`,
    ordered: '不摇号的池',
    orderedWhat: '这些池什么也不抽，按积分或者时间排：排到了就有，排不到就没有，没有机会可算。',
    how: '怎样算的',
    howParts: [
      {
        name: '这一期，名单里有的号数：准',
        text: `把每个号当作同样容易抽到，一个申请只选中一次，抽到中过的就跳过，求一个申请排进前面${thing}数以内的概率。这是数值积分，不是近似公式，误差不到十亿分之一。`,
      },
      {
        name: '这一期，名单里没有的号数：假设多一个',
        text: '当作名单上再多一个这样的申请，再照样算。名单其实已经封存，多不出来；这个数只用来比较。',
      },
      {
        name: '只知道总数：一个范围',
        text: '别人的号怎样分，会影响你的机会：分得越悬殊，越早把号多的抽走，留给你的越多。所以别人的号最平均时，你的机会最小；最悬殊时最大。两头都照上面的办法算出，真正的机会一定在中间。知道一个申请最多几个号，范围会窄很多。',
      },
      {
        name: '往后几期：只是假设',
        text: `没有人知道往后各期有多少申请、多少${thing}。这里假设每一期都像这一期，或者按你填的比例增加，各期互不相干；n 期之内中签的概率，是 1 减去各期都不中的概率之积。增加以后各种号数的申请数取整。`,
      },
      {
        name: '约数：号数乘每个号的机会',
        text: `机会小的时候，用${thing}数除以总号数，再乘你的号数，就相当接近；机会大了，它会偏大。这里不用它。`,
      },
    ],
  },
  {
    title: 'Your chance of being selected',
    summary:
      'With so many tickets, how good is the chance in this round, and in the rounds to come? What is exact, and what is only assumed, is said.',
    history: 'See the chances over the years',
    withoutScript:
      'To work with your own figures, please turn on JavaScript. Without it the tables below have the chance of every number of tickets in every pool.',
    pools: 'Every number of tickets in every pool',
    poolsWhat:
      'The chance in this round follows from the frozen list: it is settled before the draw, whatever the seed. “Within” so many rounds rests on an assumption: that every round to come is as this one.',
    poolFigures: (applicants: number, tickets: number, quota: number) =>
      `${count(applicants)} applications, ${count(tickets)} tickets, ${count(quota)} ${many}.`,
    toPool: 'See this pool',
    poolTable: (name: string) => `${name}: how many applications have how many tickets, and their chance`,
    tickets: 'Tickets',
    applications: 'Applications',
    thisRound: 'In this round',
    oneInHead: 'About one in',
    oneIn: (n: string) => n,
    within: (rounds: number) => `Within ${rounds} rounds`,
    ordered: 'Pools without a draw',
    orderedWhat:
      'In these pools nothing is drawn: they are ordered by points or by time. Whoever is reached gets one, whoever is not does not, and there is no chance to work out.',
    how: 'How this is worked out',
    howParts: [
      {
        name: 'This round, a number of tickets that the list has: exact',
        text: `Every ticket is equally likely to be drawn, an application is selected only once and passed over afterwards, and this is the probability of being within the number of ${many}. It is an integral and no rule of thumb, worked out to better than one part in a thousand million.`,
      },
      {
        name: 'This round, a number that nobody in the list has: one more is assumed',
        text: 'It is worked out in the same way, as if one more such application stood in the list. The list is frozen and will not have one; the figure is for comparison alone.',
      },
      {
        name: 'Where only sums are known: a range',
        text: 'How the others hold their tickets makes a difference: the more unevenly, the sooner those with many are out of the way, and the more is left for you. So your chance is least where the others hold theirs as evenly as they can, and best where as unevenly. Both ends are worked out as above, and the true chance is between them. With the most tickets of one application the range is much narrower.',
      },
      {
        name: 'The rounds to come: assumed',
        text: `Nobody knows how many applications and ${many} the rounds to come will have. Each is assumed to be as this one, or to grow as you say, and none depends on another; the probability of being selected within so many is one minus the product of the probabilities of not being selected. Where the pool grows, the number of applications with each number of tickets is rounded.`,
      },
      {
        name: 'The rule of thumb: tickets times a ticket’s chance',
        text: `Where chances are small, the number of ${many} divided by all tickets, times your own, comes quite near; where they are greater it is too much. It is not used here.`,
      },
    ],
  },
);
