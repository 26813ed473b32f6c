/** How a page and a worker talk: numbered questions, each with one answer, and progress on the way. */

/**
 * What can be asked of a worker, by its name. `progress` is what is told on the way, as arguments; where it is left out that is how
 * much is done, and of how much.
 */
export type Talk = Record<
  string,
  { readonly question: unknown; readonly answer: unknown; readonly progress?: readonly unknown[] }
>;

/** How much of something is done. */
export type Amount = readonly [done: number, total: number];

export type ProgressOf<T extends Talk, K extends keyof T> = T[K] extends {
  readonly progress: infer P extends readonly unknown[];
}
  ? P
  : Amount;

/** @property id grows from letter to letter */
export interface Letter<T extends Talk> {
  readonly id: number;
  readonly ask: keyof T & string;
  readonly question: T[keyof T]['question'];
}

/**
 * `refused`: what was given is wrong or cannot be read, as data of kind `R`. `broken`: the program broke or the memory ran out. Neither
 * is a verdict.
 */
export type Reply<R> =
  | { readonly id: number; readonly type: 'progress'; readonly step: readonly unknown[] }
  | { readonly id: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly type: 'refused'; readonly refusal: R }
  | { readonly id: number; readonly type: 'broken'; readonly message: string };

/** What a handler may say besides its answer. */
export interface Telling<P extends readonly unknown[] = Amount> {
  progress(...step: P): void;
  /** A buffer of what is told next that is handed over instead of copied; it is gone here afterwards. */
  hand(buffer: ArrayBufferLike): void;
}

export type Handlers<T extends Talk> = {
  readonly [K in keyof T]: (
    question: T[K]['question'],
    telling: Telling<ProgressOf<T, K>>,
  ) => T[K]['answer'] | Promise<T[K]['answer']>;
};
