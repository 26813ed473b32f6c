/** Values that come when they come and are taken when they are wanted. */
export class Queue<T> {
  readonly #values: T[] = [];
  #take: ((value: T) => void) | null = null;
  #refuse: ((error: unknown) => void) | null = null;
  #error: { readonly error: unknown } | null = null;

  put(value: T): void {
    const take = this.#take;
    if (take === null) this.#values.push(value);
    else {
      this.#take = null;
      take(value);
    }
  }

  /** Nothing more will come: whoever waits, or asks behind what is there, gets the error. */
  fail(error: unknown): void {
    this.#error = { error };
    if (this.#take === null) return;
    this.#take = null;
    this.#refuse?.(error);
  }

  /** The next value. One asks at a time. @throws what it failed with */
  next(): Promise<T> {
    const value = this.#values.shift();
    if (value !== undefined) return Promise.resolve(value);
    if (this.#error !== null) return Promise.reject(this.#error.error);
    return new Promise((resolve, reject) => {
      this.#take = resolve;
      this.#refuse = reject;
    });
  }
}
