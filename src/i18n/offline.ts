import { words } from './words.ts';

/** What the site says of being used without a network. */
export const offlineWords = words(
  {
    ready: (since: string) => `断网也能用：这台设备上存着本站的页面和核对程序，存于 ${since}。`,
    readyWithLists: (since: string) =>
      `断网也能用：这台设备上存着本站的页面、核对程序和当时最近一期的记录，存于 ${since}。`,
    updated: '本站有新版本。',
    reload: '重新载入',

    // Around the date.
    keptBefore: '本页来自这台设备上的副本，按它的钟是 ',
    keptAfter: '存下的；网上可能已有更新。',

    title: '没有网络',
    what: '这一页没有存在这台设备上，现在又连不上网络。',
    askedTitle: '断网使用',
    askedWhat: '没有网络时能用什么，这台设备上存着什么。',
    asked:
      '打开过一次，本站的页面、搜索和核对程序就存在这台设备上了，最近三期的页面在内，更早各期的不在；最近一期的记录不太大的话也在内。摇号前一刻钟到摇号后两小时，来的人多，第一次打开先不存。以前各期的记录，可以在那一期的页面上按一下存下来。',
    install: '想像应用一样打开它，可以在浏览器的菜单里选“安装”“添加到主屏幕”一类的项目。不装也一样能用。',
    stillThere: '这些不用网络也能打开：',
    retry: '连上网络以后，重新载入这一页。',
  },
  {
    ready: (since: string) =>
      `Works offline: this site’s pages and its verifier have been on this device since ${since}.`,
    readyWithLists: (since: string) =>
      `Works offline: this site’s pages, its verifier and the record of what was then the latest round have been on this device since ${since}.`,
    updated: 'There is a new version of this site.',
    reload: 'Reload',

    keptBefore: 'This page comes from the copy kept on this device since ',
    keptAfter: ' by the device’s clock; there may be a newer one online.',

    title: 'No network',
    what: 'This page is not stored on this device, and there is no network at the moment.',
    askedTitle: 'Without a network',
    askedWhat: 'What works without one, and what this device keeps.',
    asked:
      'After one visit the site’s pages, its search and its verifier are on this device: of the rounds, the pages of the latest three, and the record of the latest one where it is not very large. From a quarter of an hour before a draw until two hours after it, when many come, a first visit stores nothing. The record of an earlier round can be kept with one press on its page.',
    install:
      'To open the site like an app, choose “Install” or “Add to home screen” in your browser’s menu. It works the same without that.',
    stillThere: 'These open without one:',
    retry: 'When there is a network again, reload this page.',
  },
);
