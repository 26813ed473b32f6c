/** A sentence, in which what stands in a file is told apart. */
import { Fragment } from 'preact';
import type { Said as SaidParts } from '../i18n/said.ts';

export function Said({ said }: { readonly said: SaidParts }) {
  return said.map((part, i) =>
    typeof part === 'string' ? <Fragment key={i}>{part}</Fragment> : <code key={i}>{part.code}</code>,
  );
}
