/** `secret open`: what was encrypted, as it was. */
import { opened } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, writePrivate } from '../../ceremony/secrets/private-file.ts';
import { isSealed } from '../../ceremony/secrets/sealed.ts';
import { secretBytes } from '../../publishing/secrets.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { openCommandWords, secretWords } from '../../words/secret.ts';
import { command } from '../command.ts';

export const openCommand = command({
  usage: '<file> --out <file>',
  says: openCommandWords,
  words: 1,
  options: { out: { value: 'file' }, ...PASSPHRASE_OPTIONS },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const out = args.required('out');
    await demandPlace(out, terminal);
    if (!isSealed(await secretBytes(file, terminal.files)))
      misuse(
        inBoth(secretWords, (t) => t.notEncrypted),
        { file },
      );
    await writePrivate(out, await opened(file, args, terminal), terminal);
    terminal.err(secretWords[terminal.lang].written(out));
    return 0;
  },
});
