import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { type Certainty, certaintyWords } from '../i18n/certainty.ts';
import type { Lang } from '../i18n/lang.ts';
import { documentName } from './document.ts';

/** Where the marks are explained: a page of the engine's, so that every site has it. */
export const EXPLANATION = '/limits/#certainty';

/** A disc that is full, half full or empty: told apart without colour. */
const SHAPES: Readonly<Record<Certainty, string>> = { high: '●', medium: '◐', low: '○' };

const TOKEN = /\{(high|medium|low)\}/;

/** Keeps the mark on the line of what it is about. */
const WORD_JOINER = '\u2060';

export function certaintyMark(certainty: Certainty, lang: Lang): Element {
  const said = certaintyWords[lang][certainty];
  return {
    type: 'element',
    tagName: 'sup',
    properties: { className: ['certainty'] },
    children: [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: EXPLANATION, title: said, ariaLabel: said },
        children: [{ type: 'text', value: SHAPES[certainty] }],
      },
    ],
  };
}

/** A text with its marks; null where it has none. */
export function withMarks(text: string, lang: Lang): ElementContent[] | null {
  if (!TOKEN.test(text)) return null;
  // Odd members are the names caught by the group.
  return text.split(new RegExp(TOKEN, 'g')).flatMap((part, i, parts): ElementContent[] => {
    if (i % 2) return [certaintyMark(part as Certainty, lang)];
    const value = i < parts.length - 1 && part.trim() !== '' ? part.trimEnd() + WORD_JOINER : part;
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/**
 * Puts a small linked mark where a Markdown text says `{high}`, `{medium}` or `{low}` behind a statement: how certain it is. What is in
 * code stays as it is written. Before `links`, which makes the mark's link one of the site and the text's language.
 */
export function certainty(): HastPluginEntry {
  return ({ fileURL }) => {
    const lang = documentName(fileURL)?.lang ?? 'zh';
    return defineHastPlugin({
      name: 'mingqian-certainty',
      text(node, context) {
        const marked = withMarks(node.value, lang);
        if (marked === null) return;
        const parent = context.parent(node);
        if (parent?.type === 'element' && parent.tagName === 'code') return;
        context.replaceNode(node, marked);
      },
    });
  };
}
