import { readFileSync } from 'node:fs';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { documentName } from './document.ts';

const directive = /^\{include:([a-z-]+)\}$/;

/**
 * Puts another text of the same folder and language where a paragraph says `{include:example}`. The specification
 * takes in its worked example so, which a program writes.
 */
export function include(): MdastPluginEntry {
  return ({ fileURL }) => {
    const document = documentName(fileURL);
    if (!document || !fileURL) return null;
    return defineMdastPlugin({
      name: 'mingqian-include',
      paragraph(node, context) {
        const topic = directive.exec(context.textContent(node))?.[1];
        if (topic === undefined) return;
        const text = readFileSync(new URL(`./${topic}.${document.lang}.md`, fileURL), 'utf8');
        context.replaceNode(node, { raw: text });
      },
    });
  };
}
