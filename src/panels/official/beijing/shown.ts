/** Text of a file as it is shown. It is only ever set as text, whatever stands in it. */
import { visible } from '../../../core/errors.ts';

/** Characters of a file's text that are shown, at most: a name or a line can be as long as its author likes. */
const MOST = 200;

/** Cut where it is long, its unseen characters written out. */
export function shownText(text: string): string {
  return visible(text.length > MOST ? `${text.slice(0, MOST)}…` : text);
}
