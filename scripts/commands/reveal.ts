/** `reveal`: seed.json from what became known at the draw. */
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { readCommitment } from '../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { writeSeed } from '../publishing/draw.ts';
import { publish } from '../publishing/published-files.ts';
import { revealsOf } from '../publishing/source-words.ts';
import { type Command, readInput } from './command.ts';

/** A secret's file: 64 hex digits and a line end. */
async function readSecret(file: string): Promise<string> {
  const text = new TextDecoder().decode(await readInput(file, 4096));
  return text.replace(/\r?\n$/, '');
}

export const revealCommand: Command = {
  usage: '<folder> [--secret-file F] [--balls D] [--drand SIGNATURE] [--text T]',
  summary: 'seed.json from the secret, balls, drand signature, text',
  help: `Checks every reveal as a verifier will and writes seed.json. Where the commitment has several sources of a kind,
give the option as often, in their order. Refuses before the time of the draw: a secret that is known early is none.`,
  words: 1,
  options: {
    'secret-file': { value: 'file', multiple: true, help: 'the file with the secret that freeze made' },
    balls: { value: 'digits', multiple: true, help: 'the digits as they were drawn' },
    drand: { value: 'hex', multiple: true, help: "the beacon's signature, 96 hex digits" },
    text: { value: 'text', multiple: true, help: 'the text as it was published' },
    early: { help: 'reveal before the time of the draw, for a rehearsal' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const bytes = await readInput(join(folder, 'commitment.json'), DOCUMENT_LIMIT + 1);
    const commitment = readCommitment(bytes);
    if (terminal.now() < commitment.drawAt && !args.flag('early'))
      throw new MingqianError(
        'usage',
        `the draw is at ${commitment.drawAt}, now it is ${terminal.now()}; --early reveals all the same, for a rehearsal`,
      );
    const reveals = revealsOf(commitment.sources, {
      secret: await Promise.all(args.all('secret-file').map(readSecret)),
      balls: args.all('balls'),
      drand: args.all('drand'),
      text: args.all('text'),
    });
    const written = await publish(join(folder, 'seed.json'), writeSeed(toHex(sha256(bytes)), reveals));
    terminal.err(
      `${join(folder, 'seed.json')}: ${written === 'same' ? 'stands already, the same' : 'written'}`,
    );
    return 0;
  },
};
