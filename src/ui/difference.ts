/** Why a check failed, as lines of a term and what is said of it. */
import type { Finding } from '../core/findings.ts';
import type { FindingWords } from '../i18n/findings.zh.ts';
import { type Said, saidOf } from '../i18n/said.ts';

export interface Line {
  readonly term: string;
  readonly said: Said;
}

/** Where it is, what was expected, what was found, what that means, and what it very nearly was. */
export function differenceLines(t: FindingWords, finding: Finding): Line[] {
  const { code, place, expected, found, likely } = finding;
  const where = t.place(place);
  const lines: Line[] = [];
  if (where.length > 0) lines.push({ term: t.where, said: where });
  if (expected !== null) lines.push({ term: t.expected, said: saidOf(t.values, expected) });
  if (found !== null) lines.push({ term: t.found, said: saidOf(t.values, found) });
  lines.push({ term: t.says, said: t.codes[code](finding) });
  if (likely !== null) lines.push({ term: t.says, said: saidOf(t.likely, likely) });
  return lines;
}
