/** The published zip: dropped or chosen. */
import type { Lang } from '../../../i18n/lang.ts';
import { bytes as size } from '../../../i18n/numbers.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { dropZone } from '../../../ui/drop-zone.ts';
import { byId } from '../../../ui/elements.ts';
import { shownText } from './nodes.ts';

/** @returns the file chosen by now, or null, having said so and moved there */
export function zipField(lang: Lang): () => File | null {
  const t = beijingWords[lang];
  const zone = byId('bj-drop', HTMLElement);
  const said = byId('bj-chosen', HTMLElement);
  const bad = byId('bj-zip-bad', HTMLElement);
  const input = byId('bj-zip', HTMLInputElement);
  const button = byId('bj-choose', HTMLButtonElement);
  let file: File | null = null;

  const take = (files: readonly File[], problem: string | null): void => {
    bad.textContent = problem ?? '';
    // What was chosen before stays where a drop was of no use.
    if (problem !== null) return;
    file = files[0] ?? null;
    said.textContent = file === null ? '' : t.chosen(shownText(file.name), size(file.size));
  };
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) take(files, null);
    // So that choosing the same file again is a change again.
    input.value = '';
  });

  dropZone(zone, 'bj-over', (data) => {
    const items = [...data.items];
    const isFolder = items.some((item) => item.webkitGetAsEntry?.()?.isDirectory ?? false);
    const files = [...data.files];
    if (isFolder || files.length === 0) take([], t.noFile);
    else if (files.length > 1) take([], t.several(files.length));
    else take(files, null);
  });

  return () => {
    if (file === null) {
      bad.textContent = t.nothingChosen;
      button.focus();
    }
    return file;
  };
}
