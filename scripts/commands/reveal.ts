/** `reveal`: seed.json from what became known at the draw. */
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { demandDrawn, EARLY_OPTIONS } from '../ceremony/drawn.ts';
import { askedOf } from '../ceremony/readings.ts';
import { secretsFor } from '../ceremony/secrets/for-reveal.ts';
import { PASSPHRASE_OPTIONS } from '../ceremony/secrets/passphrases.ts';
import { READING_OPTIONS, readTwice } from '../ceremony/typed-twice.ts';
import { writeSeed } from '../publishing/draw.ts';
import { publish } from '../publishing/published-files.ts';
import { revealsOf } from '../publishing/reveals.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { inBoth, Misuse, misuse } from '../terminal/misuse.ts';
import { errorLines } from '../terminal/said-error.ts';
import { writtenWords } from '../words/files.ts';
import { revealCommandWords } from '../words/reveal.ts';
import { command, readInput } from './command.ts';

/** Text in which nothing that may be a secret is to be read: long runs of hex digits, but for the public ones. */
function withoutSecrets(text: string, isPublic: (run: string) => boolean, lang: Lang): string {
  const { hidden } = revealCommandWords[lang];
  return text.replace(/[0-9a-f]{12,}/gi, (run) => (isPublic(run) ? run : hidden(run.length)));
}

/** Before two people type: what is missing besides is said at once. @throws Misuse */
function demandBeacons({ sources }: Commitment, given: number): void {
  const beacons = sources.filter(({ kind }) => kind === 'drand');
  if (given < beacons.length)
    misuse(inBoth(revealCommandWords, (t) => t.noBeacon(JSON.stringify(beacons[given]))));
}

export const revealCommand = command({
  usage:
    '<folder> [--balls D --balls-again D] [--text T --text-again T] [--first F --second F] [--drand SIGNATURE] [--secret-file F | --share F ...]',
  says: revealCommandWords,
  words: 1,
  options: {
    ...READING_OPTIONS,
    drand: { value: 'hex', multiple: true },
    'secret-file': { value: 'file', multiple: true },
    share: { value: 'file', multiple: true },
    ...PASSPHRASE_OPTIONS,
    ...EARLY_OPTIONS,
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    let known = '';
    try {
      const bytes = await readInput(join(folder, 'commitment.json'), DOCUMENT_LIMIT + 1);
      const commitment = readCommitment(bytes);
      known = new TextDecoder().decode(bytes);
      demandDrawn(commitment, args, terminal.now());
      demandBeacons(commitment, args.all('drand').length);
      const asked = askedOf(commitment.sources);
      const values = await readTwice(args, asked, terminal);
      const of = (kind: 'balls' | 'text') => values.filter((_, i) => asked[i]?.source.kind === kind);
      const reveals = revealsOf(commitment.sources, {
        secret: await secretsFor(commitment, args, terminal),
        balls: of('balls'),
        drand: args.all('drand'),
        text: of('text'),
      });
      await tellTemporary([folder], terminal);
      const seed = writeSeed(toHex(sha256(bytes)), reveals);
      const written = await publish(join(folder, 'seed.json'), seed, { files: terminal.files });
      terminal.err(writtenWords[terminal.lang].written(join(folder, 'seed.json'), written));
      return 0;
    } catch (error) {
      // Whatever was mistaken for what on the command line, the terminal and its log show no part of a secret.
      const shown = (lang: Lang) =>
        errorLines(error, lang)
          .map((line) => withoutSecrets(line, (run) => known.includes(run), lang))
          .join('\n');
      const code = error instanceof MingqianError ? error.code : 'record.unreadable';
      throw new Misuse({ zh: shown('zh'), en: shown('en') }, {}, code);
    }
  },
});
