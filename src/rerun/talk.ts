/** How a page and a worker talk: numbered questions, each with one answer, and progress on the way. */
import type { OfficialErrorCode, OfficialFacts } from '../official/errors.ts';

/** What can be asked of a worker: by its name, the question and the answer. */
export type Talk = Record<string, { readonly question: unknown; readonly answer: unknown }>;

/** @property id grows from letter to letter */
export interface Letter<T extends Talk> {
  readonly id: number;
  readonly ask: keyof T & string;
  readonly question: T[keyof T]['question'];
}

/** `refused`: what was given is wrong, with the facts. `broken`: the program broke or the memory ran out; no verdict. */
export type Reply =
  | { readonly id: number; readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: 'answer'; readonly answer: unknown }
  | {
      readonly id: number;
      readonly type: 'refused';
      readonly code: OfficialErrorCode;
      readonly facts: OfficialFacts;
      readonly message: string;
    }
  | { readonly id: number; readonly type: 'broken'; readonly message: string };

/** What a handler may say besides its answer. */
export interface Telling {
  progress(done: number, total: number): void;
  /** A buffer of the answer that is handed over instead of copied; it is gone here afterwards. */
  hand(buffer: ArrayBufferLike): void;
}

export type Handlers<T extends Talk> = {
  readonly [K in keyof T]: (
    question: T[K]['question'],
    telling: Telling,
  ) => T[K]['answer'] | Promise<T[K]['answer']>;
};
