import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** An option of a command, a name such as `SHA-256`, a date: a browser would end a line behind any hyphen of theirs. */
const WHOLE =
  /(?<![\w-])(--?[a-z][a-z0-9-]{0,20}|[A-Z]{2,}\d*(?:-[A-Z]+)*-\d+|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?)(?![\w-])/;

/** A text with what must stay on one line in elements of its own; null where there is none. What is copied is the same. */
export function withWholes(text: string): ElementContent[] | null {
  if (!WHOLE.test(text)) return null;
  // Odd members are what the group caught.
  return text
    .split(new RegExp(WHOLE, 'g'))
    .map((part, i): ElementContent => {
      const value: ElementContent = { type: 'text', value: part };
      return i % 2
        ? { type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [value] }
        : value;
    })
    .filter((part) => part.type !== 'text' || part.value !== '');
}

/** Keeps together, in words and in code among them, what is read as one word although it has hyphens. Blocks of code are as they are written. */
export function whole(): HastPluginEntry {
  return defineHastPlugin({
    name: 'mingqian-whole',
    text(node, context) {
      const parts = withWholes(node.value);
      if (parts === null) return;
      const parent = context.parent(node);
      const above = parent === undefined ? undefined : context.parent(parent);
      if (above?.type === 'element' && above.tagName === 'pre') return;
      context.replaceNode(node, parts);
    },
  });
}
