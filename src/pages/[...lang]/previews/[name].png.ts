import type { APIContext } from 'astro';
import { type Lang, langParam, languages } from '../../../i18n/lang.ts';
import { type Preview, preview } from '../../../pictures/preview.ts';
import { previews } from '../../../site/previews.ts';

/** One for each kind of page and each round, in each of the site's languages. */
export async function getStaticPaths() {
  const all = await Promise.all(
    languages.map(async (lang: Lang) =>
      (await previews(lang)).map(({ name, preview: props }) => ({
        params: { lang: langParam(lang), name },
        props,
      })),
    ),
  );
  return all.flat();
}

/** The picture that others show beside a link. */
export function GET({ props }: APIContext<Preview>): Response {
  return new Response(preview(props) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'image/png' },
  });
}
