import { words } from './words.ts';

/** What the site says of being used without a network. */
export const offlineWords = words(
  {
    ready: '断网也能用：本站的页面和核对程序已经存在这台设备上。',
    readyWithLists: '断网也能用：本站的页面、核对程序和最近一期的记录已经存在这台设备上。',
    updated: '本站有新版本。',
    reload: '重新载入',

    title: '没有网络',
    what: '这一页没有存在这台设备上，现在又连不上网络。',
    stillThere: '这些不用网络也能打开：',
    retry: '连上网络以后，重新载入这一页。',
  },
  {
    ready: 'Works offline: this site’s pages and its verifier are stored on this device.',
    readyWithLists:
      'Works offline: this site’s pages, its verifier and the latest round’s record are stored on this device.',
    updated: 'There is a new version of this site.',
    reload: 'Reload',

    title: 'No network',
    what: 'This page is not stored on this device, and there is no network at the moment.',
    stillThere: 'These open without one:',
    retry: 'When there is a network again, reload this page.',
  },
);
