/** What the page does between two of its states: looks up a code, checks a saved receipt, reads result.csv. */
import { isCancelled, MingqianError } from '../../core/errors.ts';
import { keptRecord } from '../../offline/kept-record.ts';
import { PaperError } from '../../paper/errors.ts';
import { type Ahead, readAhead } from '../../search/ahead.ts';
import { digestOf } from '../../search/digest.ts';
import { isLoud, LookUpFault } from '../../search/fault.ts';
import { networkFiles } from '../../search/fetch-file.ts';
import type { OnBytes, ReadFile } from '../../search/index-look-up.ts';
import { lookUpRank, lookUpTypedCode, type Sources } from '../../search/look-up.ts';
import { checkSavedReceipt } from '../../search/saved-receipt.ts';
import { keptPolicy } from '../kept-policy.ts';
import { type Further, lookedFurther } from './further.ts';
import { type Given, nameIn, readGiven, UnknownFiles, Unreadable } from './given.ts';
import { type OfferedPool, type VoidedPool, whereOf } from './pools.ts';
import { type Listed, refusedListed, refusedReceipt, type Shown, shownOutcomes } from './shown.ts';
import type { Asked } from './state.ts';

const root = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Lets the browser paint and hear between two stretches of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

const refused = (refusal: Extract<Shown, { is: 'refused' }>['refusal']): Shown[] => [
  { is: 'refused', refusal },
];

/** The site's commitments, as the page knows them. */
interface Published {
  readonly pools: readonly OfferedPool[];
  readonly voided: readonly VoidedPool[];
}

/**
 * What was asked for.
 * @param published all that the page offers, and what was voided
 * @param files theirs, for a saved receipt, where they are at hand; null where they are read over the network
 * @throws MingqianError `cancelled`, and nothing else
 */
export async function done(
  asked: Asked,
  published: Published,
  files: ReadFile | null,
  signal: AbortSignal,
): Promise<Shown[]> {
  try {
    return asked.what === 'file'
      ? await checkedFiles([asked.file, ...(asked.beside ?? [])], published, files, signal)
      : await lookedUpCode(asked, signal);
  } catch (error) {
    if (isCancelled(error)) throw error;
    return refused({ why: 'bug', error });
  }
}

/** For as long as the page is open. */
const ahead: Ahead = readAhead();

/** Reads what a look-up in these pools needs whatever the code is. */
export function prepared(pools: readonly OfferedPool[], signal: AbortSignal): Promise<void> {
  return ahead.prepare(pools, networkFiles(root, signal));
}

const sourcesOf = (signal: AbortSignal): Sources => ({
  network: networkFiles(root, signal),
  ahead,
  kept: (pool) => keptRecord(root, pool, digestOf),
  policy: keptPolicy(() => localStorage),
});

/** Looks in other pools for the code that was answered. @throws MingqianError `cancelled` */
export function lookFurther(further: Further, signal: AbortSignal): Promise<Further> {
  return lookedFurther(further, sourcesOf(signal), { signal, pause });
}

async function lookedUpCode(
  { code: typed, ungrouped, pools }: Extract<Asked, { what: 'code' }>,
  signal: AbortSignal,
): Promise<Shown[]> {
  const { code, outcomes } = await lookUpTypedCode({ code: typed, ungrouped }, pools, sourcesOf(signal), {
    signal,
    pause,
  });
  return shownOutcomes(outcomes, code);
}

async function checkedFiles(
  own: readonly File[],
  { pools, voided }: Published,
  files: ReadFile | null,
  signal: AbortSignal,
): Promise<Shown[]> {
  let given: Given;
  try {
    given = await readGiven(own, signal);
  } catch (error) {
    if (signal.aborted) throw new MingqianError('cancelled', 'cancelled');
    const where = nameIn(own, error);
    if (error instanceof Unreadable)
      return refused({ why: 'unreadable', error: error.cause, where: error.file });
    if (error instanceof UnknownFiles) return refused({ why: 'unknown files', where: error.message });
    if (error instanceof PaperError) return refused({ why: 'paper', error, where });
    return refused({ why: 'bug', error });
  }
  const { receipt, name, beside } = given;
  let since: string | null = null;
  const read =
    files ??
    networkFiles(root, signal, (kept) => {
      since = kept;
    });
  try {
    const saved = await checkSavedReceipt(
      receipt,
      pools,
      read,
      { signal, pause },
      { ...beside, policy: keptPolicy(() => localStorage) },
      voided,
    );
    const { checked } = saved.relation === 'same' ? saved.answer : saved;
    if (saved.relation === 'no-draw')
      return refused({ why: 'no draw', checked, error: saved.fault, where: whereOf(saved.pool) });
    if (saved.relation === 'voided')
      return refused({ why: 'voided', checked, voided: saved.voided, where: name });
    if (saved.relation !== 'same')
      return refused({
        why: 'other commitment',
        checked,
        ours: saved.pool?.commitmentHash ?? null,
        where: name,
      });
    const { answer, pool } = saved;
    const from = { from: 'saved', since } as const;
    return checked.listed
      ? [{ is: 'listed', answer, from, pool, file: name, reading: null }]
      : [{ is: 'absent', absences: [{ pool, answer }], round: pool.roundTitle, from }];
  } catch (error) {
    if (isCancelled(error)) throw error;
    return refused(refusedReceipt(error, name));
  }
}

/**
 * An answer that is shown without result.csv, with what that says; or the same, with why it was not read; or what is
 * said where it does not agree with the answer.
 * @throws MingqianError `cancelled`, and nothing else
 */
export async function readOn(
  listed: Listed,
  files: ReadFile | null,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<Shown> {
  const { answer, pool } = listed;
  try {
    const read = await lookUpRank(answer, pool, files ?? networkFiles(root, signal), onBytes, {
      signal,
      pause,
    });
    return { ...listed, answer: read, reading: null };
  } catch (error) {
    if (isCancelled(error)) throw error;
    if (!(error instanceof LookUpFault) || isLoud(error))
      return { is: 'refused', refusal: refusedListed(listed, error) };
    const bytes = answer.unread?.bytes ?? 0;
    return { ...listed, answer: { ...answer, unread: { bytes, fault: error } }, reading: null };
  }
}
