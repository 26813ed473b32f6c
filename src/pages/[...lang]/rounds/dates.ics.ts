import type { APIContext } from 'astro';
import { feedWords } from '../../../i18n/feeds.ts';
import { href } from '../../../i18n/href.ts';
import { everyLanguage, htmlLang, type Lang } from '../../../i18n/lang.ts';
import { roundWords } from '../../../i18n/rounds.ts';
import { site as own } from '../../../publisher/site.ts';
import { icalendar } from '../../../site/icalendar.ts';
import { listedName, publishedRounds, roundPath, roundText } from '../../../site/published.ts';
import { roundDates } from '../../../site/round-dates.ts';

// A calendar without an event is none.
export const getStaticPaths = async () => ((await publishedRounds()).length > 0 ? everyLanguage() : []);

/** The dates of all rounds as a calendar that programs subscribe to (RFC 5545). */
export async function GET({ props, site }: APIContext<{ lang: Lang }>): Promise<Response> {
  const { lang } = props;
  const rounds = await publishedRounds();
  const titles = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { round, pools } of rounds) {
    titles.set(round, (await roundText(round, lang))?.data.title ?? roundWords[lang].roundNamed(round));
    for (const pool of pools) names.set(pool.place, await listedName(pool, lang));
  }
  const address = (path: Parameters<typeof href>[1]) => new URL(href(lang, path), site).href;
  const text = icalendar({
    name: feedWords[lang].calendar(own.name[lang]),
    lang: htmlLang[lang],
    url: address('/rounds/dates.ics'),
    events: roundDates(rounds, {
      lang,
      host: new URL(site ?? 'https://mingqian.example').hostname,
      titleOf: (round) => titles.get(round) ?? round,
      nameOf: ({ place, pool }) => names.get(place) ?? pool,
      urlOf: (round) => address(roundPath(round)),
    }),
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
