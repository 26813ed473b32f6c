/** `reveal`: seed.json from what became known at the draw. */
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { MingqianError, messageOf } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { demandDrawn, EARLY_OPTIONS } from '../ceremony/drawn.ts';
import { askedOf } from '../ceremony/readings.ts';
import { secretsFor } from '../ceremony/secrets/for-reveal.ts';
import { PASSPHRASE_OPTIONS } from '../ceremony/secrets/passphrases.ts';
import { READING_OPTIONS, readTwice } from '../ceremony/typed-twice.ts';
import { writeSeed } from '../publishing/draw.ts';
import { publish } from '../publishing/published-files.ts';
import { revealsOf } from '../publishing/reveals.ts';
import { UsageError } from '../terminal/arguments.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { type Command, readInput } from './command.ts';

/** Text in which nothing that may be a secret is to be read: long runs of hex digits, but for the public ones. */
function withoutSecrets(text: string, isPublic: (run: string) => boolean): string {
  return text.replace(/[0-9a-f]{12,}/gi, (run) => (isPublic(run) ? run : `(${run.length} hex digits)`));
}

/** Before two people type: what is missing besides is said at once. @throws MingqianError `usage` */
function demandBeacons({ sources }: Commitment, given: number): void {
  const beacons = sources.filter(({ kind }) => kind === 'drand');
  if (given < beacons.length)
    throw new MingqianError('usage', `--drand is missing for ${JSON.stringify(beacons[given])}`);
}

export const revealCommand: Command = {
  usage:
    '<folder> [--balls D --balls-again D] [--text T --text-again T] [--first F --second F] [--drand SIGNATURE] [--secret-file F | --share F ...]',
  summary: 'seed.json from the secret, balls, drand signature, text',
  help: `Checks every reveal as a verifier will and writes seed.json. Where the commitment has several sources of a kind,
give the option as often, in their order.

What people read, balls and texts, is typed twice by two people: at a terminal each is asked, else --first and --second name
two files with a line for each, or --balls-again and --text-again say it again. Where the two differ it says at which
character, and nothing is written. Where the minute sheet of \`round sheet\` was used, its check digit is compared too.

The secret is read from where freeze put it, unless --secret-file names another place; a file that was encrypted is opened
with its passphrase, and --share, given for each, joins the shares of several officers.

Refuses before the time of the draw: a secret that is known early is none.`,
  words: 1,
  options: {
    ...READING_OPTIONS,
    drand: { value: 'hex', multiple: true, help: "the beacon's signature, 96 hex digits" },
    'secret-file': { value: 'file', multiple: true, help: 'the secret that freeze made, where it was moved' },
    share: { value: 'file', multiple: true, help: 'a share of the secret; as many as are needed' },
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
      terminal.err(
        `${join(folder, 'seed.json')}: ${written === 'same' ? 'stands already, the same' : 'written'}`,
      );
      return 0;
    } catch (error) {
      // Whatever was mistaken for what on the command line, the terminal and its log show no part of a secret.
      const shown = (text: string) => withoutSecrets(text, (run) => known.includes(run));
      if (error instanceof UsageError) throw new UsageError(error.lines.map(shown).join('\n'));
      const code = error instanceof MingqianError ? error.code : 'record.unreadable';
      throw new MingqianError(code, shown(messageOf(error)));
    }
  },
};
