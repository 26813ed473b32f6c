import type { KeepWords } from './keep.zh.ts';
import { count } from './numbers.ts';

/** Keeping a whole round on the reader's device, and what is kept there. */
export const keepWords: KeepWords = {
  title: 'Keep it on this device',
  what: 'Keeps every record of this round on this device, so that you can look a code up and re-run the draw without a network.',
  files: (files, size) => `${count(files)} files, ${size} together`,
  keep: (size) => `Keep this round (${size})`,
  goOn: (left) => `Go on (${left} to go)`,
  partly: (there, all) =>
    `Not finished last time: ${there} of ${all} are here and were checked; they need not be fetched again.`,
  update: (left) => `Bring it up to date (${left})`,
  older: (since) =>
    `This device has a copy of ${since}, and the record on the site has changed since. Without a network that copy is used until the new one is whole.`,
  newer: (since) =>
    `This device has had this round since ${since}, in a version newer than this page. Every file that this page names is in it, so nothing needs to be kept again. With a network, load this page again to see what was added.`,
  kept: (since) =>
    `Kept on this device since ${since}. Every file was compared with the SHA-256 that this site was built with.`,
  mayGo:
    'A browser may remove it when the device runs out of room. The publication log is not part of it; without a network the checks of the log are skipped.',
  remove: 'Remove',
  removeLabel: (name) => `Remove from this device: ${name}`,
  removed: 'Removed from this device.',
  preparing: 'Keeping the site’s pages and programs …',
  keeping: (there, all) => `Keeping: ${there} of ${all}`,
  progress: 'How much is kept',
  cancel: 'Stop',
  begun: (all) => `Begun: ${all} to keep.`,
  done: 'The whole round is kept.',
  faults: {
    forbidden:
      'This browser lets no site keep anything just now, as is usual in private windows. Try an ordinary window, or save the files one by one from the downloads.',
    full: 'There is not enough room: this device gives the site less than it needs. What was kept so far is removed again; make room and try once more.',
    network: 'The network went away before all of it was here. What was kept stays; go on when it is back.',
    refused:
      'The server did not give one of the files: it may be busy, or it refused the request. What was kept stays; go on in a while.',
    changed:
      'A file that came is not what this page says: it may not have come whole, or the site was just updated. Reload this page and try again.',
    removed:
      'What was kept so far was removed meanwhile, perhaps in another tab, so the round is not kept. Keep it once more if you want it.',
    cancelled: 'Stopped. What was kept stays, and you can go on from there.',
    absent:
      'This browser cannot use the site without a network: it may be a private window, or the address does not begin with https. The files can be saved one by one from the downloads.',
    failed:
      'The site’s program for use without a network did not start. There may be too little room, or the site is being updated. Try again in a while.',
  },
};
