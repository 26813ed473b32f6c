/**
 * Asks this device's clock in which state a record without a seed is, and shows the words of that one: State.astro has them all, and
 * StateName.astro. A matter of words, never of a verdict.
 */
import { waitingAt } from '../../round/waiting.ts';

const notes = document.querySelectorAll<HTMLElement>('[data-draw-at]');

function tell(): void {
  for (const { dataset, children } of notes) {
    // As the protocol writes times, every browser reads them.
    const at = (time = '') => Date.parse(time);
    const state = waitingAt(
      { drawAt: at(dataset['drawAt']), overdueAt: at(dataset['overdueAt']) },
      Date.now(),
    );
    for (const words of children)
      words.toggleAttribute('hidden', (words as HTMLElement).dataset['state'] !== state);
  }
}

tell();
// The page may have been open for long, or kept in the browser's memory.
document.addEventListener('visibilitychange', tell);
window.addEventListener('pageshow', tell);
