/** A part of the page that files can be dropped on. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly class: string;
  /** Its class while files are held over it. */
  readonly over: string;
  /** The id of what names it as a group. */
  readonly labelledBy?: string;
  /** Whether a drop anywhere on the page is one on the zone. */
  readonly isWholePage?: boolean;
  readonly onDrop: (data: DataTransfer) => void;
  readonly children: ComponentChildren;
}

/** The files that are held or dropped; null where it is something else. */
function filesIn(event: Event): DataTransfer | null {
  const data = event instanceof DragEvent ? event.dataTransfer : null;
  return data?.types.includes('Files') ? data : null;
}

export function DropZone({ class: own, over, isWholePage = false, labelledBy, onDrop, children }: Props) {
  const zone = useRef<HTMLDivElement>(null);
  const take = useRef(onDrop);
  take.current = onDrop;
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const listen = (to: EventTarget, name: string, hear: (event: Event) => void) =>
      to.addEventListener(name, hear, { signal: end.signal });
    // A file dropped beside the zone must not replace the page.
    for (const name of ['dragover', 'drop'])
      listen(window, name, (event) => {
        if (filesIn(event) !== null) event.preventDefault();
      });
    // Entering a part of the zone comes before leaving the part that it was over.
    let inside = 0;
    const count = (by: number) => {
      inside = Math.max(0, inside + by);
      setOver(inside > 0);
    };
    const target = isWholePage ? window : zone.current;
    if (target !== null) {
      listen(target, 'dragenter', (event) => filesIn(event) !== null && count(1));
      listen(target, 'dragleave', (event) => filesIn(event) !== null && count(-1));
      listen(target, 'drop', (event) => {
        count(-inside);
        // What holds no file is handed on too, where it was dropped on the zone: the reader is to hear that it was of no use.
        const data = isWholePage || !(event instanceof DragEvent) ? filesIn(event) : event.dataTransfer;
        if (data !== null) take.current(data);
      });
    }
    return () => end.abort();
  }, [isWholePage]);
  return (
    <div
      ref={zone}
      class={isOver ? `${own} ${over}` : own}
      {...(labelledBy !== undefined && { role: 'group', 'aria-labelledby': labelledBy })}
    >
      {children}
    </div>
  );
}
