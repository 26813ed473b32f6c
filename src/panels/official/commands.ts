/** Commands that compute the same elsewhere, as a shell takes them. */
import { byId } from '../../ui/elements.ts';

/** A word that a shell hands on as it is. */
export function quoted(text: string): string {
  return /^[A-Za-z0-9_./,:@%+-]+$/.test(text) && !text.startsWith('-')
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Puts another command in the place of one on the page. */
export function showCommand(id: string, command: string): void {
  const root = byId(id, HTMLElement);
  (root.querySelector('pre code') as HTMLElement).textContent = command;
  root.querySelector('button')?.setAttribute('data-copy', command);
}
