/** A part of the page that files can be dropped on. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly class: string;
  /** Its class while files are held over it. */
  readonly over: string;
  /** The id of what names it as a group. */
  readonly labelledBy?: string;
  readonly onDrop: (data: DataTransfer) => void;
  readonly children: ComponentChildren;
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone({ class: own, over, labelledBy, onDrop, children }: Props) {
  // Entering a part of the zone comes before leaving the part that it was over.
  const inside = useRef(0);
  const [isOver, setOver] = useState(false);
  const count = (by: number) => {
    inside.current = Math.max(0, inside.current + by);
    setOver(inside.current > 0);
  };
  useEffect(() => {
    // A file dropped beside the zone must not replace the page.
    const keep = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    for (const name of ['dragover', 'drop'] as const) window.addEventListener(name, keep);
    return () => {
      for (const name of ['dragover', 'drop'] as const) window.removeEventListener(name, keep);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons in it are the first
    <div
      class={isOver ? `${own} ${over}` : own}
      {...(labelledBy !== undefined && { role: 'group', 'aria-labelledby': labelledBy })}
      onDragEnter={() => count(1)}
      onDragLeave={() => count(-1)}
      onDrop={(event) => {
        count(-inside.current);
        // What holds no file is handed on too: the reader is to hear that it was of no use.
        if (event.dataTransfer !== null) onDrop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}
