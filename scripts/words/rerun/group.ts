/** `rerun` in words. */
import { words } from '../../../src/i18n/words.ts';

export const rerunCommandWords = words(
  {
    summary: '别人举行过的摇号，照它们自己的办法重算',
    help: `照发布方说的各样输入，重算在别处举行过的摇号，打印应当得出的结果。退出码：0 做完了，1 没有结果，或者和公布的不同，2 给的输入
不可能是对的，并说出在哪里。`,
  },
  {
    summary: 'a draw that somebody else held, re-run by its own rules',
    help: `Re-runs a draw that was held elsewhere, from what its publisher said went into it, and prints what must have come out.
Exit status: 0 done, 1 there is no result or it is not what was published, 2 what was given cannot be right, with the place.`,
  },
);
