/** The names of a pool, in the order in which the publisher numbered them (RFC 3797, section 6). */
import { OfficialError } from './errors.ts';
import { POOL_LIMIT } from './rfc3797.ts';

/**
 * Names, one a line; the number of a name is that of its line. A byte order mark and CRLF are accepted, and one line
 * end behind the last name. A name may stand there twice: the RFC knows numbers alone.
 * @param file what the text is called, for errors
 * @throws OfficialError `rfc3797.names` where a line is empty, which would shift the numbers behind it, or where there
 *   are more than 65,535
 */
export function readNames(text: string, file?: string): string[] {
  const place = file === undefined ? {} : { file };
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const empty = lines.findIndex((line) => line.trim() === '');
  if (empty !== -1)
    throw new OfficialError('rfc3797.names', {
      ...place,
      line: empty + 1,
      expected: 'a name on every line, as an empty one would shift the numbers',
      found: 'none',
    });
  if (lines.length > POOL_LIMIT)
    throw new OfficialError('rfc3797.pool', {
      ...place,
      expected: 'at most 65535 names',
      found: String(lines.length),
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
        found: 'neither',
      });
    return said;
  }
  if (said !== null && said !== names.length)
    throw new OfficialError('rfc3797.names-differ', {
      expected: `as many names as the pool is said to have (${said})`,
      found: String(names.length),
    });
  return names.length;
}
