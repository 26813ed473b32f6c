/** What the reader gave to be checked: a receipt, as a file or as pictures of its print, and what they have beside it. */
import { fromUtf8 } from '../../core/bytes.ts';
import { DOCUMENT_LIMIT } from '../../core/documents.ts';
import { PaperError } from '../../paper/errors.ts';
import { beginsAsPicture } from '../../paper/pixels.ts';
import type { Beside } from '../../search/saved-receipt.ts';

/** One byte past a receipt's limit is enough to refuse it. */
const RECEIPT_BYTES = 131_072;

/** Files that are not what may be given together. */
export class UnknownFiles extends Error {
  override readonly name = 'UnknownFiles';
}

/** A file that the browser does not give. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(file, { cause });
    this.file = file;
  }
}

export interface Given {
  readonly receipt: Uint8Array;
  /** The receipt's file, or the first picture of it. */
  readonly name: string;
  readonly beside: Pick<Beside, 'draw' | 'resultProof'>;
}

type Kind = 'picture' | 'seed' | 'result' | 'proof' | 'receipt';

/** What a file is taken for. A single one that is no picture is the receipt, whatever it says: its check tells why it is none. */
function kindOf(bytes: Uint8Array): Exclude<Kind, 'picture'> {
  if (bytes.length > DOCUMENT_LIMIT) return 'receipt';
  const text = fromUtf8(bytes) ?? '';
  if (text.startsWith('c2sp.org/tlog-proof@')) return 'proof';
  try {
    const value: unknown = JSON.parse(text);
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null;
    return type === 'seed' || type === 'result' ? type : 'receipt';
  } catch {
    return 'receipt';
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, RECEIPT_BYTES).arrayBuffer());
  } catch (error) {
    throw new Unreadable(file.name, error);
  }
}

async function isPicture(file: File): Promise<boolean> {
  try {
    return await beginsAsPicture(file);
  } catch (error) {
    throw new Unreadable(file.name, error);
  }
}

/** Reads pictures; the program for it is loaded only here. @throws those of readReceiptFromPictures */
async function receiptIn(pictures: readonly File[], signal: AbortSignal): Promise<Uint8Array> {
  const [{ readReceiptFromPictures }, { default: PaperWorker }] = await Promise.all([
    import('../../paper/client.ts'),
    import('../../paper/worker.ts?worker&inline'),
  ]);
  return readReceiptFromPictures(() => new PaperWorker(), pictures, signal);
}

/**
 * @param files at least one
 * @throws Unreadable; UnknownFiles; PaperError; NotDone
 */
export async function readGiven(files: readonly File[], signal: AbortSignal): Promise<Given> {
  const by: Record<Kind, { readonly file: File; readonly bytes: Uint8Array }[]> = {
    picture: [],
    seed: [],
    result: [],
    proof: [],
    receipt: [],
  };
  for (const file of files) {
    const isOne = await isPicture(file);
    const bytes = isOne ? new Uint8Array() : await bytesOf(file);
    by[isOne ? 'picture' : files.length === 1 ? 'receipt' : kindOf(bytes)].push({ file, bytes });
  }
  const [receipt] = by.receipt;
  const [picture] = by.picture;
  const [seed, result, proof] = [by.seed[0], by.result[0], by.proof[0]];
  const isTwice = [by.receipt, by.seed, by.result, by.proof].some(({ length }) => length > 1);
  if (isTwice || (seed === undefined) !== (result === undefined) || (receipt && picture))
    throw new UnknownFiles(files.map(({ name }) => name).join(', '));
  const beside = {
    draw: seed === undefined || result === undefined ? null : { seed: seed.bytes, result: result.bytes },
    resultProof: proof?.bytes ?? null,
  };
  if (receipt !== undefined) return { receipt: receipt.bytes, name: receipt.file.name, beside };
  if (picture === undefined) throw new UnknownFiles(files.map(({ name }) => name).join(', '));
  try {
    const bytes = await receiptIn(
      by.picture.map(({ file }) => file),
      signal,
    );
    return { receipt: bytes, name: picture.file.name, beside };
  } catch (error) {
    // A file that was moved while it was read.
    if (error instanceof DOMException && error.name !== 'AbortError')
      throw new Unreadable(picture.file.name, error);
    throw error;
  }
}

/** The file that an error about the given ones names, or the first. */
export function nameIn(files: readonly File[], error: unknown): string {
  const named = error instanceof PaperError ? error.facts.file : undefined;
  return named ?? files[0]?.name ?? '';
}
