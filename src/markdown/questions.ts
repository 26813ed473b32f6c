import type { Element, ElementContent, RootContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { documentName } from './document.ts';

const isQuestion = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'h2';

/**
 * Gives every `##` question of an FAQ topic a section of its own with a lasting anchor, the topic and the
 * place in it: `#draw-3`, or the one that it gives itself. It is the same in both languages, so the language switch keeps the place.
 * The question links to itself, so that it can be passed on. The questions become `h3`, since the topic is the `h2` of the page they are gathered on.
 */
export function questions(): HastPluginEntry {
  return ({ fileURL }) => {
    const document = documentName(fileURL);
    if (document?.folder !== 'faq') return null;
    return defineHastPlugin({
      name: 'mingqian-questions',
      before(root, context) {
        const before: RootContent[] = [];
        const sections: Element[] = [];
        for (const node of root.children) {
          const current = sections.at(-1);
          if (isQuestion(node)) {
            const given = node.properties?.['id'];
            const id = typeof given === 'string' ? given : `${document.topic}-${sections.length + 1}`;
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
