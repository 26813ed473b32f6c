/** `secret encrypt`: a secret or a share behind a passphrase. */
import { equal } from '../../../src/core/bytes.ts';
import { newPassphrase, PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, SEALED_ENDING, writePrivate } from '../../ceremony/secrets/private-file.ts';
import { isSealed, seal, unseal } from '../../ceremony/secrets/sealed.ts';
import { isShare, readShare } from '../../ceremony/secrets/shares.ts';
import { secretBytes, secretIn } from '../../publishing/secrets.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { encryptCommandWords, secretWords } from '../../words/secret.ts';
import { command } from '../command.ts';

export const encryptCommand = command({
  usage: '<file> [--out <file>]',
  says: encryptCommandWords,
  words: 1,
  options: {
    out: { value: 'file' },
    'passphrase-file': {
      ...PASSPHRASE_OPTIONS['passphrase-file'],
    },
  },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const out = args.option('out') ?? `${file}${SEALED_ENDING}`;
    await demandPlace(out, terminal);
    const content = await secretBytes(file, terminal.files);
    if (isSealed(content))
      misuse(
        inBoth(secretWords, (t) => t.encryptedAlready),
        { file },
      );
    if (isShare(content)) readShare(file, content);
    else secretIn(file, content);
    const passphrase = await newPassphrase(out, args, terminal);
    const sealed = await seal(content, passphrase, terminal.scryptWork);
    await writePrivate(out, sealed, terminal);
    // Read as it will be read: what cannot be opened keeps nothing.
    const back = await unseal(out, await secretBytes(out, terminal.files), passphrase);
    if (back === null || !equal(back, content))
      misuse(
        inBoth(secretWords, (t) => t.unreadable),
        { file: out },
        'record.unreadable',
      );
    terminal.err(secretWords[terminal.lang].writtenFrom(out, file));
    return 0;
  },
});
