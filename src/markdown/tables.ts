import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { tableWords } from '../i18n/table.ts';
import { documentName } from './document.ts';

/** As many characters as stand on one line in a column of words: Chinese ones, of which a Latin letter has about half the width. */
const LINE = 6.5;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;

/** A key, a digest: no reader reads it, and whoever copies it gets it whole, however it is broken. */
const HEX = /[0-9a-f]{40}/;

/** A JSON file that has one line. */
const ONE_LINE = /^\{[^\n]{120,}\}\n?$/;

/** Whether a cell is short enough never to be broken, so that its column is as wide as it, or has room for a few words and is broken there. */
function lengthOf(text: string): 'short' | 'long' | 'hex' {
  if (HEX.test(text)) return 'hex';
  const wide = text.match(WIDE)?.length ?? 0;
  const spaces = text.split(' ').length - 1;
  return wide + 0.25 * spaces + 0.5 * (text.length - wide - spaces) <= LINE ? 'short' : 'long';
}

/** Lets a table or a block of code that is wider than the page scroll by itself, also from the keyboard. */
export function tables(): HastPluginEntry {
  return ({ fileURL }) => {
    const lang = documentName(fileURL)?.lang ?? 'zh';
    return defineHastPlugin({
      name: 'mingqian-tables',
      element: [
        {
          filter: ['table'],
          visit(node, context) {
            context.wrapNode(node, {
              type: 'element',
              tagName: 'div',
              properties: {
                className: ['scroll'],
                role: 'group',
                tabIndex: 0,
                ariaLabel: tableWords[lang].scroll,
              },
              children: [],
            });
          },
        },
        {
          // The column marks of a Markdown table become a class; a style attribute would break the policy of the page.
          filter: ['th', 'td'],
          visit(node, context) {
            const style = node.properties?.['style'];
            if (style !== undefined) context.setProperty(node, 'style', null);
            const isNumber = style !== undefined && /right/.test(JSON.stringify(style));
            context.setProperty(node, 'className', [
              isNumber ? 'number' : lengthOf(context.textContent(node)),
            ]);
          },
        },
        {
          filter: ['pre'],
          visit(node, context) {
            context.setProperty(node, 'tabIndex', 0);
            // Nobody scrolls through thousands of characters.
            if (ONE_LINE.test(context.textContent(node)))
              context.setProperty(node, 'className', ['one-line']);
          },
        },
      ],
    });
  };
}
