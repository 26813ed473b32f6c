/** The pages below /adopt/ as texts: their blocks, and the commands in them as a shell would take them apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'content', 'adopt');

/** Of each page its name, without language. */
export const topics = [
  ...new Set(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.replace(/\.(?:zh|en)\.md$/, '')),
  ),
].sort();

export const pageText = (topic: string, lang: 'zh' | 'en'): string =>
  readFileSync(join(FOLDER, `${topic}.${lang}.md`), 'utf8');

/** The fenced blocks of a text, in their order. */
export const blocksOf = (text: string): string[] =>
  [...text.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map(([, block]) => block as string);

/** A command of a block: what `main` gets, and the file to which standard output goes. */
export interface Written {
  readonly words: readonly string[];
  readonly into: string | null;
}

const CALL = 'npm run -s mingqian -- ';

/** The commands of a block, as a POSIX shell reads these texts: lines that go on, double quotes, one `> file`. */
export function commandsOf(block: string): Written[] {
  return block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      if (!line.startsWith(CALL)) throw new Error(`no command of this project: ${line}`);
      const words = [...line.slice(CALL.length).matchAll(/"([^"$`\\]*)"|([^\s"'$`\\*?|&;]+)/g)].map(
        ([, quoted, plain]) => quoted ?? (plain as string),
      );
      const at = words.indexOf('>');
      return at === -1 ? { words, into: null } : { words: words.slice(0, at), into: words[at + 1] as string };
    });
}

/** The blocks that are commands of this project alone. */
export const commandBlocks = (text: string): Written[][] =>
  blocksOf(text)
    .filter((block) => block.startsWith(CALL))
    .map(commandsOf);
