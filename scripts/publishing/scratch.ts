/** A folder for what does not fit in memory, made once something does not, and removed when all is done. */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FileSystem } from './file-system.ts';

export class Scratch {
  readonly #parent: string;
  readonly #files: FileSystem;
  /** The folder itself; null as long as it is not needed. */
  folder: string | null = null;
  /** The topmost folder that was made for it. */
  #made: string | undefined;

  /** @param parent where it is made; those above it are made where they are not there, and removed again where nothing came into them */
  constructor(parent: string, files: FileSystem) {
    this.#parent = parent;
    this.#files = files;
  }

  /** Opens a new file in it to be written and read. @throws the system's own errors */
  async open(name: string): Promise<{ readonly path: string; readonly file: FileHandle }> {
    if (this.folder === null) {
      this.#made = await this.#files.mkdir(this.#parent, { recursive: true });
      // Called as temporary files are: what a run leaves that was ended is told by the next.
      const folder = join(this.#parent, `.${randomBytes(6).toString('hex')}.part`);
      this.folder = folder;
      await this.#files.mkdir(folder, { mode: 0o700 });
    }
    const path = join(this.folder, name);
    return { path, file: await this.#files.open(path, 'wx+', 0o644) };
  }

  /** Removes it. @returns its path where it could not be removed */
  async end(): Promise<string | null> {
    const { folder } = this;
    if (folder === null) return null;
    try {
      await this.#files.rm(folder, { recursive: true, force: true });
    } catch {
      return folder;
    }
    if (this.#made === undefined) return null;
    const topmost = resolve(this.#made);
    for (let at = resolve(this.#parent); at.length >= topmost.length; at = dirname(at))
      try {
        await this.#files.rmdir(at);
      } catch {
        // Something stands in it: what was published.
        break;
      }
    return null;
  }
}
