import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import type { Lang } from '../i18n/lang.ts';
import { contactWords, portalWords } from '../i18n/site.ts';
import { site } from '../site.config.ts';
import { documentName } from './document.ts';

const token = /\{(portal|contact)\}/;

function inPlaceOf(name: string, lang: Lang): MdastNode {
  const [words, url] =
    name === 'portal'
      ? [site.portal?.name[lang] ?? portalWords[lang].none, site.portal?.url]
      : [site.contact?.label ?? contactWords[lang].none, site.contact?.url];
  const text: MdastNode = { type: 'text', value: words };
  return url ? { type: 'link', url, children: [text] } : text;
}

/** Puts the configured portal and contact where a Markdown text says `{portal}` or `{contact}`. */
export function tokens(): MdastPluginEntry {
  return ({ fileURL }) => {
    const lang = documentName(fileURL)?.lang ?? 'zh';
    return defineMdastPlugin({
      name: 'mingqian-tokens',
      text(node, context) {
        if (!token.test(node.value)) return;
        // Odd members are the names caught by the group.
        const parts = node.value
          .split(new RegExp(token, 'g'))
          .map((part, i): MdastNode => (i % 2 ? inPlaceOf(part, lang) : { type: 'text', value: part }));
        context.replaceNode(
          node,
          parts.filter((part) => part.type !== 'text' || part.value !== ''),
        );
      },
    });
  };
}
