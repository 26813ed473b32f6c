/** `secret rehearse`: whether a secret can be opened when it is needed. */
import { join } from 'node:path';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { secretFrom } from '../../ceremony/secrets/opening.ts';
import { PASSPHRASE_OPTIONS } from '../../ceremony/secrets/passphrases.ts';
import { hasDigest } from '../../publishing/secrets.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { errorLines } from '../../terminal/said-error.ts';
import { rehearseCommandWords, secretWords } from '../../words/secret.ts';
import { command, readInput } from '../command.ts';

export const rehearseCommand = command({
  usage: '<record> <file> | <record> <share> <share> ...',
  says: rehearseCommandWords,
  words: [2, 256],
  options: PASSPHRASE_OPTIONS,
  async run(args, terminal) {
    const [record = '', ...files] = args.words;
    const file = join(record, 'commitment.json');
    const { sources } = readCommitment(await readInput(file, DOCUMENT_LIMIT + 1), file);
    const digests = sources.flatMap((source) => (source.kind === 'secret' ? [source.sha256] : []));
    if (digests.length === 0)
      misuse(
        inBoth(secretWords, (t) => t.noSecret),
        { file },
      );
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
    if (reason !== null) for (const line of errorLines(reason, terminal.lang)) terminal.err(line);
    const t = secretWords[terminal.lang];
    terminal.out(isOpen ? t.yes : t.no);
    return isOpen ? 0 : 1;
  },
});
