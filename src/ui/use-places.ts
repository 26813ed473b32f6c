/** Moves the reader's focus to where a state wants it. */
import type { RefCallback } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Marks an element as a place: `ref={place('start')}`. */
export type Places<P> = (place: P) => RefCallback<HTMLElement>;

/** To a field that lacks something, out of what it may be folded away in, or to a button. */
function unfold(element: HTMLElement): void {
  element.closest('details')?.setAttribute('open', '');
  element.focus();
}

/**
 * @param focus a new object whenever the focus is to be moved
 * @param move how it is moved to the element of a place
 */
export function usePlaces<P>(
  focus: { readonly on: P } | null,
  move: (element: HTMLElement, place: P) => void = unfold,
): Places<P> {
  const elements = useRef(new Map<P, HTMLElement>());
  const marks = useRef(new Map<P, RefCallback<HTMLElement>>());
  useLayoutEffect(() => {
    if (focus === null) return;
    const element = elements.current.get(focus.on);
    if (element !== undefined) move(element, focus.on);
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
