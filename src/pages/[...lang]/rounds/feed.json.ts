import type { APIContext } from 'astro';
import { feedWords } from '../../../i18n/feeds.ts';
import { href, type Path } from '../../../i18n/href.ts';
import { everyLanguage, htmlLang, type Lang } from '../../../i18n/lang.ts';
import { roundWords } from '../../../i18n/rounds.ts';
import { site as own } from '../../../publisher/site.ts';
import { answerOn } from '../../../site/fair-answer.ts';
import { publishedRounds, roundPath, roundText } from '../../../site/published.ts';
import { changesOf, type FeedItem, type JsonFeed } from '../../../site/round-feed.ts';

export const getStaticPaths = everyLanguage;

/** The rounds as a JSON Feed (version 1.1), the latest first. */
export async function GET({ props, site }: APIContext<{ lang: Lang }>): Promise<Response> {
  const { lang } = props;
  const t = feedWords[lang];
  const r = roundWords[lang];
  const address = (path: Path) => new URL(href(lang, path), site).href;
  const items = await Promise.all(
    (await publishedRounds()).map(async (round): Promise<FeedItem> => {
      const data = (await roundText(round.round, lang))?.data;
      const { first, last } = changesOf(round);
      const url = address(roundPath(round.round));
      return {
        id: url,
        url,
        title: data?.title ?? r.roundNamed(round.round),
        summary: data?.summary ?? r.roundSummary(round.round),
        content_text: t.answer((await answerOn(round, lang)).sentence),
        date_published: first,
        date_modified: last,
        language: htmlLang[lang],
      };
    }),
  );
  const feed: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: t.feed(own.name[lang]),
    home_page_url: address('/rounds/'),
    feed_url: address('/rounds/feed.json'),
    description: r.summary,
    language: htmlLang[lang],
    authors: [{ name: own.organiser?.[lang] ?? own.name[lang], url: address('/') }],
    items,
  };
  return new Response(`${JSON.stringify(feed, null, 2)}\n`, {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
