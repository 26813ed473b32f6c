/** `draw` in words. */
import { words } from '../../src/i18n/words.ts';

export const drawCommandWords = words(
  {
    summary: '算出 result.csv 和 result.json',
    help: `先核对名单、承诺书和种子，有一项不通过就什么也不算。同样的记录，在哪台机器上算都一样。`,
    options: {},
  },
  {
    summary: 'result.csv and result.json',
    help: `Checks the list, the commitment and the seed first; draws nothing where a check does not pass. The same record always
gives the same result, on every machine.`,
    options: {},
  },
);
