import type { KeptWords } from './kept.zh.ts';

/** What is kept on the reader's device, as a list. */
export const keptWords: KeptWords = {
  asking: 'Looking at what this device has …',
  listTitle: 'Kept on this device',
  listNone: 'No round is kept.',
  site: 'The site’s pages and its verifier',
  siteSince: (since) =>
    `Kept since ${since}. They are brought up to date whenever you open the site; to remove them, clear the site’s data in your browser.`,
  siteNone:
    'Not kept yet. They are kept whenever you open a page of the site with a network; if they never are, there is probably too little room.',
  wholeSince: (since) => `Kept since ${since}`,
  notWhole: 'Not finished, and not used without a network',
  toRounds: 'A round can be kept from its page',
};
