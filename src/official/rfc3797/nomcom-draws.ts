/**
 * Selections by RFC 3797 that were published: what went in, as it was published, and what came out. The IETF chooses the
 * voting members of its nominating committee (NomCom) so, from the volunteers. Names are left out.
 */

/** Where a figure can be looked up. */
export interface Origin {
  readonly text: string;
  readonly url: string;
}

export interface NomcomDraw {
  readonly id: string;
  /** False for the example of the RFC. */
  readonly isReal: boolean;
  readonly year: number;
  readonly pool: number;
  readonly select: number;
  /** As published: in the order drawn at the lottery, with zeros in front. */
  readonly sources: readonly string[];
  /** The numbers selected, in their order. */
  readonly published: readonly number[];
  readonly origins: readonly Origin[];
}

const testCase = (year: number): Origin => ({
  text: `mcr/rfc3797, testcase-${year}.txt`,
  url: `https://github.com/mcr/rfc3797/blob/001c8c6de7d415cc2d208caeff364486c9c796c0/testcase-${year}.txt`,
});

export const RFC_EXAMPLE: NomcomDraw = {
  id: 'rfc3797-section6',
  isReal: false,
  year: 2004,
  pool: 25,
  select: 16,
  sources: ['9319', '2 5 12 8 10', '9 18 26 34 41 45'],
  published: [17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4],
  origins: [
    { text: 'RFC 3797, section 6', url: 'https://www.rfc-editor.org/rfc/rfc3797#section-6' },
    {
      text: 'richsalz/ietf-rfc3797-code, ref.results',
      url: 'https://github.com/richsalz/ietf-rfc3797-code/blob/7673bcf2f21100c40e2c325e5a8de92942d973cb/ref.results',
    },
  ],
};

/** Its figures, as those of 2013, are in an e-mail of Matt Lepinski, the chair, of 20 June 2014. */
export const NOMCOM_2012: NomcomDraw = {
  id: 'nomcom-2012',
  isReal: true,
  year: 2012,
  pool: 134,
  select: 12,
  sources: ['17 20 22 35 38 48 36', '90193202', '55598744', '11 17 21 48 50 9 10'],
  published: [90, 25, 92, 126, 24, 31, 122, 96, 81, 132, 2, 41],
  origins: [testCase(2012)],
};

/** Its second source has a zero in front, which does not go into the key. */
export const NOMCOM_2013: NomcomDraw = {
  id: 'nomcom-2013',
  isReal: true,
  year: 2013,
  pool: 154,
  select: 10,
  sources: ['7 8 11 17 19 25 46', '08285182', '60115701', '2 3 18 26 32 33 42'],
  published: [138, 151, 89, 112, 117, 145, 118, 143, 144, 122],
  origins: [testCase(2013)],
};

export const NOMCOM_DRAWS: readonly NomcomDraw[] = [NOMCOM_2012, NOMCOM_2013, RFC_EXAMPLE];
