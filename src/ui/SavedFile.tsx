/** A link that saves a file made in the page, byte for byte. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Milliseconds that the file's address stays good after the link is gone, for a browser that still fetches it. */
const KEEP = 60_000;

interface Props {
  readonly class?: string;
  readonly bytes: Uint8Array;
  /** `application/json` */
  readonly type: string;
  readonly name: string;
  readonly children: ComponentChildren;
}

export function SavedFile({ class: own, bytes, type, name, children }: Props) {
  const [address, setAddress] = useState<string>();
  useLayoutEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    setAddress(made);
    return () => {
      setTimeout(() => URL.revokeObjectURL(made), KEEP);
    };
  }, [bytes, type]);
  return (
    <a class={own} href={address} download={name}>
      {children}
    </a>
  );
}
