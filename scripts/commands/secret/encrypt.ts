/** `secret encrypt`: a secret or a share behind a passphrase. */
import { equal } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { newPassphrase, PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, SEALED_ENDING, writePrivate } from '../../ceremony/secrets/private-file.ts';
import { isSealed, seal, unseal } from '../../ceremony/secrets/sealed.ts';
import { isShare, readShare } from '../../ceremony/secrets/shares.ts';
import { secretBytes, secretIn } from '../../publishing/secrets.ts';
import type { Command } from '../command.ts';

export const encryptCommand: Command = {
  usage: '<file> [--out <file>]',
  summary: 'a secret, or a share, behind a passphrase',
  help: `Encrypts a secret's file, or a share's, with a passphrase, in age's format: \`age -d\` opens it too. The passphrase is asked
for twice and never shown. The file that was there stays: rehearse first, then remove it.`,
  words: 1,
  options: {
    out: { value: 'file', help: `where it goes (the file's name with ${SEALED_ENDING} behind it)` },
    'passphrase-file': {
      ...PASSPHRASE_OPTIONS['passphrase-file'],
      help: 'a file with the passphrase on its first line',
    },
  },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const out = args.option('out') ?? `${file}${SEALED_ENDING}`;
    await demandPlace(out, terminal);
    const content = await secretBytes(file, terminal.files);
    if (isSealed(content)) throw new MingqianError('usage', 'is encrypted already', { file });
    if (isShare(content)) readShare(file, content);
    else secretIn(file, content);
    const passphrase = await newPassphrase(out, args, terminal);
    const sealed = await seal(content, passphrase, terminal.scryptWork);
    await writePrivate(out, sealed, terminal);
    // Read as it will be read: what cannot be opened keeps nothing.
    const back = await unseal(out, await secretBytes(out, terminal.files), passphrase);
    if (back === null || !equal(back, content))
      throw new MingqianError('record.unreadable', 'was written, and cannot be opened: do not rely on it', {
        file: out,
      });
    terminal.err(`${out}: written. ${file} is still there: rehearse, then remove it.`);
    return 0;
  },
};
