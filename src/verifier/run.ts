/** A verification in steps that are told: what the worker does, free of the worker. */
import type { BesidePlatform } from '../beside/platform.ts';
import type { Check } from '../core/checks.ts';
import { readCommitment } from '../core/commitment.ts';
import type { DisputeInput } from '../core/dispute.ts';
import { findingOf, MingqianError } from '../core/errors.ts';
import { codeOf } from '../core/list.ts';
import { readPolicy } from '../core/log/policy.ts';
import type { LogSource } from '../core/log/source.ts';
import type { Pieces } from '../core/pieces.ts';
import type { Platform } from '../core/platform.ts';
import type { ListFile, RecordFile, RecordSource } from '../core/record.ts';
import { reportBytes, reportOf } from '../core/report.ts';
import { RESULT_HEADER } from '../core/result.ts';
import { type Verification, verify } from '../core/verify.ts';
import { digestedRecord } from '../record/digested.ts';
import { RecordError } from '../record/faults.ts';
import { filesRecord } from '../record/files.ts';
import { type HttpOptions, httpRecord, recordUrl } from '../record/http.ts';
import { httpLog } from '../record/log.ts';
import { filesLog } from '../record/log-files.ts';
import { SOFTWARE } from '../record/software.ts';
import { demandSteady, digestsAt, noted, recordDigests } from '../record/steady.ts';
import { webPlatform } from '../record/web-platform.ts';
import { zipLog, zipRecord } from '../record/zip.ts';
import type { Handlers } from '../talk/talk.ts';
import { TELL_EVERY, throttle } from '../talk/throttle.ts';
import type { LogPlace, Part, Place, Recomputed, Refusal, VerifyTalk, Winner } from './protocol.ts';
import { RankBatch } from './ranks.ts';

/** How many of the first ranks are told one by one. */
const WINNERS = 5;
/** How long nothing may come of a file over the network, in milliseconds: a host that hangs is not waited for. */
const PATIENCE = 60_000;

/** Rows of a list for which helpers are called to fetch it: half a megabyte and more. */
const LONG = 40_000;

/** What helpers do with a list: see `BesidePlatform`. */
type Beside = Pick<BesidePlatform, 'digestedAhead' | 'listThere'>;

/**
 * What the worker is asked: a verification, of which it tells on the way. It throws what kept the record from being read.
 * @param now milliseconds of a clock that never goes back
 * @param platform what hashes and unpacks
 * @param beside helpers for the list, where there are any
 */
export function verifying(
  now: () => number = () => performance.now(),
  platform: Platform = webPlatform,
  beside: Beside | null = null,
): Handlers<VerifyTalk> {
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
      // Before anything is read: a policy that is not well formed is the reader's, and nothing is found out.
      const policy = request.policy && readPolicy(request.policy);
      const { place } = request;
      const told: Told = {
        onBytes: (file, done, total) => tellBytes(file, total === done, { type: 'bytes', file, done, total }),
        onKept: (since) => progress({ type: 'kept', since }),
      };
      const record = await recordAt(place, told);
      const helped = beside === null ? record : withHelpers(record, place, told, beside);
      const { source, inputs } = digestedRecord(helped, platform);
      const logPlace = policy && request.log;
      const log = logPlace && (await logAt(logPlace));
      const logRead = log && noted(log, webPlatform.sha256);
      // What came over the network is wrong only once it came so twice; until then nobody is told.
      const held: (readonly [check: Check, ms: number])[] = [];
      const mayBeOther = place.kind === 'url';
      const tellCheck = (check: Check, ms: number) => progress({ type: 'check', check, ms });
      const verification = await verify(source, platform, {
        expectedCommitment: request.expectedCommitment,
        policy,
        log: logRead ?? undefined,
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
          const ms = check.status === 'skip' ? 0 : now() - checkBegun;
          if (mayBeOther && (held.length > 0 || check.status === 'fail')) held.push([check, ms]);
          else tellCheck(check, ms);
        },
      });
      if (held.length > 0) {
        const read = await inputs(verification.content);
        const digests = new Map([...read].map(([name, { sha256 }]) => [name, sha256]));
        await demandSteady(digests, recordDigests(await recordAt(place, { isAnew: true }), platform));
        if (logPlace && logRead)
          await demandSteady(
            logRead.digests,
            digestsAt((await logAt(logPlace, true)) ?? { read: async () => null }, webPlatform.sha256),
          );
        for (const [check, ms] of held) tellCheck(check, ms);
      }
      return { outcome: outcomeOf(verification, await inputs(verification.content)), ms: now() - begun };
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

