/** The selection that really had a zero in front, computed both ways when the site is built. */
import { readSource } from '../../../official/rfc3797/key.ts';
import { NOMCOM_2013 } from '../../../official/rfc3797/nomcom-draws.ts';
import { selection } from '../../../official/rfc3797/report.ts';
import { firstZeros, keptZeros } from '../../../official/rfc3797/zeros.ts';

interface Way {
  readonly key: string;
  readonly selected: readonly number[];
}

export interface ZerosExample {
  /** A number with zeros in front, as it was published and as it goes into the key. */
  readonly value: { readonly given: string; readonly canonical: string };
  readonly off: Way;
  readonly kept: Way;
}

export function zerosExample(): ZerosExample {
  const { sources: given, pool, select } = NOMCOM_2013;
  const sources = given.map((text) => readSource(text));
  const { key, picks } = selection(sources, pool, select);
  const selected = picks.map((pick) => pick.selected);
  const kept = keptZeros(sources, pool, selected);
  const value = firstZeros(sources) ?? { given: '', canonical: '' };
  return { value, off: { key, selected }, kept: { key: kept.key, selected: kept.selected } };
}
