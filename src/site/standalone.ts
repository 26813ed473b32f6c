/** The verifier in one file, as scripts/build.ts built it beside this site. */

/** The environment variable that has its SHA-256 in hex and its size in bytes. */
export const VERIFIER = 'MINGQIAN_VERIFIER';

export interface StandaloneFile {
  readonly sha256: string;
  readonly size: number;
}

/** What is known of it; null where pages are made without it. @throws Error for a word that is none */
export function standaloneFile(word: string = process.env[VERIFIER] ?? ''): StandaloneFile | null {
  if (word === '') return null;
  const [, sha256, size] = /^([0-9a-f]{64}) ([1-9][0-9]*)$/.exec(word) ?? [];
  if (sha256 === undefined) throw new Error(`${VERIFIER}: expected a digest and a size, found ${word}`);
  return { sha256, size: Number(size) };
}
