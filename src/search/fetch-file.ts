/** The files of a look-up over the network. A request names a file and nothing else: no query, no code, no cookie. */
import { isCancelled, messageOf } from '../core/errors.ts';
import { RecordError } from '../record/faults.ts';
import { fetchFile } from '../record/fetched.ts';
import { LookUpFault } from './fault.ts';
import type { ReadFile } from './index-look-up.ts';

/** How long nothing may come of a file, in milliseconds. */
const PATIENCE = 20_000;
/** No file of a look-up but result.csv is longer, in bytes. */
const LIMIT = 1 << 20;

/**
 * A reader of the files below the site's root.
 * @param root the site's base path, ending in a slash
 * @param signal cancels every request of this reader
 * @param onKept told since when it is kept, where the answer is the copy on this device and not the network's; without
 * it such an answer is none, `unreachable`
 */
export function networkFiles(
  root: string,
  signal: AbortSignal,
  onKept: ((since: string) => void) | null = null,
): ReadFile {
  return async (path, limit = LIMIT, onBytes = () => {}, isAnew = false) => {
    const fetching = { signal, patience: PATIENCE, onBytes, isAnew, kept: onKept ?? ('refuse' as const) };
    try {
      return await fetchFile(root + path, { file: path, limit }, fetching);
    } catch (error) {
      throw isCancelled(error) ? error : faultOf(error, path);
    }
  };
}

/** What a file that was not read means for a look-up. */
function faultOf(error: unknown, path: string): LookUpFault {
  const message = messageOf(error);
  if (!(error instanceof RecordError)) return new LookUpFault('malformed', path, message);
  const { fault } = error;
  if (fault.kind === 'status') return new LookUpFault('server', path, message, null, fault.status);
  return new LookUpFault(fault.kind === 'webPage' ? 'webpage' : 'unreachable', path, message);
}
