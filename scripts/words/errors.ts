/** How the parts of an error are put together. */
import { words } from '../../src/i18n/words.ts';

export const errorWords = words(
  {
    at: (place: string) => `${place}：`,
    term: (term: string, said: string) => `${term}：${said}`,
    between: '；',
    missing: '应当有，没有',
    undrawn: (check: string) => `没有摇号：检查 ${check} 没有通过；原因见 verify`,
  },
  {
    at: (place: string) => `${place}: `,
    term: (term: string, said: string) => `${term}: ${said}`,
    between: '; ',
    missing: 'expected it, found none',
    undrawn: (check: string) => `nothing is drawn: ${check} did not pass; verify says why`,
  },
);

/** Of whoever leaves where they are asked. */
export const askingWords = words(
  { left: '没有输入；什么也没有写' },
  { left: 'nothing was typed; nothing was written' },
);
