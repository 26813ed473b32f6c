/** Leading the reader to what is to be read first. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Another object each time that the reader is to be led there; null where that is elsewhere. */
export type Lead = object | null;

/** For a heading that can be focused: it is, whenever it is led to. */
export function useLead(lead: Lead): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (lead !== null) heading.current?.focus();
  }, [lead]);
  return heading;
}
