import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import type { Lang } from '../i18n/lang.ts';
import { contactWords, portalWords } from '../i18n/site.ts';
import type { Site } from '../publisher/site.ts';
import { documentName } from './document.ts';

const token = /\{(portal|contact|phone)\}/;

function inPlaceOf(name: string, { portal, contact, phone }: Site, lang: Lang): MdastNode {
  const [words, url] =
    name === 'portal'
      ? [portal?.name[lang] ?? portalWords[lang].none, portal?.url]
      : name === 'contact'
        ? [contact?.label[lang] ?? contactWords[lang].none, contact?.url]
        : [phone ?? contactWords[lang].none, undefined];
  const text: MdastNode = { type: 'text', value: words };
  return url ? { type: 'link', url, children: [text] } : text;
}

/** Puts the configured portal, contact and telephone where a Markdown text says `{portal}`, `{contact}` or `{phone}`. */
export function tokens(site: Site): MdastPluginEntry {
  return ({ fileURL }) => {
    const lang = documentName(fileURL)?.lang ?? 'zh';
    return defineMdastPlugin({
      name: 'mingqian-tokens',
      text(node, context) {
        if (!token.test(node.value)) return;
        // Odd members are the names caught by the group.
        const parts = node.value
          .split(new RegExp(token, 'g'))
          .map((part, i): MdastNode => (i % 2 ? inPlaceOf(part, site, lang) : { type: 'text', value: part }));
        context.replaceNode(
          node,
          parts.filter((part) => part.type !== 'text' || part.value !== ''),
        );
      },
    });
  };
}
