/** `secret open`: what was encrypted, as it was. */
import { MingqianError } from '../../../src/core/errors.ts';
import { opened } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, writePrivate } from '../../ceremony/secrets/private-file.ts';
import { isSealed } from '../../ceremony/secrets/sealed.ts';
import { secretBytes } from '../../publishing/secrets.ts';
import type { Command } from '../command.ts';

export const openCommand: Command = {
  usage: '<file> --out <file>',
  summary: 'an encrypted secret or share, decrypted into a file',
  help: `Decrypts with its passphrase and writes what was encrypted into a file for its owner alone. reveal needs none of this: it
opens the encrypted file itself.`,
  words: 1,
  options: { out: { value: 'file', help: 'where it goes' }, ...PASSPHRASE_OPTIONS },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const out = args.required('out');
    await demandPlace(out, terminal);
    if (!isSealed(await secretBytes(file, terminal.files)))
      throw new MingqianError('usage', 'expected a file that is encrypted, found one that is not', { file });
    await writePrivate(out, await opened(file, args, terminal), terminal);
    terminal.err(`${out}: written.`);
    return 0;
  },
};
