/** A text that is pasted, or taken from a file: whichever was put in last. */
import { byId } from '../../../ui/elements.ts';

/**
 * Wires the box `id` with, if they are there, its button `id-choose`, its file input `id-file` and the line `id-chosen`.
 * @param chosen the words for a chosen file
 * @param pasted what pasted text is called
 * @param onChange told that something else is put in
 * @returns what is put in by now, or null
 */
export function textInput(
  id: string,
  chosen: (name: string) => string,
  pasted: string,
  onChange: () => void,
): () => { text: Blob; name: string } | null {
  const box = byId(id, HTMLTextAreaElement);
  const said = byId(`${id}-chosen`, HTMLElement);
  const input = byId(`${id}-file`, HTMLInputElement);
  let file: File | null = null;
  const take = (next: File | null) => {
    file = next;
    said.textContent = next === null ? '' : chosen(next.name);
    onChange();
  };
  byId(`${id}-choose`, HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [first] = input.files ?? [];
    if (first !== undefined) take(first);
    // So that choosing the same file again is a change again.
    input.value = '';
  });
  box.addEventListener('input', () => take(null));
  box.addEventListener('drop', (event) => {
    const [first] = event.dataTransfer?.files ?? [];
    if (first === undefined) return;
    event.preventDefault();
    take(first);
  });
  return () => {
    if (file !== null) return { text: file, name: file.name };
    return box.value.trim() === '' ? null : { text: new Blob([box.value]), name: pasted };
  };
}
