/** A built page's words, by the headings under which they stand. */
import {
  type COMMENT_NODE,
  ELEMENT_NODE,
  type ElementNode,
  parse,
  TEXT_NODE,
  type TextNode,
} from 'ultrahtml';
import { MingqianError } from '../../../src/core/errors.ts';

export interface PageSections {
  readonly title: string;
  /** The page that gathers pages like this one; empty where there is none. */
  readonly gathered: string;
  /** The first is the page's beginning, without anchor and heading. */
  readonly sections: readonly {
    readonly anchor: string;
    readonly above: string;
    readonly heading: string;
    readonly text: string;
  }[];
}

type Node = ElementNode | TextNode | { readonly type: typeof COMMENT_NODE };

/** What leads somewhere else, is worked with, or is only drawn: no words to be found. */
const NOT_WORDS = new Set(
  'script style template noscript svg nav search form button select textarea input progress'.split(' '),
);
/** What does not begin a line of its own. */
const INLINE = new Set(
  'a abbr b bdi cite code em i kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);
const HEADINGS = ['h2', 'h3', 'h4', 'dt'];
/** Holds a mark of certainty to its line. */
const WORD_JOINER = '\u2060';
/** Codes, seeds and digests, which are looked up elsewhere, and which nobody reads. */
const LONG_NUMBER = /[0-9a-f]{16,}|[0-9]{9,}/g;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** White space; and what is no control, no surrogate and no place that never holds a character. */
const CHARACTER = /^[\t\n\f\r]$|^[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]$/u;

/** The character of a number as a reference writes it, `x` before hexadecimal digits; undefined where there is none. */
function numbered(digits: string): string | undefined {
  const [, hex, decimal] = /^(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(digits) ?? [];
  const point = hex !== undefined ? Number(`0x${hex}`) : decimal !== undefined ? Number(decimal) : Infinity;
  if (point > 0x10ffff) return undefined;
  const character = String.fromCodePoint(point);
  return CHARACTER.test(character) ? character : undefined;
}

/**
 * @throws MingqianError `check.differs` for a name that our own pages do not write, and for a number that no character has
 * (HTML 13.2.5.80); an ampersand that begins neither stands for itself
 */
function unescaped(text: string): string {
  return text.replace(/&(?:#([^;\s&]*);?|([a-z][a-z0-9]*);)/gi, (whole, digits?: string, name?: string) => {
    const isWhole = whole.endsWith(';');
    const character = digits === undefined ? NAMED.get(name ?? '') : isWhole ? numbered(digits) : undefined;
    if (character === undefined)
      throw new MingqianError('check.differs', `expected a character that is known, found ${whole}`);
    return character;
  });
}

const isElement = (node: Node): node is ElementNode => node.type === ELEMENT_NODE;
const classesOf = ({ attributes }: ElementNode): string[] => (attributes['class'] ?? '').split(/\s+/);

function isLeftOut(element: ElementNode): boolean {
  const { name, attributes } = element;
  return (
    NOT_WORDS.has(name) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    classesOf(element).some((one) =>
      [
        'needs-js',
        'without-js',
        'chain',
        'checks',
        'crumb',
        'sources',
        // A mark is read with its title; the desk to cheat at is a list of figures and presses.
        'certainty',
        'cheat-desk',
      ].includes(one),
    )
  );
}

function textOf(node: Node): string {
  if (node.type === TEXT_NODE) return unescaped((node as TextNode).value);
  if (!isElement(node) || isLeftOut(node)) return '';
  return (node.children as Node[]).map(textOf).join('');
}

/** Lines of a page are one text, with a space where a word would else run into the next. */
const squeezed = (text: string): string =>
  text
    .replace(LONG_NUMBER, ' ')
    .replaceAll(WORD_JOINER, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[，。；：、！？）」』])/g, '')
    .trim();

/** The first of its kind below a node, in the order of the page. */
function first(node: Node, is: (element: ElementNode) => boolean): ElementNode | null {
  if (!isElement(node)) return null;
  if (is(node)) return node;
  for (const child of node.children as Node[]) {
    const found = first(child, is);
    if (found !== null) return found;
  }
  return null;
}

/** @throws MingqianError `check.differs` where there is no page in it, or it cannot be read */
export function pageSections(html: string): PageSections {
  const root = parse(html) as { readonly children: readonly Node[] };
  const main = root.children
    .map((node) => first(node, ({ name }) => name === 'main'))
    .find((one) => one !== null);
  const headed = main === undefined ? null : first(main, ({ name }) => name === 'h1');
  if (main === undefined || headed === null)
    throw new MingqianError('check.differs', 'expected <main> and <h1>, found none');
  const crumb = first(
    main,
    (element) =>
      element.name === 'p' &&
      classesOf(element).includes('crumb') &&
      first(element, ({ name }) => name === 'a') !== null,
  );
  const link = crumb === null ? null : first(crumb, ({ name }) => name === 'a');
  const sections = [{ anchor: '', above: '', heading: '', text: '' }];
  /** The headings that are open, by their rank. */
  let open: { rank: number; heading: string }[] = [];
  const add = (text: string) => {
    const last = sections.at(-1);
    if (last !== undefined) last.text += text;
  };
  const visit = (node: Node): void => {
    if (node.type === TEXT_NODE) add(unescaped((node as TextNode).value));
    if (!isElement(node) || node === headed || isLeftOut(node)) return;
    const rank = HEADINGS.indexOf(node.name);
    const anchor = node.attributes['id'] ?? '';
    if (rank >= 0 && anchor !== '') {
      const heading = squeezed(textOf(node));
      open = open.filter((one) => one.rank < rank);
      sections.push({ anchor: unescaped(anchor), above: open.at(-1)?.heading ?? '', heading, text: '' });
      open.push({ rank, heading });
      return;
    }
    const isBlock = !INLINE.has(node.name);
    if (isBlock) add(' ');
    for (const child of node.children as Node[]) visit(child);
    if (isBlock) add(' ');
  };
  visit(main);
  return {
    title: squeezed(textOf(headed)),
    gathered: link === null ? '' : squeezed(textOf(link)),
    sections: sections
      .map((one) => ({ ...one, text: squeezed(one.text) }))
      .filter(({ anchor, text, heading }) => anchor === '' || text !== '' || heading !== ''),
  };
}
