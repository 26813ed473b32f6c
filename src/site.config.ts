import manifest from '../package.json' with { type: 'json' };

/**
 * What a publisher sets before building its own site. Everything else is code, words or data.
 *
 * `portal` is the official place where people apply; `contact` is where questions go.
 * Both are null in the demonstration, and the pages then say so in words.
 */
export interface SiteConfig {
  readonly portal: string | null;
  readonly contact: { readonly label: string; readonly url: string } | null;
  readonly licence: { readonly name: string; readonly url: string };
  readonly version: string;
}

export const site: SiteConfig = {
  portal: null,
  contact: null,
  licence: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  version: manifest.version,
};
