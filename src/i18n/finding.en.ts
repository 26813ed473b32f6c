import type { FindingWords } from './finding.zh.ts';
import { count } from './numbers.ts';

/** The page on which the site's own words are searched. */
export const findingWords: FindingWords = {
  title: 'Search',
  summary:
    'Every word of this site: questions and answers, policy, guides, notices, rules, terms and the protocol.',
  label: 'What to find',
  hint: 'An application code takes you to its result. The search runs in your browser; what you type is sent nowhere.',
  submit: 'Search',
  size: (size, packed) => `The first search fetches the words of the site: ${size}, about ${packed} packed.`,
  loading: 'Fetching the words of the site …',
  failed: 'The words of the site could not be fetched; perhaps there is no network.',
  retry: 'Try again',
  results: 'Found',
  none: (typed) => `“${typed}” was not found.`,
  noneWhat: 'Try other words, or look here:',
  some: (found) => (found === 1 ? '1 place found' : `${count(found)} places found`),
  instead: (words) =>
    `This site says ${words.map((one) => `“${one}”`).join(', ')}, and that was searched for too.`,
  more: (left) => `${count(left)} more`,
  between: ' › ',
  code: 'This looks like an application code.',
  codeWhat:
    'Codes are not searched here. The look-up has its result. The code is sent nowhere, and does not stay in the address of this page.',
  codeLook: 'Look this code up',
  personal: {
    'resident-id': 'This looks like an identity number.',
    mobile: 'This looks like a mobile number.',
  },
  personalWhat:
    'This site has nobody’s identity or telephone number; please do not type one here. A result is looked up by the application code alone.',
  faq: 'Questions and answers',
  allPages: 'All pages',
  without:
    'The search runs in your browser and needs JavaScript. Without it, begin with the questions and answers, or with the list of all pages below.',
};
