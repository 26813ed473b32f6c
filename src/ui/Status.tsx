/** What a screen reader is told when it changes. It stays in the page from the start, empty, or nobody would hear it. */
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly text: string;
  /** Only for the ear: what it says stands elsewhere for the eye. */
  readonly isHidden?: boolean;
  readonly class?: string;
  readonly id?: string;
}

export function Status({ text, isHidden = false, class: own, id }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  // Put in after the element is there, also the first time.
  useEffect(() => {
    if (line.current !== null && line.current.textContent !== text) line.current.textContent = text;
  }, [text]);
  return <p ref={line} id={id} class={isHidden ? 'visually-hidden' : own} role="status" />;
}
