/** What is kept on the reader's device, as a list. */
export const keptWords = {
  asking: '正在看这台设备上有什么……',
  listTitle: '这台设备上存着的',
  listNone: '没有存着任何一期。',
  site: '本站的页面和核对程序',
  siteSince: (since: string) => `存于 ${since}。打开本站时自动更新；要删，请清除浏览器里本站的数据。`,
  siteNone: '还没有存下。联网打开本站的任何一页，它会自己去存；一直存不下，多半是空间不够。',
  wholeSince: (since: string) => `存于 ${since}`,
  notWhole: '没有存完，没有网络时不用它',
  toRounds: '各期的页面上可以存下一期',
};

export type KeptWords = typeof keptWords;
