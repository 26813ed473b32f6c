/** The notice of the verifier in one file, as a log takes it. */
import { writeNotice } from '../../src/core/log/entries.ts';
import { VERIFIER_NOTICE, verifierNoticeText } from '../../src/record/verifier-notice.ts';

/** Its name in a release. */
export const NOTICE_FILE = 'verifier-notice.json';

/** Seconds since 1970 as the protocol writes a time. */
export const timeText = (seconds: number): string =>
  `${new Date(1000 * seconds).toISOString().slice(0, 19)}Z`;

/**
 * The document: the same bytes of one commit, wherever it is made.
 * @param commit as commitWord gives it @param sha256 of the file, hex @param at when it says that it was written, in seconds
 */
export function verifierNotice(commit: string, sha256: string, at: number): Uint8Array {
  return writeNotice({
    ...VERIFIER_NOTICE,
    at: timeText(at),
    voids: null,
    text: verifierNoticeText(commit, sha256),
  });
}
