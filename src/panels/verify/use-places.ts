/** Moves the reader's focus to where the state wants it. */
import type { RefCallback } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place, State } from './state.ts';

/** Marks an element as a place: `ref={place('start')}`. */
export type Places = (place: Place) => RefCallback<HTMLElement>;

export function usePlaces(focus: State['focus']): Places {
  const elements = useRef(new Map<Place, HTMLElement>());
  const marks = useRef(new Map<Place, RefCallback<HTMLElement>>());
  useLayoutEffect(() => {
    if (focus === null) return;
    const element = elements.current.get(focus.on);
    if (element === undefined) return;
    if (focus.on !== 'run' && focus.on !== 'verdict') {
      element.focus();
      return;
    }
    // What the reader sees is moved only where it is out of sight.
    element.focus({ preventScroll: true });
    const sheet = element.closest('section') ?? element;
    const { top } = sheet.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) sheet.scrollIntoView({ block: 'start' });
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
