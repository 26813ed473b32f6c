/** The secrets that a commitment's sources are, from wherever they are kept. */
import type { Commitment } from '../../../src/core/commitment.ts';
import { hasDigest, secretPath } from '../../publishing/secrets.ts';
import type { Arguments } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { secretWords } from '../../words/secret.ts';
import { joined, openedSecret, openedShares } from './opening.ts';
import { SEALED_ENDING } from './private-file.ts';
import type { FoundShare } from './shares.ts';

/** Where a secret is looked for where nothing is said: as freeze wrote it, or encrypted beside it. */
async function usualPlace(
  commitment: Commitment,
  digest: string,
  { files, secretsFolder }: Terminal,
): Promise<string> {
  const plain = secretPath(secretsFolder, commitment, digest);
  const sealed = `${plain}${SEALED_ENDING}`;
  const isThere = async (file: string) => (await files.stat(file).catch(() => null)) !== null;
  return !(await isThere(plain)) && (await isThere(sealed)) ? sealed : plain;
}

/**
 * The secrets, as hex, in the order of their sources: each of its shares, of the file given for it, or from where freeze put it.
 * @throws MingqianError `usage`, `record.missing`, `record.unreadable`, `seed.reveal`
 */
export async function secretsFor(
  commitment: Commitment,
  args: Arguments,
  terminal: Terminal,
): Promise<string[]> {
  const digests = commitment.sources.flatMap((source) => (source.kind === 'secret' ? [source.sha256] : []));
  const shares = await openedShares(args.all('share'), args, terminal);
  const sharesOf = (digest: string): FoundShare[] => shares.filter(({ share }) => share.digest === digest);
  const stray = shares.find(({ share }) => !digests.includes(share.digest));
  if (stray !== undefined)
    misuse(
      inBoth(secretWords, (t) => t.strayShare),
      { file: stray.file },
      'seed.reveal',
    );
  const given = args.all('secret-file');
  const inFiles = digests.filter((digest) => sharesOf(digest).length === 0);
  if (given.length > 0 && given.length !== inFiles.length)
    misuse(inBoth(secretWords, (t) => t.fileTimes(given.length, inFiles.length, shares.length > 0)));
  const secrets: string[] = [];
  for (const digest of digests) {
    const found = sharesOf(digest);
    const file =
      given[inFiles.indexOf(digest)] ??
      (found.length > 0 ? '' : await usualPlace(commitment, digest, terminal));
    const secret =
      found.length > 0 ? await joined(found, terminal) : await openedSecret(file, args, terminal);
    if (!hasDigest(secret, digest))
      misuse(
        inBoth(secretWords, (t) => t.otherSecret(digest)),
        { file },
        'seed.reveal',
      );
    secrets.push(secret);
  }
  return secrets;
}
