/** Why a look-up gives no answer, as a closed set. The page switches on `code`, never on prose. */

export type LookUpFaultCode =
  /** A file cannot be fetched, and this device does not keep the list either. */
  | 'unreachable'
  /** A file that belongs to the record or its index is not there. */
  | 'missing'
  /** The search index is malformed, of another record, or points at the wrong page. */
  | 'index'
  /** The list that this device keeps is not the committed one. */
  | 'list'
  /** The commitment is not the one this page was built with. */
  | 'commitment'
  /** seed.json or result.json does not fit the commitment. */
  | 'draw'
  /** The published rank and what follows from receipt and seed do not agree. */
  | 'contradiction';

/** A look-up that ends without an answer. Never a verdict about the visitor. */
export class LookUpFault extends Error {
  override readonly name = 'LookUpFault';
  readonly code: LookUpFaultCode;
  /** The file it is about, below the site's root. */
  readonly file: string;
  /** The receipt that was checked and found good before this came up: what the visitor can show to others. */
  readonly receipt: Uint8Array | null;

  constructor(code: LookUpFaultCode, file: string, message: string, receipt: Uint8Array | null = null) {
    super(message);
    this.code = code;
    this.file = file;
    this.receipt = receipt;
  }
}
