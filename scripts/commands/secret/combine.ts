/** `secret combine`: the secret of shares, into a file. */
import { fromHex } from '../../../src/core/bytes.ts';
import { joined, openedShares } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, writePrivate } from '../../ceremony/secrets/private-file.ts';
import { secretFile } from '../../publishing/secrets.ts';
import { combineCommandWords, secretWords } from '../../words/secret.ts';
import { command } from '../command.ts';

export const combineCommand = command({
  usage: '<share> <share> ... --out <file>',
  says: combineCommandWords,
  words: [2, 255],
  options: { out: { value: 'file' }, ...PASSPHRASE_OPTIONS },
  async run(args, terminal) {
    const out = args.required('out');
    await demandPlace(out, terminal);
    const hex = await joined(await openedShares(args.words, args, terminal), terminal);
    await writePrivate(out, secretFile(fromHex(hex, 32) as Uint8Array), terminal);
    terminal.err(secretWords[terminal.lang].written(out));
    return 0;
  },
});
