/** Saving a receipt as a file of the reader's own. */

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
  const address = URL.createObjectURL(new Blob([receipt as BlobPart], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
