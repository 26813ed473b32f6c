/** Tickets as stretches of neighbours: a code has several, and often some in a row. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** @param tickets ascending */
export function stretches(tickets: readonly number[]): Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (const ticket of tickets) {
    const last = found.at(-1);
    if (last !== undefined && ticket === last.to + 1) last.to = ticket;
    else found.push({ from: ticket, to: ticket });
  }
  return found;
}
