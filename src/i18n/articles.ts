import { day } from './dates.ts';
import type { Lang } from './lang.ts';
import { words } from './words.ts';

/** What stands around a text: its contents, its date, its sources. */
export const articleWords = words(
  {
    contents: '本页内容',
    updated: (date: string) => `更新于 ${day('zh', date)}`,
    published: (date: string) => day('zh', date),
    sources: '来源',
  },
  {
    contents: 'On this page',
    updated: (date: string) => `Updated ${day('en', date)}`,
    published: (date: string) => day('en', date),
    sources: 'Sources',
  },
);

/** The headings of the pages that only gather others. */
export const indexWords = words(
  {
    policy: '政策与指南',
    policySummary: '这套办法为什么这样定，申请和查询怎样一步步做。',
    policyPart: '政策',
    guidePart: '指南',
    guideSummary: '申请、修改、查结果、自己重摇，一步一步写明；发布机构的操作也在这里。',
    elsewhere: '还有',
    official: '真实摇号',
    officialSummary: '北京小客车指标、IETF 提名委员会、科罗拉多选举审计：真正举行过的摇号，在这里重摇。',
    sixDigits: '六位数字为什么太少',
    sixDigitsSummary: '六位种子只有一百万种结果，提前就能算完，号与号也因此不一样幸运。',
    historySummary: '一期一期，一个人和一个号的机会各是多少；没有找到数字的，写明没有找到。',
    spec: '协议',
    specSummary: '摇号协议 mingqian/1 的全文：照着它可以自己写一个核对程序。',
    limits: '局限',
    limitsSummary: '哪些事能自己算清，哪些事仍然要相信别人。',
    faq: '常见问题',
    faqSummary: '按题目分成几组，每个问题都有自己的地址，可以直接转给别人。',
    glossary: '词语表',
    glossarySummary: '协议和摇号里的词，一个词一个意思，各有自己的地址，连到讲它的那一页。',
    filter: '在本页里找',
    filterNone: '没有找到。换个词试试，或者清空这一栏看全部。',
    filterSome: (found: number, all: number) => `${all} 个问题里有 ${found} 个提到它`,
    adopt: '采用明签',
    adoptSummary:
      '给办摇号的单位：不改现行办法，先在旁边影子运行；要决定什么，花多少工夫，法律上怎么看，当天怎样分工。',
    adoptFirst: '先问的几句',
    adoptQuestions: [
      {
        question: '会不会影响现在的摇号？',
        answer: '不会。先在旁边用同一份名单再摇一次，不算数，也不碰现行的软件和仪式。',
        topic: 'shadow',
        link: '影子运行',
      },
      {
        question: '要装什么，要会什么？',
        answer: '一台电脑，六条命令，半天就能走一遍。',
        topic: 'rehearsal',
        link: '演练',
      },
      {
        question: '要把申请人的什么公布出来？',
        answer: '编码和号的个数，没有姓名和证件号。它仍然可能是个人信息，公布以前要问法务。',
        topic: 'law',
        link: '法律与隐私',
      },
      {
        question: '要多少人、多少时间、多少钱？',
        answer: '3,000 人的一期，第一次约 45 个工时，以后约 14 个，都是估计；软件不花钱。',
        topic: 'costs',
        link: '花费与工时',
      },
      {
        question: '领导要一页纸，写什么？',
        answer: '要决定的五件事，换来什么，管不了什么，反对的理由。',
        topic: 'decision',
        link: '要不要采用：一页纸',
      },
    ],
    adoptPapers: '全部文件',
    publisher: '发布方操作',
    publisherSummary: '从封存名单到公布结果的命令，每一步之前和之后要做的事。',
  },
  {
    policy: 'Policy and guide',
    policySummary:
      'Why the draws are held as they are, and how to apply and how to look up results, step by step.',
    policyPart: 'Policy',
    guidePart: 'Guide',
    guideSummary:
      'Applying, changing, looking up, re-running a draw: step by step. What a publishing office does is here too.',
    elsewhere: 'More',
    official: 'Real draws',
    officialSummary:
      'Beijing’s car quotas, the IETF’s nominating committee, Colorado’s election audits: draws that were really held, re-run here.',
    sixDigits: 'Why six digits are too few',
    sixDigitsSummary:
      'Six digits have only a million outcomes, which can all be computed beforehand, and some tickets are luckier than others.',
    historySummary:
      'Round by round, the chance of a person and of a ticket; where we found no figure, it says so.',
    spec: 'Protocol',
    specSummary: 'The draw protocol mingqian/1 in full: enough to write a verifier of your own.',
    limits: 'Limits',
    limitsSummary: 'What you can work out for yourself, and what you still have to take on trust.',
    faq: 'Questions and answers',
    faqSummary: 'Grouped by subject. Every question has an address of its own that you can pass on.',
    glossary: 'Glossary',
    glossarySummary:
      'The words of the protocol and of the draws, one meaning each, each with an address of its own and a link to the page that explains it.',
    filter: 'Find on this page',
    filterNone: 'Nothing found. Try another word, or empty the field to see everything.',
    filterSome: (found: number, all: number) => `${found} of ${all} questions mention it`,
    adopt: 'Adopting Mingqian',
    adoptSummary:
      'For an office that holds draws: begin beside what you do today without changing it; what there is to decide, how much work it is, what the law says, and who does what on the day.',
    adoptFirst: 'Asked first',
    adoptQuestions: [
      {
        question: 'Does it affect the draw we hold today?',
        answer:
          'No. You begin by drawing once more, beside it, from the same list. That does not count, and touches neither your software nor your ceremony.',
        topic: 'shadow',
        link: 'The shadow draw',
      },
      {
        question: 'What has to be installed, and learned?',
        answer: 'One computer and six commands; half a day is enough to go through it once.',
        topic: 'rehearsal',
        link: 'The rehearsal',
      },
      {
        question: 'What do we publish about applicants?',
        answer:
          'Codes and tickets, no names and no identity numbers. That may still be personal data: ask a lawyer before you publish.',
        topic: 'law',
        link: 'Law and privacy',
      },
      {
        question: 'How many people, how much time, how much money?',
        answer:
          'With 3,000 applicants about 45 hours of work the first time and about 14 after that, both estimated. The software costs nothing.',
        topic: 'costs',
        link: 'Costs and hours',
      },
      {
        question: 'The director wants one page. What goes on it?',
        answer: 'Five decisions, what you get, what it cannot do, and what speaks against it.',
        topic: 'decision',
        link: 'Whether to adopt it: one page',
      },
    ],
    adoptPapers: 'All the papers',
    publisher: 'For the publisher',
    publisherSummary:
      'The commands from freezing a list to publishing a result, with what to do before and after each.',
  },
);

/** The date line of a text that may have a day of its own (a notice) and a day of change. */
export function dateLine(
  lang: Lang,
  data: { date?: string | undefined; updated?: string | undefined },
): string | null {
  const t = articleWords[lang];
  if (data.date) return t.published(data.date);
  return data.updated ? t.updated(data.updated) : null;
}
