import type { Warning, WarningCode } from '../../../official/beijing/warnings.ts';
import { count } from '../../numbers.ts';

export type Say = Readonly<Record<WarningCode, (warning: Warning) => string>>;

export const n = ({ count: many = 0 }: Warning): string => count(many);

/** Where the first of several stands; a line of its own is told beside the warning. */
export const first = ({ count: many = 1, line }: Warning, say: (line: string) => string): string =>
  many > 1 && line !== undefined ? say(count(line)) : '';
