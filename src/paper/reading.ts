/** What a worker is asked: a receipt in pictures of its print. */
import type { Handlers } from '../talk/talk.ts';
import { PaperError, type PaperErrorCode, type PaperFacts } from './errors.ts';
import { partsAtOnce, partsInTiles } from './find-parts.ts';
import { isWhole, joinParts, type Part } from './parts.ts';
import type { Pixels } from './pixels.ts';

export type ReadingTalk = {
  /** One look at a picture. Gives whether all parts of one receipt were found so far. */
  readonly look: { readonly question: Pixels; readonly answer: boolean };
  /** A longer look at it, of at most so many milliseconds. */
  readonly search: {
    readonly question: { readonly pixels: Pixels; readonly patience: number };
    readonly answer: boolean;
  };
  /** The receipt in all pictures so far. */
  readonly join: { readonly question: null; readonly answer: Uint8Array };
};

/** What a worker refuses, as data that can be sent. */
export interface PaperRefusal {
  readonly code: PaperErrorCode;
  readonly facts: PaperFacts;
  readonly message: string;
}

/** Null where the error was not thrown on purpose. */
export function paperRefusal(error: unknown): PaperRefusal | null {
  if (!(error instanceof PaperError)) return null;
  const { code, facts, message } = error;
  return { code, facts, message };
}

/** Of one worker, for one receipt. */
export function reading(): Handlers<ReadingTalk> {
  const found: Part[] = [];
  return {
    async look(pixels) {
      found.push(...(await partsAtOnce(pixels)));
      return isWhole(found);
    },
    async search({ pixels, patience }) {
      found.push(...(await partsInTiles(pixels, found, patience)));
      return isWhole(found);
    },
    join: () => joinParts(found),
  };
}
