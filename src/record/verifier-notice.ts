/** The notice by which a publication log names the verifier in one file: anyone can compare the file that they have with it. */

/** Of this round and pool, which no draw has. */
export const VERIFIER_NOTICE = { round: 'software', pool: 'verifier' } as const;

/** The name of the verifier in one file, in a built site and in a release. */
export const VERIFIER_FILE = 'mingqian-verifier.html';

/**
 * Its text.
 * @param commit the source commit, with `+` behind it where files were changed @param sha256 of the file, hex
 */
export function verifierNoticeText(commit: string, sha256: string): string {
  return `${VERIFIER_FILE}, source commit ${commit}: SHA-256 ${sha256}`;
}
