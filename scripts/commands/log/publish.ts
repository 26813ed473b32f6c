/** `log publish`: a record's documents into the log, their proofs beside it. */
import { join } from 'node:path';
import { equal, toHex } from '../../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
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
import { inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { writtenWords } from '../../words/files.ts';
import { publishCommandWords } from '../../words/log/publish.ts';
import { publisherWords, withPublisher } from '../../words/log/publisher.ts';
import { command, type ExitStatus, readInput } from '../command.ts';

/** The record's documents that are there, in the order in which they belong into the log. */
const DOCUMENTS = ['commitment.json', 'seed.json', 'result.json'] as const;
/** Where the record keeps its proof. */
const PROOF = 'commitment.tlog-proof';

/** Says what stands after a round; 2 where the witnesses that answered are too few. */
export function tellPublished({ head, quorum }: Published, { err, lang }: Terminal): ExitStatus {
  const t = publisherWords[lang];
  err(quorum ? t.published(head.size) : t.unpublished(head.size));
  return quorum ? 0 : 2;
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
  misuse(
    inBoth(publishCommandWords, (t) => t.tooLate(commitment.drawAt, now)),
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
  { err, lang }: Terminal,
): Promise<ExitStatus> {
  const t = publishCommandWords[lang];
  const proof = await publishedProof(log, index, document, files);
  if (proof === null)
    misuse(
      inBoth(publishCommandWords, (words) => words.noProof(index)),
      { file: log },
      'record.missing',
    );
  const written = await publish(join(folder, PROOF), proof.bytes, { files });
  err(writtenWords[lang].written(join(folder, PROOF), written));
  const drawAt = BigInt(unixSeconds(commitment.drawAt));
  if (witnessedAt(policy, signersOf(PROOF, proof.checkpoint, policy), (time) => time < drawAt)) return 0;
  err(t.late(commitment.drawAt));
  return 1;
}

export const publishCommand = command({
  usage: '<record> --log <folder> --keys <file> [--witnesses <policy>]',
  says: withPublisher(publishCommandWords),
  words: 1,
  options: { ...PUBLISHER_OPTIONS, ...EARLY_OPTIONS },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const { files, err, lang } = terminal;
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
      err(publishCommandWords[lang].entry(name, at));
      if (name === 'commitment.json') index = at;
    }
    const published = await publishLog(publisher);
    if (published === null)
      misuse(
        inBoth(publisherWords, (t) => t.empty),
        { file: state },
        'record.missing',
      );
    const status = tellPublished(published, terminal);
    return status === 0 ? keepProof(folder, index, document, commitment, publisher, terminal) : status;
  },
});
