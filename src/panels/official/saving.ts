/** Buttons that hand the browser a file made in the page. */
import { byId } from '../../ui/elements.ts';
import { saveFile } from '../../ui/save-file.ts';

/**
 * Makes a button save what `make` gives, which is only made when the button is pressed.
 * @param name the file's name
 */
export function saves(id: string, name: string, type: string, make: () => string): void {
  byId(id, HTMLButtonElement).onclick = () => {
    saveFile(new Blob([make()], { type }), name);
  };
}
