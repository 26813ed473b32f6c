/** A sheet read by a mapping, as a test looks at it. */

import type { Fault } from '../../scripts/intake/fault.ts';
import { type CodeOf, type Intake, intake } from '../../scripts/intake/intake.ts';
import { type Mapping, readMapping } from '../../scripts/intake/mapping.ts';
import { oneSheet } from '../../scripts/intake/sheet.ts';
import { utf8 } from '../../src/core/bytes.ts';

/** The mapping of a text. @throws Error where it has faults */
export function mappingOf(toml: string): Mapping {
  const mapping = readMapping(utf8(toml));
  if (Array.isArray(mapping)) throw new Error(JSON.stringify(mapping));
  return mapping as Mapping;
}

export async function read(
  sheet: string | Uint8Array,
  toml: string,
  codeOf: CodeOf | null = null,
): Promise<Intake> {
  const mapping = mappingOf(toml);
  const bytes = typeof sheet === 'string' ? utf8(sheet) : sheet;
  return intake('sheet', await oneSheet('sheet', bytes, mapping.sheet), mapping, codeOf);
}

/** A fault as its row, its column and its kind. */
export const placeOf = ({ place: { row, column }, kind }: Fault) =>
  `${row}${column === null ? '' : ` ${column.letters ?? '-'} ${column.title}`}: ${kind}`;

/** The list that was made, as text; what is wrong where there is none. */
export function listText({ list, faults }: Intake): string {
  return list === null ? faults.map(placeOf).join('\n') : new TextDecoder().decode(list.bytes);
}
