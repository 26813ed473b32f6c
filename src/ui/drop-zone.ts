/** A part of the page that files can be dropped on. */

/**
 * Marks the zone while files are held over it, and hands on what is dropped there.
 * @param over the class that the zone has meanwhile
 */
export function dropZone(zone: HTMLElement, over: string, dropped: (data: DataTransfer) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  let inside = 0;
  const mark = (by: number) => {
    inside = Math.max(0, inside + by);
    zone.classList.toggle(over, inside > 0);
  };
  // A file dropped beside the zone must not replace the page.
  for (const name of ['dragover', 'drop'] as const)
    window.addEventListener(name, (event) => {
      if (holdsFiles(event)) event.preventDefault();
    });
  zone.addEventListener('dragenter', () => mark(1));
  zone.addEventListener('dragleave', () => mark(-1));
  zone.addEventListener('drop', (event) => {
    mark(-inside);
    if (event.dataTransfer !== null && holdsFiles(event)) dropped(event.dataTransfer);
  });
}
