/** The places of the verify page that the reader's focus goes to, and how. */
import type { Places as PlacesOf } from '../../ui/use-places.ts';
import type { Place } from './state.ts';

export type Places = PlacesOf<Place>;

/** To a field or a button as it stands; to what has just come so that it is moved only where it is out of sight. */
export function moveTo(element: HTMLElement, place: Place): void {
  if (place !== 'run' && place !== 'verdict') {
    element.focus();
    return;
  }
  element.focus({ preventScroll: true });
  const sheet = element.closest('section') ?? element;
  const { top } = sheet.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) sheet.scrollIntoView({ block: 'start' });
}