/** What is told as a record is read. */
type Told = { readonly [K in 'onBytes' | 'onKept']: NonNullable<HttpOptions[K]> };

async function recordAt(
  place: Place,
  told: Partial<Told> & Pick<HttpOptions, 'isAnew'>,
): Promise<RecordSource> {
  if (place.kind === 'files') return filesRecord(place.files);
  if (place.kind === 'zip') return zipRecord(place.blob, place.name);
  return httpRecord(place.base, { ...told, patience: PATIENCE });
}

/** The same record, whose lists are read by helpers the first time, or digested by them. */
function withHelpers(record: RecordSource, place: Place, { onBytes }: Told, beside: Beside): RecordSource {
  const { pieces } = record;
  if (pieces === undefined) return record;
  const there = new Map<ListFile, ReturnType<Beside['listThere']>>();
  const askThere = (name: ListFile) => {
    const list = beside.listThere(
      { url: recordUrl(place.kind === 'url' ? place.base : '', name), file: name, patience: PATIENCE },
      (done, total) => onBytes(name, done, total),
      () => opened(() => pieces(name)),
    );
    // Told of in its turn.
    list.catch(() => {});
    there.set(name, list);
  };
  return {
    ...record,
    read: async (name) => {
      const bytes = await record.read(name);
      // Both at once, and before it is their turn: helpers take a while to begin.
      if (name === 'commitment.json' && place.kind === 'url' && saysLong(bytes))
        for (const list of ['applicants.csv', 'applicants.csv.gz'] as const) askThere(list);
      return bytes;
    },
    pieces: async (name) => {
      const list = there.get(name);
      there.delete(name);
      const found = list === undefined ? 'not' : await list;
      if (found !== 'not') return found;
      const all = await pieces(name);
      return all !== null && name === 'applicants.csv' ? beside.digestedAhead(all) : all;
    },
  };
}

/** Whether a list has so many rows that it is worth a helper, by its commitment: on that rests nothing but where it is read. */
function saysLong(commitment: Uint8Array | null): boolean {
  try {
    return commitment !== null && readCommitment(commitment).list.rows >= LONG;
  } catch {
    // What is wrong with it is told in its turn.
    return false;
  }
}

/** Pieces that are opened when they are asked for; none where there are none. */
async function* opened(open: () => Promise<Pieces | null>): AsyncGenerator<Uint8Array, void> {
  const pieces = await open();
  if (pieces !== null) yield* pieces;
}

/** The log at a place, or null where the reader's files have none. */
async function logAt(place: LogPlace, isAnew = false): Promise<LogSource | null> {
  if (place.kind === 'files') return filesLog(place.files);
  if (place.kind === 'zip') return zipLog(place.blob, place.name);
  return httpLog(place.base, { patience: PATIENCE, isAnew });
}

/** The file that a part of a draw is published in. */
const FILE_OF: Readonly<Record<Part, RecordFile>> = {
  commitment: 'commitment.json',
  seed: 'seed.json',
  draw: 'result.csv',
  result: 'result.json',
};

/** The digests of the parts that were read. */
function digestsOf(inputs: ReadonlyMap<RecordFile, DisputeInput>): Recomputed['digests'] {
  const parts = Object.entries(FILE_OF) as [Part, RecordFile][];
  return Object.fromEntries(
    parts.flatMap(([part, file]) => {
      const input = inputs.get(file);
      return input === undefined ? [] : [[part, input.sha256]];
    }),
  );
}

/** What of a verification can be sent and shown. */
function outcomeOf(verification: Verification, inputs: ReadonlyMap<RecordFile, DisputeInput>): Recomputed {
  const { checks, mismatch, commitment, log } = verification;
  return {
    report: reportOf(verification),
    reportBytes: reportBytes(verification),
    checks,
    mismatch,
    resultHeader: commitment && RESULT_HEADER[commitment.method],
    commitment,
    inputs: [...inputs.values()],
    digests: digestsOf(inputs),
    log,
    winners: winnersOf(verification),
  };
}

function winnersOf({ picked, selection }: Verification): Winner[] {
  if (picked === null || selection === null) return [];
  return Array.from(selection.rows.subarray(0, WINNERS), (row, i) => ({
    rank: i + 1,
    code: codeOf(picked, row),
    ticket: selection.tickets[i] ?? 0,
    draw: selection.draws[i] ?? 0,
  }));
}
