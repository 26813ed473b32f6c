import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { tableWords } from '../i18n/table.ts';
import { documentName } from './document.ts';

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
            if (style === undefined) return;
            context.setProperty(node, 'style', null);
            if (/right/.test(JSON.stringify(style))) context.setProperty(node, 'className', ['number']);
          },
        },
        {
          filter: ['pre'],
          visit(node, context) {
            context.setProperty(node, 'tabIndex', 0);
          },
        },
      ],
    });
  };
}
