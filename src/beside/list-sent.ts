/** The helper's side of a list over the network: fetches, unpacks and digests it, so that the worker that reads it does nothing else. */
import { findingOf, MingqianError } from '../core/errors.ts';
import { gunzipped, gunzippedBy, NoMember } from '../core/gunzipped.ts';
import { onePiece } from '../core/pieces.ts';
import type { ListFile } from '../core/record.ts';
import { digestedRecord } from '../record/digested.ts';
import { RecordError, unreadable } from '../record/faults.ts';
import { openFile } from '../record/fetched.ts';
import { LIST_LIMIT } from '../record/limits.ts';
import { gunzippedByEngine, webPlatform } from '../record/web-platform.ts';
import { type Post, sendDigested } from './ahead.ts';
import type { ListAsked, SentError } from './letters.ts';
import type { OnTheWay } from './on-the-way.ts';

/** @throws whatever is no error of ours */
function sentError(error: unknown): SentError {
  if (!(error instanceof MingqianError)) throw error;
  const fault = error instanceof RecordError ? error.fault : null;
  return { finding: findingOf(error), reason: error.reason, fault };
}

/** The same error, of a helper's. */
export function errorOf({ finding, reason, fault }: SentError): MingqianError {
  const { code, place, expected, found, facts, likely } = finding;
  if (fault !== null && (code === 'record.unreadable' || code === 'record.missing'))
    return new RecordError(code, reason, place.file, fault);
  return new MingqianError(code, reason, place, {
    ...(expected === null ? {} : { expected }),
    ...(found === null ? {} : { found }),
    ...{ facts, likely },
  });
}

/** Sends a list's content as `sendDigested` does, and what becomes of its file. @throws what is no error of ours */
export async function sendList(
  { url, file, patience }: ListAsked,
  onTheWay: OnTheWay,
  post: Post,
  held?: number,
): Promise<void> {
  let isKept = false;
  const opened = await openFile(
    url,
    { file, limit: LIST_LIMIT },
    {
      patience,
      kept: () => {
        isKept = true;
      },
      onBytes: (read, total) => post({ read, total }),
    },
  ).catch(() => 'not' as const);
  if (opened === null) return post({ opened: 'absent' });
  // Whoever asked opens it then, and says why that cannot be, or since when the copy is kept.
  if (opened === 'not' || isKept) return post({ opened: 'not' });
  post({ opened: 'here' });
  const { source, inputs } = digestedRecord(
    { read: async () => null, pieces: async () => opened.pieces },
    webPlatform,
  );
  try {
    const pieces = (await source.pieces?.(file)) ?? opened.pieces;
    const isPacked = file === 'applicants.csv.gz';
    const content = isPacked ? gunzippedBy(file, pieces, gunzippedByEngine) : pieces;
    const digest = await sendDigested(content, onTheWay, post, held);
    post({ isWhole: true });
    if (digest !== null) post({ end: new Uint8Array(await digest) });
  } catch (error) {
    post({ failed: sentError(error instanceof NoMember ? await faultOf(url, file, patience) : error) });
  }
  post({ file: (await inputs(null)).get(file) ?? null });
}

/** Why a file is no gzip member: an engine does not tell, so it is fetched once more and read by the slow twin. */
async function faultOf(url: string, file: ListFile, patience: number): Promise<unknown> {
  try {
    const opened = await openFile(
      url,
      { file, limit: LIST_LIMIT },
      { patience, isAnew: true, kept: 'refuse' },
    );
    for await (const _ of gunzipped(
      file,
      opened?.pieces ?? onePiece(new Uint8Array(0)),
      webPlatform.inflate,
    ));
  } catch (error) {
    return error;
  }
  return unreadable(file, 'came twice and was not the same', { kind: 'unsteady' });
}
