import type { APIContext } from 'astro';
import { asset, href } from '../../i18n/href.ts';
import { everyLanguage, firstLang, htmlLang, type Lang } from '../../i18n/lang.ts';
import { shellWords } from '../../i18n/shell.ts';
import { PAPER } from '../../publisher/contrast.ts';
import { site } from '../../publisher/site.ts';

export const getStaticPaths = everyLanguage;

/** What a phone needs to keep the site on its home screen. */
export function GET({ props }: APIContext<{ lang: Lang }>): Response {
  const { lang } = props;
  const t = shellWords[lang];
  const paper = site.colours?.paper ?? PAPER;
  const pictures = [
    { src: asset('/icon-192.png'), sizes: '192x192', type: 'image/png' },
    { src: asset('/icon-512.png'), sizes: '512x512', type: 'image/png' },
    { src: asset('/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ];
  const manifest = {
    name: `${site.name[lang]} · ${t.tagline}`,
    short_name: site.name[lang],
    description: site.demonstration?.note[lang] ?? t.tagline,
    lang: htmlLang[lang],
    id: href(lang, '/'),
    start_url: href(lang, '/'),
    scope: href(firstLang, '/'),
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    shortcuts: [
      { name: t.lookup, url: href(lang, '/lookup/') },
      { name: t.verify, url: href(lang, '/verify/') },
      { name: t.search, url: href(lang, '/search/') },
    ],
    icons: [
      { src: asset('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      // A publisher's own mark is there as a drawing alone.
      ...(site.mark === null ? pictures : []),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
