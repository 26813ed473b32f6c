/** `words/search/synonyms.<language>.toml`: what people type where they search, and what the site says for it. */
import { reason, type SiteFault, SiteFaults } from './fault.ts';
import { parsedToml } from './parsed-toml.ts';
import { tomlLines } from './toml-lines.ts';

/** The folder of words that they stand in. */
export const SEARCH_WORDS = 'search';

/** The file of a language, below that folder. */
export const synonymFile = (lang: string): string => `synonyms.${lang}.toml`;

const isText = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value);

/**
 * What was said, and what is meant, one or several, in the order of the file.
 * @param file its name, for a fault
 * @throws SiteFaults everything that is wrong with it
 */
export function readSynonyms(file: string, source: string): [said: string, meant: string[]][] {
  const faults: SiteFault[] = [];
  const lineOf = tomlLines(source);
  const synonyms = Object.entries(parsedToml(source, file)).map(([said, value]): [string, string[]] => {
    const meant: unknown[] = Array.isArray(value) ? value : [value];
    if (!isText(said) || meant.length === 0 || !meant.every(isText))
      faults.push({
        code: 'value',
        file,
        line: lineOf([said]),
        reason: reason((t) => t.valueOnly(said, t.expected.meanings)),
      });
    return [said, meant.filter(isText)];
  });
  if (faults.length > 0) throw new SiteFaults(faults);
  return synonyms;
}
