/** Applicants of a part of a list, by what became of them. */
export interface Tally {
  /** Within the quota. */
  readonly selected: number;
  readonly reserves: number;
  readonly rest: number;
}

/** A tally while it is counted. */
export class Counter implements Tally {
  selected = 0;
  reserves = 0;
  rest = 0;

  /** @param rank from 1, or 0 where the applicant has none */
  add(rank: number, allocated: number): void {
    if (rank === 0) this.rest++;
    else if (rank <= allocated) this.selected++;
    else this.reserves++;
  }
}

export const sum = ({ selected, reserves, rest }: Tally): number => selected + reserves + rest;
