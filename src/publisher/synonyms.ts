/** `words/search/synonyms.<language>.toml`: what people type where they search, and what the site says for it. */
import { parse, TomlError } from 'smol-toml';
import { inEnglish, type SiteFault, SiteFaults } from './fault.ts';
import { lineOf } from './toml-lines.ts';

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
  let table: Readonly<Record<string, unknown>>;
  try {
    table = parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [said = ''] = error.message.split('\n');
    throw new SiteFaults([{ code: 'syntax', file, line: error.line, reason: inEnglish(said) }]);
  }
  const faults: SiteFault[] = [];
  const synonyms = Object.entries(table).map(([said, value]): [string, string[]] => {
    const meant: unknown[] = Array.isArray(value) ? value : [value];
    if (!isText(said) || meant.length === 0 || !meant.every(isText))
      faults.push({
        code: 'value',
        file,
        line: lineOf(source, [said]),
        reason: inEnglish(`${said}: expected a text, or a list of texts, that are not empty`),
      });
    return [said, meant.filter(isText)];
  });
  if (faults.length > 0) throw new SiteFaults(faults);
  return synonyms;
}
