import { words } from './words.ts';

/** The page for an address where there is nothing. */
export const missingWords = words(
  {
    title: '没有这一页',
    what: '这个地址上没有内容。',
    why: '可能是地址写错了，也可能是链接过时了。公布过的记录和公告不应当撤下；如果你是从本站的链接来到这里，那是本站的错。',
  },
  {
    title: 'There is no such page',
    what: 'Nothing stands at this address.',
    why: 'The address may be mistyped, or the link out of date. Published records and notices should never be taken down; if a link of this site led you here, the mistake is ours.',
  },
);
