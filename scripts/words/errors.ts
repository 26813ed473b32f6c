/** How the parts of an error are put together. */
import { words } from '../../src/i18n/words.ts';

export const errorWords = words(
  {
    at: (place: string) => `${place}：`,
    term: (term: string, said: string) => `${term}：${said}`,
    between: '；',
  },
  {
    at: (place: string) => `${place}: `,
    term: (term: string, said: string) => `${term}: ${said}`,
    between: '; ',
  },
);
