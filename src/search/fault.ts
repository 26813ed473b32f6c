/** Why a look-up gives no answer, as a closed set. The page switches on `code`, never on prose. */

export type LookUpFaultCode =
  /** A file cannot be fetched as nothing answers, and this device does not keep the list either. */
  | 'unreachable'
  /** The same, as the server answers that it does not give the file, though not that there is none. */
  | 'server'
  /** The same, as a web page came in its place. */
  | 'webpage'
  /** A file that belongs to the record or its index is not there. */
  | 'missing'
  /** What came under a file's name does not have the form of such a file. */
  | 'malformed'
  /** The search index is of another commitment or of another result. */
  | 'stale'
  /** The page that the search index gives does not lead to the committed root, or is not the one for the code. */
  | 'index'
  /** The list that this device keeps is not the committed one. */
  | 'list'
  /** The commitment is not the one this page was built with. */
  | 'commitment'
  /** seed.json or result.json is not the one this page was built with. */
  | 'changed'
  /** seed.json or result.json does not fit the commitment. */
  | 'draw'
  /** The published rank and what follows from receipt and seed do not agree. */
  | 'contradiction';

/** The faults of a file that was not fetched. Nothing is known of what it says then. */
export const NOT_FETCHED: readonly LookUpFaultCode[] = ['unreachable', 'server', 'webpage'];

/** A look-up that ends without an answer. Never a verdict about the visitor. */
export class LookUpFault extends Error {
  override readonly name = 'LookUpFault';
  readonly code: LookUpFaultCode;
  /** The file it is about, below the site's root. */
  readonly file: string;
  /** The receipt that was checked and found good before this came up: what the visitor can show to others. */
  readonly receipt: Uint8Array | null;
  /** What the server answered, with `server`. */
  readonly status: number | null;

  constructor(
    code: LookUpFaultCode,
    file: string,
    message: string,
    receipt: Uint8Array | null = null,
    status: number | null = null,
  ) {
    super(message);
    this.code = code;
    this.file = file;
    this.receipt = receipt;
    this.status = status;
  }
}
