/** The shared publication log, its records, policies and cases, as bytes, in Node and in a browser alike. */
import { fromHex, utf8 } from '../../src/core/bytes.ts';
import { fromBase64 } from '../../src/core/log/base64.ts';
import type { KeyType, SigningKey } from '../../src/core/log/keys.ts';
import type { Platform } from '../../src/core/platform.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import caseList from './log/cases.json';
import vectors from './log/vectors.json';

const texts = import.meta.glob<string>(
  ['./log/log/checkpoint', './log/log/policy', './log/log/proofs/*', './log/records/*/*', './log/policies/*'],
  { query: '?raw', import: 'default', eager: true },
);
/** What is no text: each as a `data:` address. */
const binaries = import.meta.glob<string>('./log/log/tile/**', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

/** Files by their path. */
export type LogFiles = ReadonlyMap<string, Uint8Array>;

/** The log as it is served, by paths below `checkpoint`'s folder. */
const served = new Map<string, Uint8Array>();
/** Each record's files, by name. */
export const logRecords: Record<string, Record<string, string>> = {};
/** Each policy's bytes, by name. */
export const logPolicies: Record<string, Uint8Array> = {};
for (const [path, text] of Object.entries(texts)) {
  const [, , folder = '', name = '', file = ''] = path.split('/');
  if (folder === 'log') served.set(path.slice('./log/log/'.length), utf8(text));
  else if (folder === 'policies') logPolicies[name] = utf8(text);
  else logRecords[name] = { ...logRecords[name], [file]: text };
}
for (const [path, address] of Object.entries(binaries))
  served.set(path.slice('./log/log/'.length), bytesOfBase64(address.slice(address.indexOf(',') + 1)));
export const logFiles: LogFiles = served;

function bytesOfBase64(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes === null) throw new Error('a file of the cases is not base64');
  return bytes;
}

type Change = string | { readonly base64: string } | null;

/** One case: changes to a record and to the log, and every status. */
export interface LogCase {
  readonly why: string;
  readonly record: string;
  readonly files: Readonly<Record<string, Change>>;
  /** Null where no log is at hand. */
  readonly log: Readonly<Record<string, Change>> | null;
  readonly policy: string | null;
  readonly commitment?: string;
  /** Null where the program ends without a report. */
  readonly statuses: Readonly<Record<string, string>> | null;
  readonly verdict: string | null;
}
export const logCases = caseList as readonly LogCase[];

/** The files with changes applied: null takes one away. */
export function changed(files: LogFiles, changes: Readonly<Record<string, Change>>): Map<string, Uint8Array> {
  const made = new Map(files);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) made.delete(path);
    else made.set(path, typeof change === 'string' ? utf8(change) : bytesOfBase64(change.base64));
  }
  return made;
}

/** A source over files, of a log or a record; what is not there is absent. */
export const logOf = (files: LogFiles) => ({ read: async (path: string) => files.get(path) ?? null });

/** The bytes of a record's files. */
export const recordFiles = (record: string): LogFiles =>
  new Map(Object.entries(logRecords[record] ?? {}).map(([name, text]) => [name, utf8(text)]));

/** Verifies what a case shows. @throws MingqianError `log.policy` */
export function verifyCase(one: LogCase, platform: Platform): Promise<Verification> {
  return verify(logOf(changed(recordFiles(one.record), one.files)), platform, {
    software: 'test 1',
    expectedCommitment: one.commitment,
    policy: one.policy === null ? undefined : logPolicies[one.policy],
    log: one.log === null ? undefined : logOf(changed(logFiles, one.log)),
  });
}

/** The keys of the log and its witnesses, by name: anyone may sign with them. */
export const signingKeys: Readonly<Record<string, SigningKey>> = Object.fromEntries(
  vectors.keys.map(({ name, type, seed }) => [
    name,
    { name, type: type as KeyType, seed: fromHex(seed, 32) as Uint8Array },
  ]),
);
export { vectors as logVectors };
