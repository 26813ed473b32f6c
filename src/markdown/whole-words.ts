import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { partsOf } from '../i18n/whole-words.ts';

/** Keeps an option of a command on one line where it stands within a sentence or a table; blocks of code have lines of their own. */
export function wholeWords(): HastPluginEntry {
  return () =>
    defineHastPlugin({
      name: 'mingqian-whole-words',
      text(node, context) {
        const parts = partsOf(node.value);
        if (!parts.some(({ isWhole }) => isWhole)) return;
        const code = context.parent(node);
        if (code?.type !== 'element' || code.tagName !== 'code') return;
        const around = context.parent(code);
        if (around?.type === 'element' && around.tagName === 'pre') return;
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
