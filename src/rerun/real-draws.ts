/** Every draw that was really held and whose figures this program has, run again: what a worker is asked for the list. */
import { toHex } from '../core/bytes.ts';
import { sha256 } from '../core/hashing.ts';
import { PUBLISHED_DRAWS, type PublishedDraw, reproduce } from '../official/beijing/draws.ts';
import { compareNumbers, inOrder } from '../official/published-numbers.ts';
import { keyOf, readSource } from '../official/rfc3797/key.ts';
import { NOMCOM_DRAWS, type NomcomDraw } from '../official/rfc3797/nomcom-draws.ts';
import { selectByKey } from '../official/rfc3797/selection.ts';
import { AUDIT_DRAWS, type AuditDraw } from '../official/rivest/audit-draws.ts';
import { words } from '../official/rivest/sampler.ts';
import type { Handlers } from '../talk/talk.ts';

export type Agreement =
  /** All that was published was compared and is the same: `compared` numbers. */
  | { readonly kind: 'every'; readonly compared: number }
  /** The first and the last published tickets come in the generated order; what lies between was not compared. */
  | { readonly kind: 'ends'; readonly first: number; readonly last: number; readonly passedOver: number }
  | { readonly kind: 'differs' };

export type RealDrawsTalk = {
  /** @property id of a draw of the list */
  readonly rerun: { readonly question: { readonly id: string }; readonly answer: Agreement };
};

/** A draw of Beijing's quotas, run again from tickets, quota and seed. */
export async function rerunBeijing(draw: PublishedDraw): Promise<Agreement> {
  const found = await reproduce(draw, async (bytes) => toHex(sha256(bytes)));
  if (!found.agrees) return { kind: 'differs' };
  if (found.kind === 'whole') return { kind: 'every', compared: found.tickets.length };
  if (found.passedOver === null) return { kind: 'differs' };
  const [first, last] = [draw.firstTickets.length, draw.lastTickets.length];
  return { kind: 'ends', first, last, passedOver: found.passedOver };
}

/** A selection of the IETF's, run again from what its sources published; the order is compared too. */
export function rerunNomcom({ sources, pool, select, published }: NomcomDraw): Agreement {
  const key = keyOf(sources.map((source) => readSource(source)));
  const numbers = selectByKey(key, pool, select).map(({ selected }) => selected);
  return compared(numbers, published);
}

/** A county's sample, run again from the seed; ballots were published sorted, each once. */
export function rerunAudit({ seed, total, count, ballots }: AuditDraw): Agreement {
  const drawn = Array.from(words({ seed, total, count, isDistinct: false }), ({ number }) => number);
  return compared(inOrder(drawn, 'sorted'), ballots);
}

function compared(computed: readonly number[], published: readonly number[]): Agreement {
  // That nothing differs from nothing would be no agreement.
  return published.length > 0 && compareNumbers(computed, published).same
    ? { kind: 'every', compared: published.length }
    : { kind: 'differs' };
}

/** A draw of the list, run again. @throws Error where none is called so */
export async function rerunNamed(id: string): Promise<Agreement> {
  const beijing = PUBLISHED_DRAWS.find((draw) => draw.id === id);
  if (beijing !== undefined) return rerunBeijing(beijing);
  const nomcom = NOMCOM_DRAWS.find((draw) => draw.id === id && draw.isReal);
  if (nomcom !== undefined) return rerunNomcom(nomcom);
  const audit = AUDIT_DRAWS.find((draw) => draw.id === id);
  if (audit !== undefined) return rerunAudit(audit);
  throw new Error(`no real draw is called ${id}`);
}

export const realDraws: Handlers<RealDrawsTalk> = { rerun: ({ id }) => rerunNamed(id) };
