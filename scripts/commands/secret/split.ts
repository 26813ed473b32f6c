/** `secret split`: a secret in shares of several officers. */
import { basename, join } from 'node:path';
import { fromHex, toHex } from '../../../src/core/bytes.ts';
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
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { secretWords, splitCommandWords } from '../../words/secret.ts';
import { command } from '../command.ts';

export const splitCommand = command({
  usage: '<file> --shares N --needed K --out <folder>',
  says: splitCommandWords,
  words: 1,
  options: {
    shares: { value: 'n' },
    needed: { value: 'k' },
    out: { value: 'folder' },
    ...PASSPHRASE_OPTIONS,
  },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const folder = args.required('out');
    const t = secretWords[terminal.lang];
    const of = integer('shares', args.required('shares'));
    const needed = integer('needed', args.required('needed'));
    if (needed < 2 || of < needed || of > MOST_SHARES)
      misuse(inBoth(secretWords, (t) => t.shares(MOST_SHARES, needed, of)));
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
      misuse(
        inBoth(secretWords, (t) => t.sharesWrong),
        { file: folder },
        'record.unreadable',
      );
    for (const place of places) terminal.err(t.written(place));
    if (needed === of) terminal.err(t.allNeeded);
    terminal.err(t.split(needed, of, file));
    return 0;
  },
});
