/** A record whose files are asked for before it is their turn: a verification reads all of them, and none says what the next one is. */
import type { Pieces } from '../core/pieces.ts';
import type { ListFile, RecordFile, RecordSource } from '../core/record.ts';

/** What is read before the list, in the order of its turn; no more than a browser asks one host for at once. */
const BEFORE = ['commitment.json', 'rules.md', 'seed.json'] as const;
const LISTS = ['applicants.csv', 'applicants.csv.gz'] as const;
/** What is read behind it, asked for once a list is there. */
const BEHIND = ['result.csv', 'result.json'] as const;

/** What was asked for, until its turn comes; then whatever kept it from being read is thrown. */
class Early<Name extends RecordFile, T> {
  readonly #asked = new Map<Name, Promise<T>>();
  readonly #ask: (name: Name) => Promise<T>;

  constructor(ask: (name: Name) => Promise<T>) {
    this.#ask = ask;
  }

  early(names: readonly Name[]): void {
    for (const name of names) {
      const asked = this.#ask(name);
      asked.catch(() => {});
      this.#asked.set(name, asked);
    }
  }

  /** The first time what was asked early; then it is asked anew. */
  next(name: Name): Promise<T> {
    const asked = this.#asked.get(name) ?? this.#ask(name);
    this.#asked.delete(name);
    return asked;
  }
}

/** The same record, of which most is asked for at once: that costs one way to the host and back, not one a file. */
export function askedEarly(source: RecordSource): RecordSource {
  const { pieces } = source;
  if (pieces === undefined) return source;
  const files = new Early<RecordFile, Uint8Array | null>((name) => source.read(name));
  const lists = new Early<ListFile, Pieces | null>((name) => pieces(name));
  let isBegun = false;
  files.early(BEFORE);
  lists.early(LISTS);
  return {
    ...source,
    read: (name) => files.next(name),
    pieces: async (name) => {
      const all = await lists.next(name);
      if (all !== null && !isBegun) {
        isBegun = true;
        files.early(BEHIND);
      }
      return all;
    },
  };
}
