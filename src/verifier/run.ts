/** A verification as a stream of messages: what the worker does, free of the worker. */
import { toHex } from '../core/bytes.ts';
import { verdictOf } from '../core/checks.ts';
import { findingOf, MingqianError, messageOf } from '../core/errors.ts';
import { codeOf } from '../core/list.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';
import { reportBytes, reportOf } from '../core/report.ts';
import { RESULT_HEADER } from '../core/result.ts';
import { type Verification, verify } from '../core/verify.ts';
import { RecordError } from '../record/faults.ts';
import { filesRecord } from '../record/files.ts';
import { type HttpOptions, httpRecord } from '../record/http.ts';
import { SOFTWARE } from '../record/software.ts';
import { webPlatform } from '../record/web-platform.ts';
import { zipRecord } from '../record/zip.ts';
import type { Message, Outcome, Part, Place, Request, Winner } from './protocol.ts';
import { RankBatch } from './ranks.ts';
import { throttle } from './throttle.ts';

/** Milliseconds between two tellings of the same progress. */
const TELL_EVERY = 100;
/** How many of the first ranks are told one by one. */
const WINNERS = 5;

/**
 * Verifies and tells. Never throws: what goes wrong is the message `error`, after which there is no outcome.
 * @param tell sends a message; `transfer` are buffers that may be handed over
 * @param now milliseconds of a clock that never goes back
 */
export async function run(
  request: Request,
  tell: (message: Message, transfer?: ArrayBuffer[]) => void,
  now: () => number = () => performance.now(),
): Promise<void> {
  const begun = now();
  let checkBegun = begun;
  const tellBytes = throttle(TELL_EVERY, now, tell);
  const tellProgress = throttle(TELL_EVERY, now, tell);
  const ranks = new RankBatch(TELL_EVERY, now, tell);
  try {
    const record = await recordAt(request.place, {
      onBytes: (file, done, total) => tellBytes(file, total === done, { type: 'bytes', file, done, total }),
      onKept: (since) => tell({ type: 'kept', since }),
    });
    const digests: Partial<Record<Part, string>> = {};
    const verification = await verify(withDigests(record, digests), webPlatform, {
      expectedCommitment: request.expectedCommitment,
      software: SOFTWARE,
      control: {
        progress: (step, done, total) =>
          tellProgress(step, done === total, { type: 'progress', step, done, total }),
      },
      onStart: (id) => {
        checkBegun = now();
        tell({ type: 'started', id });
      },
      onRank: (ticket, draw) => ranks.add(ticket, draw),
      onCheck: (check) => {
        ranks.flush();
        tell({ type: 'check', check, ms: check.status === 'skip' ? 0 : now() - checkBegun });
      },
    });
    tell({ type: 'outcome', outcome: outcomeOf(verification, digests), ms: now() - begun });
  } catch (error) {
    const isOurs = error instanceof MingqianError;
    tell({
      type: 'error',
      code: isOurs ? error.code : 'internal',
      message: messageOf(error),
      file: isOurs ? error.place.file : undefined,
      why: {
        finding: isOurs ? findingOf(error) : null,
        fault: error instanceof RecordError ? error.fault : null,
      },
    });
  }
}

async function recordAt(place: Place, told: Pick<HttpOptions, 'onBytes' | 'onKept'>): Promise<RecordSource> {
  if (place.kind === 'files') return filesRecord(place.files);
  if (place.kind === 'zip') return zipRecord(place.blob, place.name);
  return httpRecord(place.base, told);
}

/** The file that a part of a draw is published in. */
const FILE_OF: Readonly<Record<Part, RecordFile>> = {
  commitment: 'commitment.json',
  seed: 'seed.json',
  draw: 'result.csv',
  result: 'result.json',
};

const PARTS = Object.keys(FILE_OF) as Part[];

/** The same source, which notes the digests of what it gives. */
function withDigests(record: RecordSource, digests: Partial<Record<Part, string>>): RecordSource {
  return {
    ...record,
    read: async (name) => {
      const bytes = await record.read(name);
      const part = PARTS.find((one) => FILE_OF[one] === name);
      if (bytes !== null && part !== undefined) digests[part] = toHex(await webPlatform.sha256(bytes));
      return bytes;
    },
  };
}

/** What of a verification can be sent and shown. */
function outcomeOf(verification: Verification, digests: Outcome['digests']): Outcome {
  const { checks, mismatch, commitment, verdict } = verification;
  if (verdict !== verdictOf(checks)) throw new Error('the verdict does not follow from the checks');
  return {
    report: reportOf(verification),
    reportBytes: reportBytes(verification),
    checks,
    mismatch,
    resultHeader: commitment && RESULT_HEADER[commitment.method],
    commitment,
    digests,
    winners: winnersOf(verification),
  };
}

function winnersOf({ list, selection }: Verification): Winner[] {
  if (list === null || selection === null) return [];
  return Array.from(selection.rows.subarray(0, WINNERS), (row, i) => ({
    rank: i + 1,
    code: codeOf(list, row),
    ticket: selection.tickets[i] ?? 0,
    draw: selection.draws[i] ?? 0,
  }));
}
