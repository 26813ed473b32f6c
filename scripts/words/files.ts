/** What is said of files that are written, whatever the command. */
import { words } from '../../src/i18n/words.ts';

/** Whether a file was written or stood there already. */
type Written = 'written' | 'same';

export const writtenWords = words(
  {
    written: (file: string, how: Written) => `${file}：${how === 'same' ? '已经在了，内容相同' : '写好了'}`,
    left: (file: string) => `${file} 没能删掉。`,
    useless: (file: string) => `${file} 没能删掉；请删掉它，它没有用了。`,
    private: (file: string) => `${file} 没能删掉；里面是不能公开的内容：请删掉它。`,
    other: '已经公布了，内容不同；公布过的文件绝不覆盖',
    held: '另一次运行正在写这个文件，或者写到一半中断了；没有在运行的，请删掉这个文件夹',
    utf8: '应当是 UTF-8 的文本',
    workingTree: (file: string, tree: string) =>
      `提醒：${file} 在 Git 工作区 ${tree} 里：当心不要把它提交进去。`,
  },
  {
    written: (file: string, how: Written) =>
      `${file}: ${how === 'same' ? 'stands already, the same' : 'written'}`,
    left: (file: string) => `${file} could not be removed.`,
    useless: (file: string) => `${file} could not be removed; remove it, it is of no use.`,
    private: (file: string) => `${file} could not be removed; it holds what must stay private: remove it.`,
    other: 'is published already with other content; published files are never overwritten',
    held: 'another run is writing this file, or was ended while it did; where none is at work, remove that folder',
    utf8: 'expected UTF-8 text',
    workingTree: (file: string, tree: string) =>
      `Warning: ${file} is in the Git working tree ${tree}: see that it is never added to it.`,
  },
);
