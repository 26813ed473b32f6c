/** What the worker does: it keeps a record as it was published, and verifies what was made of it. */
import { toHex } from '../core/bytes.ts';
import type { Check, Verdict } from '../core/checks.ts';
import type { LogSource } from '../core/log/source.ts';
import { POLICY_PATH } from '../core/log/tiles.ts';
import type { Platform } from '../core/platform.ts';
import { type Verification, verify } from '../core/verify.ts';
import { httpRecord } from '../record/http.ts';
import { httpLog } from '../record/log.ts';
import { SOFTWARE } from '../record/software.ts';
import { webPlatform } from '../record/web-platform.ts';
import { filesRecord, selftestRecord } from '../selftest/record.ts';
import type { Handlers } from '../talk/talk.ts';
import type { Cheats, Reader } from './cheats.ts';
import { filesOf, type Genuine, type GenuineLog, genuineOf, type Shown, shownOf } from './genuine.ts';
import { cheatedLog } from './log.ts';
import { cheated } from './record.ts';

/** Which record. @property base and log absolute addresses; log null where the site has none */
export type Which =
  | { readonly kind: 'own' }
  | { readonly kind: 'site'; readonly base: string; readonly log: string | null };

/** What the verifier said, as data that can be sent. */
export interface Judged {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** SHA-256 in hex of what each seal stands for, where it was read. */
  readonly digests: Readonly<Partial<Record<'list' | 'commitment' | 'seed' | 'draw' | 'result', string>>>;
  /** By the commitment, where it could be read. */
  readonly times: { readonly frozenAt: string; readonly drawAt: string } | null;
  /** What a search came to: how many commitments were tried, and the time of the one that does; null where none does. */
  readonly search: { readonly tries: number; readonly frozenAt: string | null } | null;
}

export interface Answer {
  /** Null where the record, as it was published, does not verify, or is not drawn: then nothing was done to it. */
  readonly shown: Shown | null;
  readonly judged: Judged;
}

export type CheatTalk = {
  readonly try: {
    readonly question: { readonly which: Which; readonly cheats: Cheats; readonly reader: Reader };
    readonly answer: Answer;
  };
};

/** Where published files come from; a test's own. */
export interface Reading {
  readonly platform: Platform;
  record(base: string): Parameters<typeof filesOf>[0];
  log(base: string): LogSource;
}

const OF_THE_WEB: Reading = {
  platform: webPlatform,
  record: (base) => httpRecord(base),
  log: (base) => httpLog(base),
};

/** A log that is asked for each file once. */
function remembered(log: LogSource): LogSource {
  const read = new Map<string, Promise<Uint8Array | null>>();
  return {
    read: (path) => {
      const known = read.get(path) ?? log.read(path);
      read.set(path, known);
      return known;
    },
  };
}

/** A record as it was published, with what the verifier says of it. */
interface Opened {
  readonly verification: Verification;
  /** Null where nothing is to be done to it. */
  readonly genuine: Genuine | null;
}

/** Whether all was checked, or nothing but the log is left: of a site's log, more may be asked than it shows. */
const isUsable = ({ checks }: Verification): boolean =>
  checks.every(({ id, status }) => status === 'pass' || (status === 'skip' && id.startsWith('log.')));

export async function openRecord(which: Which, reading: Reading = OF_THE_WEB): Promise<Opened> {
  const { platform } = reading;
  const files = which.kind === 'own' ? await selftestRecord() : await filesOf(reading.record(which.base));
  let log: GenuineLog | null = { kind: 'own' };
  if (which.kind === 'site') {
    const source = which.log === null ? null : remembered(reading.log(which.log));
    const policy = (await source?.read(POLICY_PATH)) ?? null;
    log = source === null || policy === null ? null : { kind: 'site', source, policy };
  }
  const verification = await verify(filesRecord(files), platform, { software: SOFTWARE });
  const genuine = isUsable(verification) ? await genuineOf(files, log, verification.list) : null;
  return { verification, genuine };
}

/** Verifies what was made of a record, as this reader does it. */
export async function judge(
  genuine: Genuine,
  cheats: Cheats,
  { heard, witnesses }: Reader,
  platform: Platform,
): Promise<Judged> {
  const { files, found } = await cheated(genuine, cheats);
  const log = cheatedLog(genuine, files, cheats.log);
  const shown = log?.files ?? files;
  const verification = await verify(filesRecord(shown), platform, {
    software: SOFTWARE,
    expectedCommitment: heard ? genuine.hash : undefined,
    policy: witnesses ? log?.policy : undefined,
    log: witnesses ? log?.log : undefined,
  });
  const search = found && { tries: found.tries, frozenAt: found.commitment?.frozenAt ?? null };
  return judgedOf(verification, shown, platform, search);
}

async function judgedOf(
  { verdict, checks, commitment }: Verification,
  files: Readonly<Partial<Record<string, Uint8Array>>>,
  platform: Platform,
  search: Judged['search'],
): Promise<Judged> {
  const parts = [
    ['list', files['applicants.csv']],
    ['commitment', files['commitment.json']],
    ['seed', files['seed.json']],
    ['draw', files['result.csv']],
    ['result', files['result.json']],
  ] as const;
  const digests: Record<string, string> = {};
  for (const [part, bytes] of parts)
    if (bytes !== undefined) digests[part] = toHex(await platform.sha256(bytes));
  const times = commitment && { frozenAt: commitment.frozenAt, drawAt: commitment.drawAt };
  return { verdict, checks, digests, times, search };
}

/** The talk of the worker: the record that was asked about last is kept. */
export function cheating(reading: Reading = OF_THE_WEB): Handlers<CheatTalk> {
  let kept: { readonly key: string; readonly opened: Promise<Opened> } | null = null;
  return {
    async try({ which, cheats, reader }) {
      const key = JSON.stringify(which);
      if (kept?.key !== key) kept = { key, opened: openRecord(which, reading) };
      const { genuine, verification } = await kept.opened.catch((error: unknown) => {
        // The next press may find it readable.
        kept = null;
        throw error;
      });
      if (genuine !== null)
        return {
          shown: shownOf(genuine),
          judged: await judge(genuine, cheats, reader, reading.platform),
        };
      return {
        shown: null,
        judged: await judgedOf(verification, {}, reading.platform, null),
      };
    },
  };
}
