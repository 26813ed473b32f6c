/** The demonstration's log: published step by step at the dates of its rounds, as a publisher would, and the same bytes every time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { PROTOCOL, writeDocument } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { CHECKPOINT_PATH, proofPath } from '../../src/core/log/tiles.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { appendDocument } from '../log/append.ts';
import { beginJournal } from '../log/journal.ts';
import { type Publisher, publishLog } from '../log/publish-log.ts';
import { systemFiles } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { filesBelow } from '../site-manifest.ts';
import { demonstrationPolicy, demonstrationWitnesses, LOG_SIGNER } from './parties.ts';
import { type SampleRecord, sampleRecords } from './records.ts';
import { SAMPLE_ROUNDS, type SampleRound } from './rounds.ts';

/** Seconds from freezing a list, and from a notice, until the witnesses are asked. */
export const AFTER_FREEZING = 300;
/** Seconds from a draw until they are asked: its sources are read some minutes after `drawAt`. */
export const AFTER_DRAW = 1800;
/** Nobody is waited for: the witnesses are in this process. */
const TIMEOUT = 60_000;

/** A record and the folder in which it was made. */
export interface MadeRecord extends SampleRecord {
  readonly path: string;
}

async function required(file: string): Promise<Uint8Array> {
  const bytes = await readFileUpTo(file);
  if (bytes === null) throw new MingqianError('record.missing', 'expected the file, found none', { file });
  return bytes;
}

/** A log that is being published, with clocks that are put where they are to stand. */
interface Publishing {
  readonly publisher: Publisher;
  readonly append: (name: string, document: Uint8Array) => Promise<number>;
  /** Signs what was appended, at this time. */
  readonly signAt: (seconds: number) => Promise<void>;
}

/** Begins a log in `<folder>/log`, its memory and its witnesses' beside it. */
export async function beginLog(folder: string): Promise<Publishing> {
  const { policy, bytes: policyBytes } = demonstrationPolicy();
  let now = 0;
  const publisher: Publisher = {
    ...{ key: LOG_SIGNER, policy, policyBytes, files: systemFiles, timeout: TIMEOUT, refresh: false },
    state: join(folder, 'state'),
    log: join(folder, 'log'),
    heard: (witness, answer) => {
      if (answer.kind !== 'cosigned') throw new Error(`${witness.name} did not cosign: ${answer.kind}`);
    },
    fetch: await demonstrationWitnesses(join(folder, 'witnesses'), () => now),
  };
  await beginJournal(publisher.state, LOG_SIGNER.name, systemFiles);
  return {
    publisher,
    append: (name, document) => appendDocument(name, document, { ...publisher, origin: LOG_SIGNER.name }),
    signAt: async (seconds) => {
      now = seconds;
      await publishLog(publisher);
    },
  };
}

/** Publishes a round: each list when it was frozen, each notice, and what was drawn. Gives the index of each commitment. */
async function publishRound(
  round: SampleRound,
  records: readonly MadeRecord[],
  { append, signAt }: Publishing,
): Promise<Map<MadeRecord, number>> {
  const places = new Map<MadeRecord, number>();
  for (const frozenAt of [...new Set(records.map((record) => record.frozenAt))].sort()) {
    const frozen = records.filter((record) => record.frozenAt === frozenAt);
    for (const record of frozen) {
      const file = join(record.path, 'commitment.json');
      places.set(record, await append(file, await required(file)));
    }
    await signAt(unixSeconds(frozenAt) + AFTER_FREEZING);
    for (const { pool, path, voided } of frozen) {
      if (voided === null) continue;
      const notice = writeDocument({
        ...{ type: 'notice', protocol: PROTOCOL, round: round.round, pool: pool.pool },
        at: voided.voidedAt,
        voids: toHex(sha256(await required(join(path, 'commitment.json')))),
        text: voided.text,
      });
      await append(`the notice at ${voided.voidedAt}`, notice);
      await signAt(unixSeconds(voided.voidedAt) + AFTER_FREEZING);
    }
  }
  for (const name of ['seed.json', 'result.json'])
    for (const { path, voided } of records)
      if (voided === null) await append(join(path, name), await required(join(path, name)));
  await signAt(unixSeconds(round.drawAt) + AFTER_DRAW);
  return places;
}

/**
 * Makes the log of the demonstration in the folder `log`, and each record's proof beside its commitment. It is made elsewhere, whole,
 * and then published: what stands there already must be the same.
 * @param records all of the demonstration, made
 * @throws MingqianError `usage` where something else is published there already
 */
export async function makeSampleLog(records: readonly MadeRecord[], log: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingqian-demonstration-'));
  try {
    const publishing = await beginLog(folder);
    const made = publishing.publisher.log;
    for (const round of SAMPLE_ROUNDS) {
      const own = records.filter((record) => record.round === round);
      if (own.length !== sampleRecords(round).length)
        throw new Error(`round ${round.round}: not every record was made`);
      for (const [{ path }, index] of await publishRound(round, own, publishing))
        await publish(join(path, 'commitment.tlog-proof'), await required(join(made, proofPath(index))));
    }
    const names = await filesBelow(made);
    // The checkpoint last: where it stands, the log is whole.
    for (const name of [...names.filter((one) => one !== CHECKPOINT_PATH), CHECKPOINT_PATH])
      await publish(join(log, name), await required(join(made, name)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
