/** Buttons that hand the browser a file made in the page. */
import { byId } from '../elements.ts';

/**
 * Makes a button save what `make` gives, which is only made when the button is pressed.
 * @param name the file's name
 */
export function saves(id: string, name: string, type: string, make: () => string): void {
  byId(id, HTMLButtonElement).onclick = () => {
    const address = URL.createObjectURL(new Blob([make()], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
}
