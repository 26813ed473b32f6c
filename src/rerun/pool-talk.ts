/** What is asked of the worker that holds a pool. A pool is imported first; a draw comes before what is asked about it. */
import type { BeijingDraw } from '../official/beijing/algorithm.ts';
import type { Claim } from '../official/beijing/claims.ts';
import type { Comparison, Reading } from '../official/beijing/comparison.ts';
import type { Plan } from '../official/beijing/magnifier.ts';
import type { CodeAnswer, Winner } from '../official/beijing/outcome.ts';
import type { BeijingPool } from '../official/beijing/pool.ts';
import type { ReadZip, rerunFacts } from '../official/beijing/report.ts';

/** A pool without its codes: those stay in the worker. */
export type Imported = Omit<BeijingPool, 'codes'>;

export interface Drawn {
  /** Six digits. */
  readonly seed: string;
  readonly outcome: BeijingDraw['outcome'];
  /** How many won; 0 after a time-out. */
  readonly winners: number;
  /** How many had been picked; after a time-out these are no winners. */
  readonly picked: number;
  /** How many numbers were asked for, how many of them were passed over, and how many there may be at most. */
  readonly numbers: number;
  readonly passedOver: number;
  readonly limit: number;
  /** The winners' tickets in the order drawn, from 1. */
  readonly tickets: Uint32Array;
  readonly ms: number;
}

/** The tickets in the order drawn, without a pool. */
export interface DrawnTickets extends Drawn {
  /** `rank,ticket` */
  readonly csv: Blob;
}

export type Reproduction =
  /** Every rank was compared, by the digest of all. */
  | { readonly kind: 'whole'; readonly agrees: boolean; readonly ms: number }
  /** The first and the last published tickets were met in the generated order; see official/beijing-draws.ts. */
  | {
      readonly kind: 'ends';
      readonly agrees: boolean;
      readonly passedOver: number | null;
      readonly first: number;
      readonly last: number;
      readonly ms: number;
    };

/** A pasted order of tickets beside the generated one. */
export interface CheckedOrder {
  readonly id: string;
  readonly quota: number;
  readonly given: number;
  readonly holds: boolean;
  /** How many of them come in this order, from the first. */
  readonly met: number;
  readonly passedOver: number;
  /** The first ticket that does not come, or null where all do. */
  readonly missing: number | null;
  /** Whether they are, all and in this order, the ones whose digest this program has. */
  readonly isPublished: boolean;
  /** Whether each code of the draw had one ticket; then a ticket that was passed over is a winner that is missing. */
  readonly hasOneTicketEach: boolean;
  /** Whether codes stand there, which were not compared. */
  readonly hasCodes: boolean;
  /** What the list says about itself, and how it was read. */
  readonly claims: readonly Claim[];
  readonly reading: Reading;
}

/** A plan as it is told: of the seeds that are drawn whole the owners are handed over. */
export type Planned = Plan & {
  /** The code's own tickets. */
  readonly own: number;
  /** See winningChance; null where no draw decides. */
  readonly chance: number | null;
};

export type PoolTalk = {
  readonly import: {
    readonly question: { readonly zip: Blob; readonly name: string };
    readonly answer: Imported;
  };
  readonly draw: { readonly question: { readonly seed: string }; readonly answer: Drawn };
  /** Some of the winners, from rank `from` + 1. */
  readonly winners: {
    readonly question: { readonly from: number; readonly count: number };
    readonly answer: readonly Winner[];
  };
  readonly csv: { readonly question: null; readonly answer: Blob };
  /** @property question the code as `typedCode` gives it */
  readonly lookup: { readonly question: { readonly code: string }; readonly answer: CodeAnswer };
  readonly compare: {
    readonly question: { readonly text: Blob; readonly name: string };
    readonly answer: Comparison;
  };
  /** What the command line writes with `--json`; the last comparison of this draw is in it, the codes looked up are not. */
  readonly facts: {
    readonly question: { readonly zip: ReadZip };
    readonly answer: ReturnType<typeof rerunFacts>;
  };
  readonly plan: { readonly question: { readonly code: string }; readonly answer: Planned };
  readonly among: {
    readonly question: { readonly code: string; readonly seeds: Uint32Array };
    readonly answer: number;
  };
};

/** What needs no pool: figures alone, and the draws that were published. */
export type FiguresTalk = {
  readonly tickets: {
    readonly question: { readonly tickets: number; readonly quota: number; readonly seed: string };
    readonly answer: DrawnTickets;
  };
  /** @property id of a published draw */
  readonly published: { readonly question: { readonly id: string }; readonly answer: Reproduction };
  readonly order: {
    readonly question: { readonly id: string; readonly text: Blob; readonly name: string };
    readonly answer: CheckedOrder;
  };
};
