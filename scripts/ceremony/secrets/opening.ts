/** Opening what a secret is kept in: a plain file, a file behind a passphrase, or shares, plain or behind passphrases. */
import { secretBytes, secretIn } from '../../publishing/secrets.ts';
import type { Arguments } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { secretWords } from '../../words/secret.ts';
import { passphrasesFor } from './passphrases.ts';
import { isSealed, unseal } from './sealed.ts';
import { type FoundShare, isShare, readShare, secretOfShares } from './shares.ts';

/**
 * The content of a file that holds a secret or a share, its passphrase asked for where it has one.
 * @throws MingqianError `record.missing`, `record.unreadable`, `usage`; `seed.reveal` where no passphrase opens it
 */
export async function opened(file: string, args: Arguments, terminal: Terminal): Promise<Uint8Array> {
  const bytes = await secretBytes(file, terminal.files);
  if (!isSealed(bytes)) return bytes;
  for (const passphrase of await passphrasesFor(file, args, terminal)) {
    const content = await unseal(file, bytes, passphrase);
    if (content !== null) return content;
  }
  return misuse(
    inBoth(secretWords, (t) => t.otherPassphrase),
    { file },
    'seed.reveal',
  );
}

/** The secret in a file, as hex. @throws MingqianError as `opened`, `seed.reveal` where it holds no secret */
export async function openedSecret(file: string, args: Arguments, terminal: Terminal): Promise<string> {
  return secretIn(file, await opened(file, args, terminal));
}

/** The shares in these files, opened one behind the other. @throws MingqianError as `opened` */
export async function openedShares(
  files: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<FoundShare[]> {
  const found: FoundShare[] = [];
  for (const file of files) found.push({ file, share: readShare(file, await opened(file, args, terminal)) });
  return found;
}

/** The secret of shares, as hex; of those that are not what was given out it is told. @throws MingqianError `seed.reveal` */
export async function joined(found: readonly FoundShare[], { err, lang }: Terminal): Promise<string> {
  const { hex, wrong } = await secretOfShares(found);
  for (const file of wrong) err(secretWords[lang].wrongShare(file));
  return hex;
}

/** The secret in these files, as hex: one that holds it, or shares. @throws MingqianError as above */
export async function secretFrom(
  files: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<string> {
  const [file = '', ...others] = files;
  if (others.length > 0) return joined(await openedShares(files, args, terminal), terminal);
  const content = await opened(file, args, terminal);
  return isShare(content)
    ? joined([{ file, share: readShare(file, content) }], terminal)
    : secretIn(file, content);
}
