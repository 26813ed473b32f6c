/** The commit that this site is built from, as scripts/build.ts hands it over. */

/** The environment variable that has it: its hash, with `+` behind it where files were changed; empty where it is not known. */
export const COMMIT = 'MINGQIAN_COMMIT';

export interface BuiltFrom {
  readonly hash: string;
  /** Whether files were changed since, so that nobody else can build the same from it. */
  readonly isChanged: boolean;
}

/** The commit, or null where the sources came without one. @throws Error for a word that is none */
export function builtFrom(word: string = process.env[COMMIT] ?? ''): BuiltFrom | null {
  if (word === '') return null;
  const [, hash, changed] = /^([0-9a-f]{40}(?:[0-9a-f]{24})?)(\+?)$/.exec(word) ?? [];
  if (hash === undefined) throw new Error(`${COMMIT}: expected a commit's hash, found ${word}`);
  return { hash, isChanged: changed === '+' };
}

/** The same as one word, for a dispute file. */
export function builtFromWord(): string | null {
  const commit = builtFrom();
  return commit && `${commit.hash}${commit.isChanged ? '+' : ''}`;
}
