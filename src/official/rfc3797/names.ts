/** The names of a pool, in the order in which the publisher numbered them (RFC 3797, section 6). */
import { numbered, OfficialError, shown } from '../errors.ts';
import { POOL_LIMIT } from './selection.ts';

/** What some programs end a line with, and controls: whoever reads the list there numbers the names otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_END = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
/** Nothing that can be seen. */
const BLANK = /^[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
/** A number of the list's own before a name. */
const OWN_NUMBER = /^[ \t]*#?([0-9]{1,5})(?:[.):,;]|[ \t])[ \t]*[^ \t]/;

/**
 * Names, one a line; the number of a name is that of its line. A byte order mark and CRLF are accepted, and one line
 * end behind the last name. A name may stand there twice: the RFC knows numbers alone.
 * @param file what the text is called, for errors
 * @throws OfficialError `rfc3797.names` where a line is empty, which would shift the numbers behind it, `rfc3797.names-unseen` where one has
 *   an end of a line in it that is none here, or another control, `rfc3797.names-numbers` where most names have a number before them and one
 *   has not that of its line, `rfc3797.pool` where there are more than 65,535
 */
export function readNames(text: string, file?: string): string[] {
  const place = file === undefined ? {} : { file };
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const empty = lines.findIndex((line) => BLANK.test(line));
  if (empty !== -1)
    throw new OfficialError('rfc3797.names', {
      ...place,
      line: empty + 1,
      expected: 'a name on every line, as an empty one would shift the numbers',
      found: { is: 'none' },
    });
  const unseen = lines.findIndex((line) => LINE_END.test(line));
  if (unseen !== -1)
    throw new OfficialError('rfc3797.names-unseen', {
      ...place,
      line: unseen + 1,
      expected: 'a name without ends of lines other than LF and CRLF, and without controls',
      found: shown(lines[unseen] ?? ''),
    });
  const own = lines.map((line) => OWN_NUMBER.exec(line)?.[1]);
  const isNumbered = own.filter((number) => number !== undefined).length * 2 > lines.length;
  const other = isNumbered ? own.findIndex((number, i) => Number(number) !== i + 1) : -1;
  if (other !== -1)
    throw new OfficialError('rfc3797.names-numbers', {
      ...place,
      line: other + 1,
      expected: `the number ${other + 1} before the name, as most names have the number of their line`,
      found: shown(lines[other] ?? ''),
    });
  if (lines.length > POOL_LIMIT)
    throw new OfficialError('rfc3797.pool', {
      ...place,
      expected: 'at most 65535 names',
      found: numbered(lines.length),
    });
  return lines;
}

/**
 * The size of the pool: the number of its names, or else what was said.
 * @throws OfficialError `rfc3797.names-differ` where both are given and differ, `rfc3797.pool` where neither is
 */
export function poolSize(said: number | null, names: readonly string[] | null): number {
  if (names === null) {
    if (said === null)
      throw new OfficialError('rfc3797.pool', {
        expected: 'the size of the pool, or its names',
        found: { is: 'neither' },
      });
    return said;
  }
  if (said !== null && said !== names.length)
    throw new OfficialError('rfc3797.names-differ', {
      expected: `as many names as the pool is said to have (${said})`,
      found: numbered(names.length),
    });
  return names.length;
}
