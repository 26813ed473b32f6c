/** `log publish`: a record's documents into the log, their proofs beside it. */
import { join } from 'node:path';
import { equal, toHex } from '../../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { signersOf, witnessedAt } from '../../../src/core/log/signers.ts';
import { readSeed } from '../../../src/core/seed.ts';
import { unixSeconds } from '../../../src/core/time.ts';
import { readFileUpTo } from '../../../src/record/node/folder.ts';
import { demandDrawn, EARLY_OPTIONS } from '../../ceremony/drawn.ts';
import { appendDocument } from '../../log/append.ts';
import { readEntries } from '../../log/journal.ts';
import { publishedProof } from '../../log/log-files.ts';
import { type Published, type Publisher, publishLog } from '../../log/publish-log.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { publish } from '../../publishing/published-files.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { type Command, type ExitStatus, readInput } from '../command.ts';

/** The record's documents that are there, in the order in which they belong into the log. */
const DOCUMENTS = ['commitment.json', 'seed.json', 'result.json'] as const;
/** Where the record keeps its proof. */
const PROOF = 'commitment.tlog-proof';

/** Says what stands after a round; 2 where the witnesses that answered are too few. */
export function tellPublished({ head, quorum }: Published, { err }: Terminal): ExitStatus {
  if (quorum) {
    err(`The log has ${head.size} entries, cosigned by the policy's quorum.`);
    return 0;
  }
  err(
    `The ${head.size} entries are kept, but too few witnesses cosigned them: nothing of this is published yet. Run this again before the draw.`,
  );
  return 2;
}

/** @throws MingqianError `usage` where a commitment that the log does not have comes too late for any witness */
async function demandInTime(
  folder: string,
  document: Uint8Array,
  commitment: Commitment,
  publisher: Publisher,
  now: string,
): Promise<void> {
  if (now < commitment.drawAt) return;
  const entries = await readEntries(publisher.state, publisher.files);
  if (entries.some((entry) => equal(entry, document))) return;
  throw new MingqianError(
    'usage',
    `the draw was at ${commitment.drawAt}, now it is ${now}, and the log does not have this commitment: no witness could say that it was there before. Hold another draw, under a name of its own`,
    { file: join(folder, 'commitment.json') },
  );
}

/** Copies the log's proof of the commitment, and says whether the witnesses had it before the draw. */
async function keepProof(
  folder: string,
  index: number,
  document: Uint8Array,
  commitment: Commitment,
  { log, policy, files }: Publisher,
  { err }: Terminal,
): Promise<ExitStatus> {
  const proof = await publishedProof(log, index, document, files);
  if (proof === null)
    throw new MingqianError('record.missing', `expected the proof of entry ${index}, found none`, {
      file: log,
    });
  const written = await publish(join(folder, PROOF), proof.bytes, { files });
  err(`${join(folder, PROOF)}: ${written === 'same' ? 'stands already, the same' : 'written'}`);
  const drawAt = BigInt(unixSeconds(commitment.drawAt));
  if (witnessedAt(policy, signersOf(PROOF, proof.checkpoint, policy), (time) => time < drawAt)) return 0;
  err(
    `By this policy its cosignatures are not those of a quorum before the draw at ${commitment.drawAt}: for readers with this policy log.witnessed fails, and a proof never changes.`,
  );
  return 1;
}

export const publishCommand: Command = {
  usage: '<record> --log <folder> --keys <file> [--witnesses <policy>]',
  summary: "a record's documents into the log, witnessed, with their proofs",
  help: `Appends the record's commitment.json, seed.json and result.json, those that are there and that the log does not have, signs
the log's new checkpoint, asks the policy's witnesses to cosign it, and once they are a quorum publishes it with a proof of every
entry; the commitment's own proof goes into the record as commitment.tlog-proof. Run it when the list is frozen, and after the draw.

It can be run again at any time, and after it was ended at any moment: it goes on where it was, never signs two histories, and
leaves what was published as it is. It refuses a second commitment of a round and pool, a second seed or result, a commitment
whose draw is past, and a seed or result before the draw.
Exit status: 0 published, 1 the proof is too late for the draw, 2 not published.`,
  words: 1,
  options: { ...PUBLISHER_OPTIONS, ...EARLY_OPTIONS },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const { files, err } = terminal;
    const publisher = await publisherOf(args, [folder], terminal);
    const { key, state, log, policy } = publisher;
    const document = await readInput(join(folder, 'commitment.json'), DOCUMENT_LIMIT + 1);
    const commitment = readCommitment(document);
    await demandInTime(folder, document, commitment, publisher, terminal.now());
    const documents: { readonly name: (typeof DOCUMENTS)[number]; readonly bytes: Uint8Array }[] = [];
    for (const name of DOCUMENTS) {
      const bytes = await readFileUpTo(join(folder, name), DOCUMENT_LIMIT + 1, files);
      if (bytes !== null) documents.push({ name, bytes });
    }
    // Before anything is appended: a log is public, and what is known before the draw lets others choose.
    if (documents.some(({ name }) => name !== 'commitment.json'))
      demandDrawn(commitment, args, terminal.now());
    let index = 0;
    for (const { name, bytes } of documents) {
      // Of the wrong record the log would hold it for ever.
      if (name === 'seed.json') readSeed(bytes, commitment, toHex(sha256(document)));
      const at = await appendDocument(name, bytes, { origin: key.name, state, log, policy, files });
      err(`${name}: entry ${at}`);
      if (name === 'commitment.json') index = at;
    }
    const published = await publishLog(publisher);
    if (published === null)
      throw new MingqianError('record.missing', 'the log has no entry', { file: state });
    const status = tellPublished(published, terminal);
    return status === 0 ? keepProof(folder, index, document, commitment, publisher, terminal) : status;
  },
};
