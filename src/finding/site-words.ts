/**
 * The words of the site in one language, as the build writes them from its pages and a browser fetches them. They are the index too:
 * a site's words are few enough to be looked through whole.
 */

/** A page, or a file that is published beside the pages. */
export interface PageWords {
  /** Its address without base and language: `/faq/`, `/rounds/202602/ordinary/rules.md`. */
  readonly path: string;
  readonly title: string;
  /** The page that gathers pages like this one, by its name; empty where there is none. */
  readonly gathered: string;
}

/**
 * What stands under a heading: the number of its page, the place in the page (empty at its beginning), the heading above the heading
 * (empty where there is none), the heading (empty at the page's beginning), the text.
 */
export type Section = readonly [page: number, anchor: string, above: string, heading: string, text: string];

/** What the codes of a pool look like: so many characters, digits alone or letters among them. */
export interface CodeForm {
  readonly length: number;
  readonly isDigits: boolean;
}

/** What people say, and what the site says for it: one or several ways. */
export type Synonym = readonly [said: string, meant: readonly string[]];

export interface SiteWords {
  readonly pages: readonly PageWords[];
  readonly sections: readonly Section[];
  /** Characters in turn: a traditional one, and the simplified one that it is found as. */
  readonly folding: string;
  readonly synonyms: readonly Synonym[];
  readonly codes: readonly CodeForm[];
}
