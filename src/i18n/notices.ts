import { words } from './words.ts';

export const noticeWords = words(
  {
    title: '公告',
    summary: '各期开始、摇号和公布结果时发出的通知，新的在前。',
    feedTitle: (name: string) => `${name}公告`,
    feed: '用 Atom 订阅',
    feedWhat: '订阅以后，新公告会出现在你的阅读器里，不用留下任何联系方式。',
    all: '全部公告',
    none: '还没有公告。',
  },
  {
    title: 'Notices',
    summary: 'What is announced when a round opens, is drawn and has its result published; newest first.',
    feedTitle: (name: string) => `${name}: notices`,
    feed: 'Subscribe with Atom',
    feedWhat: 'New notices then appear in your reader, and you leave no address with anyone.',
    all: 'All notices',
    none: 'There are no notices yet.',
  },
);
