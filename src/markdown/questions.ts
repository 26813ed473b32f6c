import type { Element, ElementContent, RootContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { documentName } from './document.ts';

/** The words of a heading. */
const wordsOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '',
    )
    .join('');

/** The English of a term: `承诺书（commitment）`, `commitment (承诺书)`. */
const BEHIND = /（([A-Za-z][A-Za-z0-9 '’-]*)）$/;
const BEFORE = /^([A-Za-z][A-Za-z0-9 '’-]*?)(?: \(|$)/;

/** The anchor of a term, which is the same in both languages; null where it has no English. */
export function termAnchor(heading: string): string | null {
  const english = (BEHIND.exec(heading) ?? BEFORE.exec(heading))?.[1];
  return english === undefined
    ? null
    : english
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '');
}

const isQuestion = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'h2';

/**
 * Gives every `##` question of an FAQ topic a section of its own with a lasting anchor, the topic and the
 * place in it: `#draw-3`, or the one that it gives itself. It is the same in both languages, so the language switch keeps the place.
 * A glossary's terms are such sections too, named by their English where they have any: `#commitment`.
 * The question links to itself, so that it can be passed on. The questions become `h3`, since the topic is the `h2` of the page they are gathered on.
 */
export function questions(): HastPluginEntry {
  return ({ fileURL }) => {
    const document = documentName(fileURL);
    if (document === null || (document.folder !== 'faq' && document.folder !== 'glossary')) return null;
    const anchorOf = (place: number, question: Element) =>
      (document.folder === 'glossary' ? termAnchor(wordsOf(question.children)) : null) ??
      `${document.topic}-${place}`;
    return defineHastPlugin({
      name: 'mingqian-questions',
      before(root, context) {
        const before: RootContent[] = [];
        const sections: Element[] = [];
        for (const node of root.children) {
          const current = sections.at(-1);
          if (isQuestion(node)) {
            const given = node.properties?.['id'];
            const id = typeof given === 'string' ? given : anchorOf(sections.length + 1, node);
            sections.push({
              type: 'element',
              tagName: 'section',
              properties: { className: ['question'] },
              children: [
                {
                  ...node,
                  tagName: 'h3',
                  properties: { ...node.properties, id },
                  children: [
                    {
                      type: 'element',
                      tagName: 'a',
                      properties: { href: `#${id}` },
                      children: node.children,
                    },
                  ],
                },
              ],
            });
          } else if (current) {
            current.children.push(node as ElementContent);
          } else {
            before.push(node);
          }
        }
        context.replaceNode(root, { type: 'root', children: [...before, ...sections] });
      },
    });
  };
}
