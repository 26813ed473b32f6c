/**
 * Says of draws without a result whose time has passed, by this device's clock, that they are overdue: a matter of
 * words, never of a verdict. NotDrawn.astro has both sentences.
 */
const notes = document.querySelectorAll<HTMLElement>('[data-due]');

function tell(): void {
  for (const note of notes) {
    const [before, after] = note.children;
    const isOverdue = Date.parse(note.dataset['due'] ?? '') <= Date.now();
    before?.toggleAttribute('hidden', isOverdue);
    after?.toggleAttribute('hidden', !isOverdue);
  }
}

tell();
// The page may have been open for long, or kept in the browser's memory.
document.addEventListener('visibilitychange', tell);
window.addEventListener('pageshow', tell);

export {};
