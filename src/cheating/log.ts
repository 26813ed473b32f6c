/** What is done to the publication log, and to the commitment's proof of it. */
import { fromUtf8, utf8 } from '../core/bytes.ts';
import { writeDocument } from '../core/documents.ts';
import { fromBase64, toBase64 } from '../core/log/base64.ts';
import type { LogSource } from '../core/log/source.ts';
import { unixSeconds } from '../core/time.ts';
import {
  AFTER,
  BEFORE,
  filesLog,
  honest,
  type LogFiles,
  quorumAt,
  type Story,
  selftestPolicy,
  shownOf,
  unrelated,
} from '../selftest/log.ts';
import type { Files } from '../selftest/record.ts';
import type { LogCheat } from './cheats.ts';
import type { Genuine } from './genuine.ts';

/** What a reader is shown of a record and its log, and the trust policy that such a reader has. */
export interface ShownLog {
  readonly files: Files;
  readonly log: LogSource;
  readonly policy: Uint8Array;
}

const ENTRIES = 'tile/entries/';
const MONTH = 30 * 86_400;
/** A key's id, and the time behind it. */
const TIME_AT = 4;
/** A signature line of a note: the dash, the key's name, and the key's id and the signature. */
const LINE = /^(\u2014 \S+ )(\S+)$/gm;

/** A proof whose cosignatures, all lines behind the log's own, are changed: by who has no key to sign them. */
function cosigned(files: Files, change: (bytes: Uint8Array) => void): Files {
  let line = 0;
  const text = (fromUtf8(files['commitment.tlog-proof'] as Uint8Array) ?? '').replace(
    LINE,
    (whole, head: string, base64: string) => {
      const bytes = fromBase64(base64);
      if (line++ === 0 || bytes === null) return whole;
      change(bytes);
      return `${head}${toBase64(bytes)}`;
    },
  );
  return { ...files, 'commitment.tlog-proof': utf8(text) };
}

const forged = (bytes: Uint8Array): void => {
  const at = bytes.length - 1;
  bytes[at] = (bytes[at] as number) ^ 1;
};

const datedAt = (time: bigint) => (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset).setBigUint64(TIME_AT, time);

/** A log in whose entries a letter is changed. */
function otherEntry(log: LogSource): LogSource {
  return {
    read: async (path) => {
      const bytes = await log.read(path);
      if (bytes === null || !path.startsWith(ENTRIES) || bytes.length === 0) return bytes;
      const other = bytes.slice();
      const at = other.length - 1;
      // The end of a document: a brace that becomes another character.
      other[at] = (other[at] as number) ^ 2;
      return other;
    },
  };
}

/** The commitment beside which another one stood in the log all along. */
function second({ commitment, files }: Genuine, cheated: Files): Uint8Array {
  const shown = cheated['commitment.json'] as Uint8Array;
  const isOther = fromUtf8(shown) !== fromUtf8(files['commitment.json'] as Uint8Array);
  return isOther ? shown : writeDocument({ ...commitment, quota: commitment.quota + 1 });
}

/** What the built-in record's publisher did, who has the log's key and no witness's. */
function story(genuine: Genuine, files: Files, cheat: LogCheat | null): Story {
  const told = honest(files);
  if (cheat === 'rewrite')
    return { ...told, proven: { ...told.proven, seen: [] }, shown: { ...told.shown, seen: [] } };
  if (cheat === 'late') return { ...told, proven: { ...told.proven, seen: quorumAt(AFTER) } };
  if (cheat !== 'second') return honest(genuine.files);
  const [own, other] = [genuine.files['commitment.json'] as Uint8Array, second(genuine, files)];
  const entries = [unrelated(1), own, other];
  const index = fromUtf8(files['commitment.json'] as Uint8Array) === fromUtf8(other) ? 2 : 1;
  return {
    ...told,
    proven: { entries, index, seen: quorumAt(BEFORE) },
    shown: { ...told.shown, entries: [...entries, ...told.shown.entries.slice(2)] },
  };
}

/** @returns null where the record has no log */
export function cheatedLog(genuine: Genuine, files: Files, cheat: LogCheat | null): ShownLog | null {
  const { log } = genuine;
  if (log === null) return null;
  const shown: { readonly files: Files; readonly log: LogFiles } | null =
    log.kind === 'own' ? shownOf(files, story(genuine, files, cheat)) : null;
  const source = log.kind === 'own' ? filesLog(shown?.log ?? new Map()) : log.source;
  const record = shown?.files ?? files;
  const policy = log.kind === 'own' ? selftestPolicy() : log.policy;
  if (cheat === 'forge') return { files: cosigned(record, forged), log: source, policy };
  if (cheat === 'dated') {
    const time = BigInt(unixSeconds(genuine.commitment.drawAt) - MONTH);
    return { files: cosigned(record, datedAt(time)), log: source, policy };
  }
  return { files: record, log: cheat === 'entry' ? otherEntry(source) : source, policy };
}
