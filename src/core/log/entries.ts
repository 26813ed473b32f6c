/** What stands in a publication log: commitments, seeds, results and notices (spec, section 8). */
import * as v from 'valibot';
import { Commitment, Name } from '../commitment.ts';
import { Digest, PROTOCOL, readDocument, Time, writeDocument } from '../documents.ts';
import { FORMS } from '../findings.ts';
import { Result } from '../result.ts';
import { Seed } from '../seed.ts';
import { shownText } from '../shown-text.ts';
import { Reveal } from '../sources.ts';

/** What the publisher tells of a round and pool; `voids` is the hash of a commitment that it takes back. */
export const Notice = v.strictObject({
  type: v.literal('notice'),
  protocol: v.literal(PROTOCOL),
  round: Name,
  pool: Name,
  at: Time,
  voids: v.nullable(Digest),
  text: shownText(2000, FORMS.noticeText),
});
export type Notice = v.InferOutput<typeof Notice>;

/** A seed whose commitment need not be known: its reveals are of a kind each, and not more than sources may be. */
const LoggedSeed = v.strictObject({
  ...Seed.entries,
  reveals: v.pipe(v.array(Reveal), v.minLength(1, FORMS.reveals), v.maxLength(16, FORMS.reveals)),
});

export const Entry = v.variant('type', [Commitment, LoggedSeed, Result, Notice]);
export type Entry = v.InferOutput<typeof Entry>;

/** The document of one entry. @param file the name to be said in errors @throws MingqianError `document.*` */
export function readEntry(file: string, bytes: Uint8Array): Entry {
  return readDocument(file, bytes, Entry);
}

/** The bytes of a notice. Requires a round, a pool, a time and a text as Notice has them. */
export function writeNotice(notice: Omit<Notice, 'type' | 'protocol'>): Uint8Array {
  return writeDocument(v.parse(Notice, { type: 'notice', protocol: PROTOCOL, ...notice }));
}
