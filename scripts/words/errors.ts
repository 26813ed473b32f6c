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

/** Of whoever leaves where they are asked. */
export const askingWords = words(
  { left: '没有输入；什么也没有写' },
  { left: 'nothing was typed; nothing was written' },
);
