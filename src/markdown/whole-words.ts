import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { partsOf } from '../i18n/whole-words.ts';

/** Keeps whole words on one line, in sentences and in code among them. Blocks of code are as they are written. */
export function wholeWords(): HastPluginEntry {
  return defineHastPlugin({
    name: 'mingqian-whole-words',
    text(node, context) {
      const parts = partsOf(node.value);
      if (!parts.some(({ isWhole }) => isWhole)) return;
      const parent = context.parent(node);
      const above = parent === undefined ? undefined : context.parent(parent);
      if (above?.type === 'element' && above.tagName === 'pre') return;
      context.replaceNode(
        node,
        parts.map(({ text, isWhole }): ElementContent => {
          const value: ElementContent = { type: 'text', value: text };
          if (!isWhole) return value;
          return {
            type: 'element',
            tagName: 'span',
            properties: { className: ['whole-word'] },
            children: [value],
          };
        }),
      );
    },
  });
}
