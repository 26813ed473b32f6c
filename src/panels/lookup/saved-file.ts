/** A receipt from the reader's own files: chosen, or dropped anywhere on the page. */
import { byId } from '../../ui/elements.ts';

/** @param onFile told of the first file that is chosen or dropped */
export function savedReceipts(onFile: (file: File) => void): void {
  const zone = byId('saved-drop', HTMLElement);
  const input = byId('saved-file', HTMLInputElement);
  byId('saved-choose', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // So that choosing the same file again is a change again.
    input.value = '';
    if (file !== undefined) onFile(file);
  });

  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  // The whole page takes the drop: a file dropped beside the zone must not replace the page.
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.add('saved-over');
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('saved-over');
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.remove('saved-over');
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  });
}
