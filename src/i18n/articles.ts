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
    spec: '协议规范',
    specSummary: '摇号协议 mingqian/1 的全文：照着它可以自己写一个核对程序。',
    limits: '局限',
    limitsSummary: '哪些事能自己算清，哪些事仍然要相信别人。',
    faq: '常见问题',
    faqSummary: '按题目分成几组，每个问题都有自己的地址，可以直接转给别人。',
    filter: '在本页里找',
    filterNone: '没有找到。换个词试试，或者清空这一栏看全部。',
    filterSome: (found: number, all: number) => `${all} 个问题里有 ${found} 个提到它`,
  },
  {
    policy: 'Policy and guide',
    policySummary: 'Why the draws are held as they are, and how to apply and look things up, step by step.',
    policyPart: 'Policy',
    guidePart: 'Guide',
    guideSummary:
      'Applying, changing, looking up, re-running a draw: step by step. What a publishing office does is here too.',
    elsewhere: 'Further',
    official: 'Real draws',
    officialSummary:
      'Beijing’s car quotas, the IETF’s nominating committee, Colorado’s election audits: draws that were really held, re-run here.',
    sixDigits: 'Why six digits are few',
    sixDigitsSummary:
      'Six digits have a million outcomes, which can be computed beforehand, and tickets are not equally lucky.',
    spec: 'Specification',
    specSummary: 'The draw protocol mingqian/1 in full: enough to write a verifier of your own.',
    limits: 'Limits',
    limitsSummary: 'What you can work out for yourself, and what you still have to take on trust.',
    faq: 'Questions and answers',
    faqSummary: 'Grouped by subject. Every question has an address of its own that you can pass on.',
    filter: 'Find on this page',
    filterNone: 'Nothing found. Try another word, or empty the field to see everything.',
    filterSome: (found: number, all: number) => `${found} of ${all} questions mention it`,
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
