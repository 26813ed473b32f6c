export interface Figures {
  readonly tickets: number;
  readonly quota: number;
  readonly seeds: number;
  readonly least: number;
  readonly most: number;
  /** Rounded. */
  readonly mean: number;
}

export const ratio = ({ least, most }: Figures): string => (most / least).toFixed(2);
