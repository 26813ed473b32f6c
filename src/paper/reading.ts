/** What a worker is asked: a receipt in pictures of its print. */
import type { Handlers } from '../talk/talk.ts';
import { PaperError, type PaperErrorCode, type PaperFacts } from './errors.ts';
import { partsInPicture } from './find-parts.ts';
import type { Part } from './parts.ts';
import { joinParts } from './parts.ts';
import type { Pixels } from './pixels.ts';

export type ReadingTalk = {
  /** The parts in one more picture. Gives how many were found so far. */
  readonly look: { readonly question: Pixels; readonly answer: number };
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
      found.push(...(await partsInPicture(pixels, found)));
      return found.length;
    },
    join: () => joinParts(found),
  };
}
