/** What is said of files that are written, whatever the command. */
import { words } from '../../src/i18n/words.ts';
import type { Written } from '../publishing/published-files.ts';

export const writtenWords = words(
  {
    written: (file: string, how: Written) => `${file}：${how === 'same' ? '已经在了，内容相同' : '写好了'}`,
    left: (file: string) => `${file} 没能删掉。`,
  },
  {
    written: (file: string, how: Written) =>
      `${file}: ${how === 'same' ? 'stands already, the same' : 'written'}`,
    left: (file: string) => `${file} could not be removed.`,
  },
);
