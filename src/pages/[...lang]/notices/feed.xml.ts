import type { APIContext } from 'astro';
import { xmlText } from '../../../charts/xml.ts';
import { noon } from '../../../i18n/dates.ts';
import { href } from '../../../i18n/href.ts';
import { everyLanguage, htmlLang, type Lang } from '../../../i18n/lang.ts';
import { noticeWords } from '../../../i18n/notices.ts';
import { site as own } from '../../../publisher/site.ts';
import { noticesOf } from '../../../site/notices.ts';

export const getStaticPaths = everyLanguage;

/** The notices as an Atom feed (RFC 4287), newest first, each in full. */
export async function GET({ props, site }: APIContext<{ lang: Lang }>): Promise<Response> {
  const { lang } = props;
  const t = noticeWords[lang];
  const name = own.name[lang];
  const absolute = (address: string): string => new URL(address, site).href;
  const notices = await noticesOf(lang);
  // Noon at the publisher's: a day, said as the instant that Atom asks for, is the same day everywhere a reader may be.
  const newest = notices[0]?.date ?? '1970-01-01';
  const entries = notices.map(({ topic, date, entry }) => {
    const address = absolute(href(lang, `/notices/${topic}/`));
    const html = (entry.rendered?.html ?? '').replace(
      /(href|src)="(\/[^"]*)"/g,
      (_, name: string, target: string) => `${name}="${absolute(target)}"`,
    );
    return `  <entry>
    <id>${address}</id>
    <title>${xmlText(entry.data.title)}</title>
    <link href="${address}"/>
    <published>${noon(date)}</published>
    <updated>${noon(date)}</updated>
    <summary>${xmlText(entry.data.summary)}</summary>
    <content type="html">${xmlText(html)}</content>
  </entry>
`;
  });
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${htmlLang[lang]}">
  <id>${absolute(href(lang, '/notices/'))}</id>
  <title>${xmlText(t.feedTitle(name))}</title>
  <subtitle>${xmlText(t.summary)}</subtitle>
  <updated>${noon(newest)}</updated>
  <link rel="self" type="application/atom+xml" href="${absolute(href(lang, '/notices/feed.xml'))}"/>
  <link rel="alternate" type="text/html" hreflang="${htmlLang[lang]}" href="${absolute(href(lang, '/notices/'))}"/>
  <author><name>${xmlText(name)}</name></author>
${entries.join('')}</feed>
`;
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
