/** `secret rehearse`: whether a secret can be opened when it is needed. */
import { join } from 'node:path';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { secretFrom } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { hasDigest } from '../../publishing/secrets.ts';
import { type Command, readInput } from '../command.ts';

export const rehearseCommand: Command = {
  usage: '<record> <file> | <record> <share> <share> ...',
  summary: 'whether a secret can be opened: yes or no',
  help: `Opens a secret as reveal will, from its file, encrypted or not, or from shares, and compares its SHA-256 with those that
commitment.json commits to. Prints yes or no and nothing of the secret, and writes nothing. Exit status: 0 yes, 1 no, 2 it
could not be tried.`,
  words: [2, 256],
  options: PASSPHRASE_OPTIONS,
  async run(args, terminal) {
    const [record = '', ...files] = args.words;
    const file = join(record, 'commitment.json');
    const { sources } = readCommitment(await readInput(file, DOCUMENT_LIMIT + 1), file);
    const digests = sources.flatMap((source) => (source.kind === 'secret' ? [source.sha256] : []));
    if (digests.length === 0)
      throw new MingqianError('usage', 'commits to no secret: there is nothing to rehearse', { file });
    let isOpen = false;
    let reason: MingqianError | null = null;
    try {
      const secret = await secretFrom(files, args, terminal);
      isOpen = digests.some((digest) => hasDigest(secret, digest));
    } catch (error) {
      // What is opened wrongly is a no; a file that is not there, or nobody to be asked, is no answer.
      if (!(error instanceof MingqianError) || error.code !== 'seed.reveal') throw error;
      reason = error;
    }
    if (reason !== null) terminal.err(reason.message);
    terminal.out(isOpen ? 'yes' : 'no');
    return isOpen ? 0 : 1;
  },
};
