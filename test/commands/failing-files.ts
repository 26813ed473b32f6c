/** A file system whose n-th operation does not do what it should: fails, does its work and fails, or is the last thing that happens. */
import type { FileHandle } from 'node:fs/promises';
import { type FileSystem, systemFiles } from '../../scripts/publishing/file-system.ts';

/** What the operation does: nothing, and an error; its work, and an error; nothing, and never comes back. */
export type Trouble = 'fails' | 'done but fails' | 'ends';

export interface Troubled {
  readonly files: FileSystem;
  /** The operations so far, by name, with the last part of their path. */
  readonly operations: readonly string[];
  /** Settles where the operation that ends everything was reached. */
  readonly ended: Promise<void>;
  /** Closes what was opened and not closed. */
  release(): Promise<void>;
}

/**
 * @param at which operation, from 0
 * @param end what is done where everything ends: a process may end itself; by default nothing comes back any more
 */
export function troubled(at: number, trouble: Trouble, end: () => void = () => {}): Troubled {
  const operations: string[] = [];
  const opened: FileHandle[] = [];
  let reached = () => {};
  const ended = new Promise<void>((resolve) => {
    reached = resolve;
  });
  async function operation<T>(name: string, work: () => Promise<T>): Promise<T> {
    const n = operations.push(name) - 1;
    if (trouble === 'ends' && n >= at) {
      end();
      reached();
      return new Promise<never>(() => {});
    }
    if (n !== at) return work();
    if (trouble === 'done but fails') await work();
    throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: 'EIO' });
  }
  /** An object whose methods are operations; what `open` gives is one too. */
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value = Reflect.get(of, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) =>
          operation(`${String(name)} ${String(args[0]).split('/').slice(-2).join('/')}`, async () => {
            const got: unknown = await Reflect.apply(value, of, args);
            if (name !== 'open') return got;
            opened.push(got as FileHandle);
            return wrap(got as object);
          });
      },
    });
  const release = async () => {
    for (const file of opened) await file.close().catch(() => {});
  };
  return { files: wrap({ ...systemFiles }), operations, ended, release };
}
