/** The commands and downloads for the record that is chosen or was checked. */
import { asset, type Path } from '../../i18n/href.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import type { PublishedChoice } from '../../site/choices.ts';
import { byId, element } from '../../ui/elements.ts';

export interface Elsewhere {
  /** @param chosen null for the reader's own files */
  record(chosen: PublishedChoice | null): void;
  /** @param hash the commitment's, null before it is known; @param from where it is from */
  commitment(hash: string | null, from: 'reader' | 'record' | 'page'): void;
  drand(isUsed: boolean): void;
}

export function elsewhere(lang: Lang): Elsewhere {
  const t = verifyWords[lang];
  const note = byId('verify-elsewhere-note', HTMLElement);
  const downloads = byId('verify-downloads', HTMLElement);
  const drandNote = byId('verify-elsewhere-drand', HTMLElement);
  const hashNote = byId('verify-elsewhere-hash', HTMLElement);
  const drand = (isUsed: boolean) => {
    drandNote.hidden = !isUsed;
  };
  return {
    drand,
    record: (chosen) => {
      note.textContent = chosen === null ? t.elsewhereOwn : t.elsewhereNote;
      downloads.replaceChildren(
        ...(chosen?.files ?? []).map((name) =>
          element(
            'li',
            {},
            element('a', { href: asset(`/${chosen?.path}${name}` as Path), download: '' }, name),
          ),
        ),
      );
      drand(chosen?.hasDrand ?? false);
    },
    commitment: (hash, from) => {
      for (const part of document.querySelectorAll('.verify-command-hash'))
        part.textContent = hash === null ? '' : ` --commitment ${hash}`;
      hashNote.textContent = from === 'page' ? t.elsewhereHashBuilt : t.elsewhereHash;
      hashNote.hidden = hash === null || from === 'reader';
    },
  };
}
