/** What a journey may do, and what an engine must be able to do for it. Elements are found as readers find them. */

/** An element as its role and its accessible name: a string is the whole name, spaces put together. */
export interface Named {
  readonly role: 'button' | 'combobox' | 'heading' | 'link' | 'radio' | 'textbox';
  readonly name: string;
  /** The name of the part of the page in which it stands; without it, it must be the only one in the page. */
  readonly part?: string | undefined;
}

/** A file to be given to a page; its path has slashes where it is in a folder. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One tab of an engine, with a profile of its own in which service workers are allowed. */
export interface Tab {
  /** Loads an address and waits until the page is loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page. It must use nothing but its argument, which is sent as JSON, as its value is. */
  run<A, R>(inPage: (argument: A) => R, argument: A): Promise<R>;
  /** Runs a script in the page, as its text. */
  load(source: string): Promise<void>;
  /** Presses the element that stands in the page under `FOUND`. */
  press(): Promise<void>;
  /** Types into the field that stands in the page under `FOUND`, in place of what is in it. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Under this name the page's window keeps the element that was found last. */
export const FOUND = 'mingqianFound';

export interface Engine {
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/** The site that a journey visits, on a server of its own. */
export interface Site {
  /** Stops the server: there is no network from then on. */
  stop(): Promise<void>;
}

export interface Journey {
  /** What a reader does and is told, as a sentence. */
  readonly title: string;
  run(visitor: Visitor, site: Site): Promise<void>;
}

/** A reader in front of a page. Every step waits until it can be done, and fails where it never can. */
export interface Visitor {
  /** Opens a page by its path below the site's address. */
  open(path: string): Promise<void>;
  /** Opens a file of this disk, with what stands behind its address. */
  openFile(path: string, search: string): Promise<void>;
  /** What the page has asked for since it was opened, by address; what it made itself, `blob:` and `data:`, is not told. */
  asked(): Promise<readonly string[]>;
  press(role: Named['role'], name: string): Promise<void>;
  /** @param part the name of the part of the page, where several have a field of this name */
  fill(label: string, text: string, part?: string): Promise<void>;
  /** Chooses an option of a list by the option's words. */
  choose(label: string, option: string): Promise<void>;
  /** Chooses files with the button of this name, as the file dialog would give them. */
  give(label: string, files: readonly GivenFile[]): Promise<void>;
  /** Drops files, or a folder of them, on the place that has these words. */
  drop(words: string, files: readonly GivenFile[]): Promise<void>;
  /** Waits for an element. */
  sees(role: Named['role'], name: string): Promise<void>;
  /** Waits until the page shows these words. */
  reads(words: string): Promise<void>;
  /** Requires that the page, as it is now, does not show these words. */
  lacks(words: string): Promise<void>;
}
