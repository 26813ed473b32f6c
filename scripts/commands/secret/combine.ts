/** `secret combine`: the secret of shares, into a file. */
import { fromHex } from '../../../src/core/bytes.ts';
import { joined, openedShares } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, writePrivate } from '../../ceremony/secrets/private-file.ts';
import { secretFile } from '../../publishing/secrets.ts';
import type { Command } from '../command.ts';

export const combineCommand: Command = {
  usage: '<share> <share> ... --out <file>',
  summary: 'the secret of shares, into a file',
  help: `Joins shares and writes the secret into a file for its owner alone. Where more are given than are needed, one that is not what
was given out is named. reveal needs none of this: it takes the shares themselves.`,
  words: [2, 255],
  options: { out: { value: 'file', help: 'where it goes' }, ...PASSPHRASE_OPTIONS },
  async run(args, terminal) {
    const out = args.required('out');
    await demandPlace(out, terminal);
    const hex = await joined(await openedShares(args.words, args, terminal), terminal);
    await writePrivate(out, secretFile(fromHex(hex, 32) as Uint8Array), terminal);
    terminal.err(`${out}: written.`);
    return 0;
  },
};
