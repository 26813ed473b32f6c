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
    stillThere: 'These open without one:',
    retry: 'When there is a network again, reload this page.',
  },
);
