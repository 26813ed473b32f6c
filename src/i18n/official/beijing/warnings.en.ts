import type { Warning } from '../../../official/beijing/warnings.ts';
import { count } from '../../numbers.ts';
import { first, n, type Say } from './warning-figures.ts';
import type { BeijingWarningWords } from './warnings.zh.ts';

const firstEn = (warning: Warning): string => first(warning, (line) => ` The first is on line ${line}.`);

/** Words for what a pool holds that the official program accepts, though what it makes of it may surprise. */
export const beijingWarningWords: BeijingWarningWords = {
  title: (warnings: number) => `Notes on the import (${warnings})`,
  note: 'The official program accepts these without a word, and this page treats them as it does. They are told because what comes of them may surprise.',
  where: (line: number) => `line ${count(line)}`,
  found: 'which has',
  rest: (warnings: number) => `The other ${warnings}`,
  says: {
    'blank-rows': (w) =>
      `Empty lines: ${n(w)}. The rows behind move up, and the file’s last ${w.count === 1 ? 'ticket stays' : `${n(w)} tickets stay`} blank; blank tickets are in the drum and can win.${firstEn(w)}`,
    'rows-ignored': (w) =>
      `Rows beyond the number of tickets in the head file: ${n(w)}. They are not read and not in the drum.${firstEn(w)}`,
    'files-ignored': (w) =>
      `Files in the zip that the head file does not ask for: ${n(w)}. They are not read.`,
    'fields-ignored': (w) =>
      `Rows with something behind the code: ${n(w)}. It is not looked at.${firstEn(w)}`,
    'fields-empty': (w) =>
      `Rows with empty fields before the code: ${n(w)}. Empty fields do not count, and what follows moves forward.${firstEn(w)}`,
    sequence: (w) =>
      `Rows with another number than their place: ${n(w)}. The program does not look at the number; the place is the ticket.${firstEn(w)}`,
    digits: (w) =>
      `Codes in other digits than 0–9: ${n(w)}. A ticket has room for 13 bytes only, so these codes are cut.${firstEn(w)}`,
    spelling: () =>
      'A number is not spelt plainly: with spaces, a plus sign or zeros in front. The program reads it all the same.',
    'quota-blank': () => 'The quota is empty, which counts as zero: no ticket wins.',
    'quota-negative': () => 'The quota is less than zero: no ticket wins.',
    'quota-all': (w) =>
      w.count === 1
        ? 'The quota is not below the one ticket: it wins, and no seed is used.'
        : `The quota is not below the ${n(w)} tickets: all win in their order, and no seed is used.`,
    title: () =>
      'The head file is not in UTF-8, so its title cannot be read. The draw does not depend on it.',
    heads: (w) => `The zip has ${n(w)} head files. This one, the first by name, is read.`,
  } satisfies Say as Say,
};
