/** `reveal`: seed.json from what became known at the draw. */
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { MingqianError, messageOf } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { writeSeed } from '../publishing/draw.ts';
import { publish } from '../publishing/published-files.ts';
import { revealsOf } from '../publishing/reveals.ts';
import { readSecret, secretPath } from '../publishing/secrets.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Command, readInput } from './command.ts';

/** Text in which nothing that may be a secret is to be read: long runs of hex digits, but for the public ones. */
function withoutSecrets(text: string, isPublic: (run: string) => boolean): string {
  return text.replace(/[0-9a-f]{12,}/gi, (run) => (isPublic(run) ? run : `(${run.length} hex digits)`));
}

/**
 * The secrets of a commitment, in the order of its sources: each from the file given for it, or from the folder of secrets
 * where no file is given. @throws MingqianError `usage`, `record.missing`, `record.unreadable`, `seed.reveal`
 */
async function secretsFor(
  commitment: Commitment,
  given: readonly string[],
  terminal: Terminal,
): Promise<string[]> {
  const sources = commitment.sources.filter((source) => source.kind === 'secret');
  if (given.length > 0 && given.length !== sources.length)
    throw new MingqianError(
      'usage',
      `--secret-file is given ${given.length} times, the commitment has ${sources.length}`,
    );
  return Promise.all(
    sources.map(({ sha256: digest }, i) => {
      const file = given[i] ?? secretPath(terminal.secretsFolder, commitment, digest);
      return readSecret(file, digest, terminal.files);
    }),
  );
}

export const revealCommand: Command = {
  usage: '<folder> [--secret-file F] [--balls D] [--drand SIGNATURE] [--text T]',
  summary: 'seed.json from the secret, balls, drand signature, text',
  help: `Checks every reveal as a verifier will and writes seed.json. Where the commitment has several sources of a kind,
give the option as often, in their order. The secret is read from where freeze put it, unless --secret-file names another place.
Refuses before the time of the draw: a secret that is known early is none.`,
  words: 1,
  options: {
    'secret-file': { value: 'file', multiple: true, help: 'the secret that freeze made, where it was moved' },
    balls: { value: 'digits', multiple: true, help: 'the digits as they were drawn' },
    drand: { value: 'hex', multiple: true, help: "the beacon's signature, 96 hex digits" },
    text: { value: 'text', multiple: true, help: 'the text as it was published' },
    early: { help: 'reveal before the time of the draw, for a rehearsal' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    let known = '';
    try {
      const bytes = await readInput(join(folder, 'commitment.json'), DOCUMENT_LIMIT + 1);
      const commitment = readCommitment(bytes);
      known = new TextDecoder().decode(bytes);
      if (terminal.now() < commitment.drawAt && !args.flag('early'))
        throw new MingqianError(
          'usage',
          `the draw is at ${commitment.drawAt}, now it is ${terminal.now()}; --early reveals all the same, for a rehearsal`,
        );
      const reveals = revealsOf(commitment.sources, {
        secret: await secretsFor(commitment, args.all('secret-file'), terminal),
        balls: args.all('balls'),
        drand: args.all('drand'),
        text: args.all('text'),
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
      const text = withoutSecrets(messageOf(error), (run) => known.includes(run));
      throw new MingqianError(error instanceof MingqianError ? error.code : 'record.unreadable', text);
    }
  },
};
