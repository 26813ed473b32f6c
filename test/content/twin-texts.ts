/** Whether a text and its counterpart in the other language say the same, as far as a program can see. */
import { missing, numbersIn } from './numbers.ts';

/** A part of a text: what kind it is, and its words. Our texts write a paragraph, an item, a row and a source on one line each. */
interface Block {
  /** `h2`, `paragraph`, `item`, `step`, `row 3`, `code 4`; in the front matter `title`, `sources`, and `source` for each of these. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

function kindOf(line: string): string {
  const heading = /^(#+) /.exec(line)?.[1];
  if (heading !== undefined) return `h${heading.length}`;
  if (line.startsWith('|')) return `row ${line.replace(/\\\||`[^`]*`/g, '').split('|').length - 2}`;
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const kind = /^\s*[-*] /.test(line)
    ? 'item'
    : /^\s*\d+\. /.test(line)
      ? 'step'
      : line.startsWith('>')
        ? 'quotation'
        : 'paragraph';
  return indent > 0 ? `${kind}, indented` : kind;
}

/** A text block by block, its front matter too. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const blocks = lines.slice(1, Math.max(1, end)).map(
    (line, i): Block => ({
      kind: /^[a-z]+(?=:)/.exec(line)?.[0] ?? (/^ +- /.test(line) ? 'source' : 'nothing'),
      text: line,
      line: i + 2,
    }),
  );
  for (let i = end + 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.trim() === '') continue;
    const fence = /^\s*(```|~~~)/.exec(line)?.[1];
    if (fence === undefined) {
      blocks.push({ kind: kindOf(line), text: line, line: i + 1 });
      continue;
    }
    const start = i;
    i += 1;
    while (i < lines.length && !(lines[i] as string).trim().startsWith(fence)) i += 1;
    // Code may have words in it; that it has as many lines is what can be asked of it.
    blocks.push({ kind: `code ${i - start - 1}`, text: '', line: start + 1 });
  }
  return blocks;
}

const LINK = /\]\(\s*<?([^\s)>]+)>?\s*\)/g;

/** Where a text leads, whatever language its links name. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(LINK)].map(([, to]) => (to as string).replace(/^\/(?:zh|en)(?=\/)/, '')).sort();

/** What is put in by name, marks of certainty among it. `{thing}` and `{measure}` are words, and go as the language goes. */
const tokensIn = (text: string): string[] =>
  [...text.matchAll(/\{(?:portal|contact|phone|high|medium|low|checks|include:[a-z]+)\}/g)]
    .map(([token]) => token)
    .sort();

const prose = (text: string): string => text.replace(/`[^`]*`/g, ' ').replace(LINK, '] ');

/** What differs between a text in Chinese and its English twin, each with its lines. */
export function differences(zh: string, en: string): string[] {
  const [ours, theirs] = [blocksOf(zh), blocksOf(en)];
  const found: string[] = [];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const [one, other] = [ours[i], theirs[i]];
    const where = `lines ${one?.line ?? 'none'} and ${other?.line ?? 'none'}`;
    if (one === undefined || other === undefined || one.kind !== other.kind) {
      // What follows is out of step, and would be told again and again.
      found.push(`${where}: ${one?.kind ?? 'nothing'} and ${other?.kind ?? 'nothing'}`);
      break;
    }
    const compare = (what: string, a: readonly (string | number)[], b: readonly (string | number)[]) => {
      if (a.join(' ') !== b.join(' ')) found.push(`${where}: ${what} ${a.join(' ')} and ${b.join(' ')}`);
    };
    compare('links', linksIn(one.text), linksIn(other.text));
    compare('tokens', tokensIn(one.text), tokensIn(other.text));
    const [a, b] = [numbersIn(prose(one.text), 'zh'), numbersIn(prose(other.text), 'en')];
    const [onlyZh, onlyEn] = [missing(a, b), missing(b, a)];
    if (onlyZh.length > 0) found.push(`${where}: the English lacks ${onlyZh.join(' ')}`);
    if (onlyEn.length > 0) found.push(`${where}: the Chinese lacks ${onlyEn.join(' ')}`);
  }
  return found;
}
