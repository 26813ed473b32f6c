import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { documentName } from './document.ts';

/** A page ends in `/`, perhaps with a query or an anchor behind; everything else is a file. */
const page = /^\/([^?#]*\/)?([?#].*)?$/;

/**
 * Makes a root-relative link of a Markdown text good under the site's base and in the text's
 * language, and marks links that leave the site.
 */
export function links(options: { base: string }): HastPluginEntry {
  const base = options.base.replace(/\/*$/, '/');
  return ({ fileURL }) => {
    const lang = documentName(fileURL)?.lang ?? 'zh';
    return defineHastPlugin({
      name: 'mingqian-links',
      element: {
        filter: ['a'],
        visit(node, context) {
          const target = node.properties?.['href'];
          if (typeof target !== 'string') return;
          if (/^https?:/.test(target)) {
            context.setProperty(node, 'rel', 'external noreferrer');
          } else if (target.startsWith('/') && !target.startsWith('//')) {
            const inLanguage = lang === 'en' && page.test(target) && !target.startsWith('/en/');
            context.setProperty(node, 'href', base + (inLanguage ? 'en/' : '') + target.slice(1));
          }
        },
      },
    });
  };
}
