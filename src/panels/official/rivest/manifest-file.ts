/** A batch manifest from the reader's own files: read into its field, where it can be seen. */
import type { Lang } from '../../../i18n/lang.ts';
import { rivestWords } from '../../../i18n/official/rivest.ts';
import { byId } from '../../../ui/elements.ts';
import { control } from '../fields.ts';

/** Wires the button. The file does not leave the device. */
export function manifestFile(lang: Lang): void {
  const t = rivestWords[lang];
  const input = byId('rerun-manifest-file', HTMLInputElement);
  const said = byId('rerun-manifest-said', HTMLElement);
  byId('rerun-manifest-choose', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    // So that choosing the same file again is a change again.
    input.value = '';
    if (file === undefined) return;
    try {
      const bytes = await file.arrayBuffer();
      control('rerun-manifest').value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      control('rerun-manifest').dispatchEvent(new Event('input', { bubbles: true }));
      said.textContent = t.manifestRead(file.name);
    } catch {
      said.textContent = t.manifestUnread(file.name);
    }
  });
  control('rerun-manifest').addEventListener('input', () => {
    said.textContent = '';
  });
}
