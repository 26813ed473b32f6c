/** `secret split`: a secret in shares of several officers. */
import { basename, join } from 'node:path';
import { fromHex, toHex } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { openedSecret } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { demandPlace, writePrivate } from '../../ceremony/secrets/private-file.ts';
import {
  MOST_SHARES,
  readShare,
  secretOfShares,
  shareFile,
  sharesOf,
} from '../../ceremony/secrets/shares.ts';
import { secretBytes } from '../../publishing/secrets.ts';
import { integer } from '../../terminal/arguments.ts';
import type { Command } from '../command.ts';

export const splitCommand: Command = {
  usage: '<file> --shares N --needed K --out <folder>',
  summary: 'a secret in shares, of which some are needed',
  help: `Writes N files of six lines each into a folder: any K of them give the secret, fewer say nothing of it. Give each officer
one, on paper or on a medium of their own, each encrypted where it should be (\`secret encrypt\`), and remove the folder and
the secret's file once you have rehearsed with them.`,
  words: 1,
  options: {
    shares: { value: 'n', help: 'how many officers have one' },
    needed: { value: 'k', help: 'how many together open it, at least 2' },
    out: { value: 'folder', help: 'the folder for the files' },
    ...PASSPHRASE_OPTIONS,
  },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const folder = args.required('out');
    const of = integer('shares', args.required('shares'));
    const needed = integer('needed', args.required('needed'));
    if (needed < 2 || of < needed || of > MOST_SHARES)
      throw new MingqianError(
        'usage',
        `expected at least 2 that are needed and at most ${MOST_SHARES} shares, not fewer than are needed, found ${needed} of ${of}`,
      );
    const name = basename(file).replace(/(?:\.secret)?(?:\.age)?$/, '');
    const places = Array.from({ length: of }, (_, i) => join(folder, `${name}.share-${i + 1}-of-${of}`));
    for (const place of places) await demandPlace(place, terminal);
    const secret = fromHex(await openedSecret(file, args, terminal), 32) as Uint8Array;
    const shares = await sharesOf(secret, of, needed, toHex(terminal.secret().subarray(0, 4)));
    for (const [i, place] of places.entries())
      await writePrivate(place, shareFile(shares[i] as (typeof shares)[number]), terminal);
    // Read as they will be read, each of them among those that are needed.
    const found = await Promise.all(
      places.map(async (place) => ({
        file: place,
        share: readShare(place, await secretBytes(place, terminal.files)),
      })),
    );
    const { hex, wrong } = await secretOfShares(found);
    if (hex !== toHex(secret) || wrong.length > 0)
      throw new MingqianError(
        'record.unreadable',
        'the shares were written, and do not give the secret: do not rely on them',
        {
          file: folder,
        },
      );
    for (const place of places) terminal.err(`${place}: written.`);
    if (needed === of) terminal.err('Warning: all shares are needed: one that is lost is the secret lost.');
    terminal.err(`Any ${needed} of ${of} open the secret. ${file} is still there: rehearse, then remove it.`);
    return 0;
  },
};
