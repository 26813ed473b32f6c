import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { Lang } from '../i18n/lang.ts';
import { documentName } from './document.ts';

/** A page ends in `/`, perhaps with a query or an anchor behind; everything else is a file. */
const page = /^\/([^?#]*\/)?([?#].*)?$/;

/** A page's path with its language before it: the writer may say it, or leave it to us. */
const named = /^\/(zh|en)(?=\/)/;

/**
 * Makes a root-relative link of a Markdown text good under the site's base and in the text's
 * language, and marks links that leave the site.
 * @param options `languages`: those of the site, of which the first stands at its root; `hidden`: pages that this site does not show, by
 * their paths without a language: what would lead there is words alone
 */
export function links(options: {
  base: string;
  languages: readonly Lang[];
  hidden?: RegExp;
}): HastPluginEntry {
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
            const path = page.test(target) ? target.replace(named, '') : target;
            if (options.hidden?.test(path)) {
              context.replaceNode(node, { ...node, tagName: 'span', properties: {} });
              return;
            }
            const to = page.test(target) ? ((named.exec(target)?.[1] ?? lang) as Lang) : null;
            const folder = to === null || to === options.languages[0] ? '' : `${to}/`;
            context.setProperty(node, 'href', base + folder + path.slice(1));
          }
        },
      },
    });
  };
}
