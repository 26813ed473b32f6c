/**
 * What is asked, as the part of an address after its `#`: `pool=202602/ordinary&tickets=8&rounds=12`. It is passed on with the link,
 * and never sent to a host.
 */
import { readNumber } from '../../typed/number.ts';
import { type Form, type FormField, fieldsOf, firstForm, OWN } from './form.ts';
import type { OfferedPool } from './pools.ts';

const FIELDS: readonly FormField[] = [
  'pool',
  'applicants',
  'all',
  'most',
  'quota',
  'tickets',
  'rounds',
  'growth',
  'rise',
];

/** What an address asks; or the part of it that nobody can read. Null: it asks nothing, and may name a place on the page. */
export type Addressed = { readonly form: Form } | { readonly unread: string } | null;

/** A number as the address has it; what is none as it was typed. */
function written(field: FormField, typed: string): string {
  const read = field === 'pool' ? null : readNumber(typed);
  return read?.fault === null ? String(read.number) : typed;
}

/** Everything that counts and is not empty. */
export function fragmentOf(form: Form): string {
  const fields: readonly FormField[] = [...(form.pool === OWN ? [] : (['pool'] as const)), ...fieldsOf(form)];
  return `#${fields
    .filter((field) => form[field] !== '')
    // A slash may stand there, and is easier to read.
    .map((field) => `${field}=${encodeURIComponent(written(field, form[field])).replaceAll('%2F', '/')}`)
    .join('&')}`;
}

/** @param hash with its `#`, as `location.hash` has it @param pools whose first is meant where no figures and no pool are named */
export function addressed(hash: string, pools: readonly OfferedPool[]): Addressed {
  if (!hash.includes('=')) return null;
  const named = new Map<FormField, string>();
  for (const part of hash.slice(1).split('&')) {
    const at = part.indexOf('=');
    const field = FIELDS.find((one) => one === part.slice(0, Math.max(0, at)));
    if (field === undefined || named.has(field)) return { unread: part };
    try {
      named.set(field, decodeURIComponent(part.slice(at + 1)));
    } catch {
      return { unread: part };
    }
  }
  const first = firstForm(pools);
  const hasSums = (['applicants', 'all', 'most', 'quota'] as const).some((field) => named.has(field));
  // Figures beside a pool would be passed over: which of the two is meant?
  if (hasSums && named.has('pool')) return { unread: `pool=${named.get('pool')}` };
  const form: Form = { ...first, ...Object.fromEntries(named), ...(hasSums ? { pool: OWN } : {}) };
  // Of another pool the fewest tickets are others.
  const fewest = pools.find(({ place }) => place === form.pool)?.held[0]?.[0];
  return {
    form: named.has('tickets') || fewest === undefined ? form : { ...form, tickets: String(fewest) },
  };
}
