/** Sentences with codes, digests and links in them, each shown in its own way. Text is only ever text, whatever it says. */
import { href } from '../i18n/href.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Sentence as Said } from '../i18n/sentence.ts';
import { Code } from './Code.tsx';
import { ShortDigest } from './Digest.tsx';

interface Props {
  readonly lang: Lang;
  readonly said: Said | string;
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: pieces and sentences are named by their place */
export function Sentence({ lang, said }: Props) {
  if (typeof said === 'string') return <>{said}</>;
  return (
    <>
      {said.map((piece, i) => {
        if (typeof piece === 'string') return piece;
        if ('code' in piece) return <Code key={i} value={piece.code} />;
        if ('digest' in piece) return <ShortDigest key={i} value={piece.digest} />;
        if ('url' in piece)
          return (
            <a key={i} href={piece.url} rel="external noreferrer">
              {piece.text}
            </a>
          );
        return (
          <a key={i} href={href(lang, piece.path)}>
            {piece.text}
          </a>
        );
      })}
    </>
  );
}

interface SeveralProps {
  readonly lang: Lang;
  /** Those that are null are left out. */
  readonly said: readonly (Said | string | null)[];
}

/** A paragraph a sentence. */
export function Paragraphs({ lang, said }: SeveralProps) {
  return (
    <>
      {said.map(
        (one, i) =>
          one !== null && (
            <p key={i}>
              <Sentence lang={lang} said={one} />
            </p>
          ),
      )}
    </>
  );
}

/** An item of a list a sentence. */
export function Items({ lang, said }: SeveralProps) {
  return (
    <>
      {said.map(
        (one, i) =>
          one !== null && (
            <li key={i}>
              <Sentence lang={lang} said={one} />
            </li>
          ),
      )}
    </>
  );
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above */
