/** Moves the reader's focus to a field that lacks something, out of what it may be folded away in, or to a button. */
import type { RefCallback } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Marks an element as a place: `ref={place('start')}`. */
export type Places<P> = (place: P) => RefCallback<HTMLElement>;

/** @param focus a new object whenever the focus is to be moved */
export function usePlaces<P>(focus: { readonly on: P } | null): Places<P> {
  const elements = useRef(new Map<P, HTMLElement>());
  const marks = useRef(new Map<P, RefCallback<HTMLElement>>());
  useLayoutEffect(() => {
    if (focus === null) return;
    const element = elements.current.get(focus.on);
    element?.closest('details')?.setAttribute('open', '');
    element?.focus();
  }, [focus]);
  return (place) => {
    const known = marks.current.get(place);
    if (known !== undefined) return known;
    const mark: RefCallback<HTMLElement> = (element) => {
      if (element === null) elements.current.delete(place);
      else elements.current.set(place, element);
    };
    marks.current.set(place, mark);
    return mark;
  };
}
