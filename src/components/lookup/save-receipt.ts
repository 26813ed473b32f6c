/** Saving a receipt as a file of the reader's own. */
import type { CheckedReceipt } from '../../core/receipt.ts';

/** `receipt-202602-ordinary-0123456789012.json`. All three are of plain characters by the protocol's rules. */
export function receiptFileName({ code, commitment }: Pick<CheckedReceipt, 'code' | 'commitment'>): string {
  return `receipt-${commitment.round}-${commitment.pool}-${code}.json`;
}

/** Hands the receipt's bytes, unchanged, to the browser as a download. */
export function saveReceipt(name: string, receipt: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([receipt as BlobPart], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
