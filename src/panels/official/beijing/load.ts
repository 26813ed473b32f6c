/** The pool of a zip in its worker, with the zip's MD5: read once, and kept for as many draws as are wanted. */
import type { ReadZip } from '../../../official/beijing/report.ts';
import { OfficialError } from '../../../official/errors.ts';
import { client } from '../../../rerun/client.ts';
import type { Md5Talk } from '../../../rerun/md5.ts';
import type { Drawn, Imported, PoolTalk } from '../../../rerun/pool-talk.ts';
import type { Client, WorkerLike } from '../../../talk/client.ts';

/** What was put in. @property md5 the announced one, null where none was given: then nothing is compared */
export interface Put {
  readonly file: File;
  readonly md5: string | null;
  readonly seed: string;
}

export interface Loaded {
  readonly file: File;
  readonly pool: Client<PoolTalk>;
  readonly imported: Imported;
  /** Milliseconds that reading it took. */
  readonly ms: number;
}

export interface Redrawn {
  readonly loaded: Loaded;
  readonly zip: ReadZip;
  readonly drawn: Drawn;
  /** False where the pool had been read before. */
  readonly isFresh: boolean;
}

/** Fetches a worker's code, which no page does before it is wanted, and gives what makes workers of it. */
export type Fetched = () => Promise<() => WorkerLike>;

export type LoadStep =
  | { readonly stage: 'reading'; readonly done: number; readonly total: number }
  | { readonly stage: 'hashing' | 'drawing' };

export interface Loader {
  /**
   * Reads the zip where it is another one than before, compares its MD5, and draws. Where the MD5 differs nothing is drawn, and
   * nothing of the zip is kept.
   * @throws OfficialError `beijing.md5-differs`, all of the import and of the draw
   * @throws NotDone
   */
  run(put: Put, tell: (step: LoadStep) => void, signal: AbortSignal): Promise<Redrawn>;
}

/** What the official program says where the MD5 is another one. */
const MD5_DIFFERS = 'MD5码与文件不匹配！';

export function loader(workers: { readonly pool: Fetched; readonly md5: Fetched }): Loader {
  let kept: Loaded | null = null;
  // A file's content cannot change under its handle: a changed one can no longer be read.
  const digests = new WeakMap<File, string>();

  const digestOf = async (file: File, signal: AbortSignal): Promise<string> => {
    const known = digests.get(file);
    if (known !== undefined) return known;
    const worker = client<Md5Talk>(await workers.md5());
    try {
      const md5 = await worker.ask('md5', { file }, { signal });
      digests.set(file, md5);
      return md5;
    } finally {
      worker.end();
    }
  };
  const poolOf = async (
    file: File,
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Loaded> => {
    if (kept !== null && kept.file === file && !kept.pool.isEnded) return kept;
    // Two pools at a time would not fit.
    kept?.pool.end();
    kept = null;
    const pool = client<PoolTalk>(await workers.pool());
    const begun = performance.now();
    try {
      const imported = await pool.ask(
        'import',
        { zip: file, name: file.name },
        { signal, abort: 'end', progress },
      );
      return { file, pool, imported, ms: performance.now() - begun };
    } catch (error) {
      pool.end();
      throw error;
    }
  };

  return {
    async run({ file, md5, seed }, tell, signal) {
      const before = kept;
      const stop = new AbortController();
      const abort = () => stop.abort();
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
      const both = stop.signal;
      const reading = poolOf(file, (done, total) => tell({ stage: 'reading', done, total }), both);
      const hashing = digestOf(file, both);
      // Whichever goes wrong is looked at in its turn: the MD5 first where it decides, as in the official program.
      reading.catch(() => {});
      hashing.catch(() => {});
      try {
        if (md5 !== null) {
          const found = await hashing;
          if (found !== md5)
            throw new OfficialError('beijing.md5-differs', {
              file: file.name,
              expected: { is: 'md5', md5 },
              found: { is: 'md5', md5: found },
              official: MD5_DIFFERS,
            });
        }
        const loaded = await reading;
        kept = loaded;
        tell({ stage: 'hashing' });
        const zip = { file: file.name, bytes: file.size, md5: await hashing, announcedMd5: md5 };
        tell({ stage: 'drawing' });
        const drawn = await loaded.pool.ask('draw', { seed }, { signal: both, abort: 'end' });
        return { loaded, zip, drawn, isFresh: loaded !== before };
      } catch (error) {
        stop.abort();
        // An import that had ended before is not stopped by that: its worker would hold the pool for as long as the page lives.
        reading.then(
          (loaded) => {
            if (loaded !== kept) loaded.pool.end();
          },
          () => {},
        );
        throw error;
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
  };
}
