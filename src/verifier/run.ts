/** A verification in steps that are told: what the worker does, free of the worker. */
import { toHex } from '../core/bytes.ts';
import { findingOf, MingqianError } from '../core/errors.ts';
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
import type { Handlers } from '../talk/talk.ts';
import { TELL_EVERY, throttle } from '../talk/throttle.ts';
import type { Part, Place, Recomputed, Refusal, VerifyTalk, Winner } from './protocol.ts';
import { RankBatch } from './ranks.ts';

/** How many of the first ranks are told one by one. */
const WINNERS = 5;

/**
 * What the worker is asked: a verification, of which it tells on the way. It throws what kept the record from being read.
 * @param now milliseconds of a clock that never goes back
 */
export function verifying(now: () => number = () => performance.now()): Handlers<VerifyTalk> {
  return {
    async verify(request, { progress, hand }) {
      const begun = now();
      let checkBegun = begun;
      const tellBytes = throttle(TELL_EVERY, now, progress);
      const tellProgress = throttle(TELL_EVERY, now, progress);
      const ranks = new RankBatch(TELL_EVERY, now, (tickets, draws) => {
        hand(tickets.buffer);
        hand(draws.buffer);
        progress({ type: 'ranks', tickets, draws });
      });
      const record = await recordAt(request.place, {
        onBytes: (file, done, total) => tellBytes(file, total === done, { type: 'bytes', file, done, total }),
        onKept: (since) => progress({ type: 'kept', since }),
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
          progress({ type: 'started', id });
        },
        onRank: (ticket, draw) => ranks.add(ticket, draw),
        onCheck: (check) => {
          ranks.flush();
          progress({ type: 'check', check, ms: check.status === 'skip' ? 0 : now() - checkBegun });
        },
      });
      return { outcome: outcomeOf(verification, digests), ms: now() - begun };
    },
  };
}

/** Why there is no outcome, as data that can be sent; null where the program broke. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof MingqianError)) return null;
  const fault = error instanceof RecordError ? error.fault : null;
  const { code, message, place } = error;
  return { code, message, file: place.file, why: { finding: findingOf(error), fault } };
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
function outcomeOf(verification: Verification, digests: Recomputed['digests']): Recomputed {
  const { checks, mismatch, commitment } = verification;
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
