/** Why a receipt was not put on paper, or not read back from it. Never a verdict about the receipt. */

export type PaperErrorCode =
  /** The receipt does not fit into the codes of one page. */
  | 'long'
  /** A file is no PNG or JPEG picture. */
  | 'picture'
  /** A picture's file has too many bytes, or there are too many pictures. */
  | 'heavy'
  /** A picture has too many pixels. */
  | 'pixels'
  /** The browser cannot unpack a picture. */
  | 'broken'
  /** No code of a receipt was found in the pictures. */
  | 'none'
  /** Some of the parts were not found. */
  | 'missing'
  /** The parts are of different receipts, or of different prints of one. */
  | 'mixed'
  /** All parts are there, and what they make is not the receipt that they name. */
  | 'content';

/** What a message says of the parts, or of a picture. */
export interface PaperFacts {
  /** The picture's file. */
  readonly file?: string;
  /** The numbers of the parts that were not found, from 1, and how many parts there are. */
  readonly missing?: readonly number[];
  readonly parts?: number;
  /** The parts that were found of each receipt. */
  readonly receipts?: readonly Found[];
}

/** The parts that were found of one receipt: their numbers, of how many, and the digest's first bytes in hex. */
export interface Found {
  readonly id: string;
  readonly numbers: readonly number[];
  readonly parts: number;
}

export class PaperError extends Error {
  override readonly name = 'PaperError';
  readonly code: PaperErrorCode;
  readonly facts: PaperFacts;

  constructor(code: PaperErrorCode, message: string, facts: PaperFacts = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}
