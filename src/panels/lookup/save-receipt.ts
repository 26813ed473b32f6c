/** Saving a receipt as a file of the reader's own. */
import { saveFile } from '../../ui/save-file.ts';

/**
 * `receipt-202602-ordinary-0123456789012.json`. All three parts are of plain characters by the protocol's rules.
 */
export function receiptFileName(
  code: string,
  { round, pool }: { readonly round: string; readonly pool: string },
): string {
  return `receipt-${round}-${pool}-${code}.json`;
}

/** Hands the receipt's bytes, unchanged, to the browser as a download. */
export function saveReceipt(name: string, receipt: Uint8Array): void {
  saveFile(new Blob([receipt as BlobPart], { type: 'application/json' }), name);
}
