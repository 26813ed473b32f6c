import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import type { Lang } from '../i18n/lang.ts';
import { contactWords, portalWords } from '../i18n/site.ts';
import type { Both, Site } from '../publisher/site.ts';
import { documentName } from './document.ts';

const token = /\{(portal|contact|phone|thing|measure)\}/;

function inPlaceOf(name: string, { portal, contact, phone, drawn }: Site, lang: Lang): MdastNode {
  const things: Both = { zh: drawn.zh.thing, en: drawn.en.many };
  if (name === 'thing') return { type: 'text', value: things[lang] };
  if (name === 'measure') return { type: 'text', value: drawn.zh.measure };
  const [words, url] =
    name === 'portal'
      ? [portal?.name[lang] ?? portalWords[lang].none, portal?.url]
      : name === 'contact'
        ? [contact?.label[lang] ?? contactWords[lang].none, contact?.url]
        : [phone ?? contactWords[lang].none, undefined];
  const text: MdastNode = { type: 'text', value: words };
  return url ? { type: 'link', url, children: [text] } : text;
}

/**
 * Puts what is configured where a Markdown text says `{portal}`, `{contact}`, `{phone}`, or `{thing}` and, in Chinese, `{measure}`: what one draws.
 */
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
