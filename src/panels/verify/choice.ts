/** What the reader chose: a published record or their own, the commitment they heard of, and whom they trust. */
import type { FoundRecord } from '../../record/dropped.ts';
import { readDigest } from '../../typed/digest.ts';
import { type ChosenPolicy, judgedPolicy, noPolicy, type PolicyChoice } from './policy-choice.ts';
import type { PublishedChoice } from './published-choice.ts';

/** What is known of the reader's own files. */
export type OwnFiles =
  | { readonly is: 'none' }
  | { readonly is: 'being read' }
  | { readonly is: 'unreadable'; readonly message: string }
  /** Looked through; `records` may be empty. @property which one is chosen, from 0 */
  | { readonly is: 'read'; readonly records: readonly FoundRecord[]; readonly which: number };

export interface Choice {
  readonly from: 'published' | 'own';
  /** A published record's round and place; both empty where none is chosen. */
  readonly round: string;
  readonly place: string;
  readonly own: OwnFiles;
  /** The commitment's digest, as it was typed. */
  readonly expected: string;
  readonly policy: PolicyChoice;
  /** The address names this record, which the site does not have. */
  readonly unknown: string | null;
  /** What was missing when the reader wanted to start. */
  readonly lacks: 'published' | 'own' | null;
  /** Whether what was typed was found to be no digest when the reader wanted to start. */
  readonly isExpectedBad: boolean;
}

/** What is to be checked, whole. */
export interface Chosen {
  readonly record:
    | { readonly from: 'published'; readonly published: PublishedChoice }
    | { readonly from: 'own'; readonly found: FoundRecord };
  /** 64 hex digits. */
  readonly expectedCommitment: string | undefined;
  /** A policy that is well formed; null where none is given. */
  readonly policy: ChosenPolicy | null;
}

type Published = readonly PublishedChoice[];

/** Before the reader has done anything: the first published record. */
export function firstChoice(published: Published): Choice {
  const [first] = published;
  return {
    from: first === undefined ? 'own' : 'published',
    round: first?.round ?? '',
    place: first?.place ?? '',
    own: { is: 'none' },
    expected: '',
    policy: noPolicy,
    unknown: null,
    lacks: null,
    isExpectedBad: false,
  };
}

/** The published record that is selected, whether or not it is what will be checked. */
export const selectedIn = (published: Published, { place }: Pick<Choice, 'place'>) =>
  published.find((one) => one.place === place) ?? null;

/** The record at this place, where it is of the round; else the round's of the same pool, else its first. */
export function nearestIn(published: Published, round: string, place: string): PublishedChoice | null {
  const records = published.filter((one) => one.round === round);
  const pool = published.find((one) => one.place === place)?.pool;
  return (
    records.find((one) => one.place === place) ??
    records.find((one) => one.pool === pool) ??
    records[0] ??
    null
  );
}

/** The reader's own record that is selected. */
export const ownIn = ({ own }: Pick<Choice, 'own'>): FoundRecord | null =>
  own.is === 'read' ? (own.records[own.which] ?? null) : null;

export const bytesOf = (found: FoundRecord): number =>
  found.kind === 'zip' ? found.blob.size : found.files.reduce((sum, { blob }) => sum + blob.size, 0);

/** A record's place as the part of an address after its `#` names it; null where that is something else, a place on the page. */
export function keyInHash(hash: string): string | null {
  let key = hash.slice(1);
  try {
    key = decodeURIComponent(key);
  } catch {
    // As it stands: no record is called so, which is then said.
  }
  return key.includes('/') ? key : null;
}

/** Whether the address names what is chosen already. */
export const isNamed = (choice: Choice, key: string): boolean =>
  choice.from === 'published' && choice.place !== '' && choice.place === key;

/** The choice after the address has come to name this record; none is selected where the site has none of that name. */
export function withAddress(published: Published, choice: Choice, key: string): Choice {
  const named = published.find(({ place }) => place === key);
  const from = published.length === 0 ? choice.from : 'published';
  return {
    ...choice,
    from,
    round: named?.round ?? '',
    place: named?.place ?? '',
    unknown: named === undefined ? key : null,
    lacks: null,
  };
}

/** What can be started; or what is wrong first, as the choice that says so. */
export function chosenIn(
  published: Published,
  choice: Choice,
):
  | { readonly chosen: Chosen }
  | { readonly wrong: 'expected' | 'policy' | 'published' | 'own'; readonly choice: Choice } {
  const typed = readDigest(choice.expected);
  if (typed.fault === 'character' || typed.fault === 'length')
    return { wrong: 'expected', choice: { ...choice, isExpectedBad: true } };
  const expectedCommitment = typed.fault === null ? typed.digest : undefined;
  const { given } = choice.policy;
  let policy: ChosenPolicy | null = null;
  if (given !== null) {
    const judged = judgedPolicy(given);
    if (judged.fault !== null) {
      const told = { ...choice.policy, fault: judged.fault };
      return { wrong: 'policy', choice: { ...choice, policy: told, isExpectedBad: false } };
    }
    policy = { ...given, logs: judged.policy.logs.length };
  }
  if (choice.from === 'own') {
    const found = ownIn(choice);
    if (found !== null) return { chosen: { record: { from: 'own', found }, expectedCommitment, policy } };
  } else {
    const selected = selectedIn(published, choice);
    if (selected !== null)
      return { chosen: { record: { from: 'published', published: selected }, expectedCommitment, policy } };
  }
  return { wrong: choice.from, choice: { ...choice, lacks: choice.from, isExpectedBad: false } };
}
