/** What was found: each with its heading, where it stands, and the words around it. */
import type { Found } from '../../finding/find.ts';
import type { Piece } from '../../finding/snippet.ts';
import { asset, href, type Path } from '../../i18n/href.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly found: readonly Found[];
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMarked }, i) => (isMarked ? <mark key={i}>{text}</mark> : text));
}

/** A page has an address in each language; a file beside the pages has one. */
function addressOf(path: string, lang: Words['lang']): string {
  const isPage = /\/(?:#.*)?$/.test(path);
  return isPage ? href(lang, path as Path) : asset(path as Path);
}

export function Results({ words: { lang, page: t }, found }: Props) {
  return (
    <ol class="found" aria-label={t.results}>
      {found.map(({ path, heading, where, snippet }, i) => (
        <li key={`${path} ${i}`}>
          <a href={addressOf(path, lang)}>
            <Pieces pieces={heading} />
          </a>
          {where.length > 0 && <p class="crumb">{where.join(t.between)}</p>}
          {snippet.length > 0 && (
            <p>
              <Pieces pieces={snippet} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
