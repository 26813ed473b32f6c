/** A way of tampering with the self-test's record, and how its files are changed. */
import { utf8 } from '../core/bytes.ts';
import type { CheckId } from '../core/checks.ts';
import type { Commitment } from '../core/commitment.ts';
import type { RecordFile } from '../core/record.ts';
import type { Logged } from './log.ts';
import { completed, type Files, RULES } from './record.ts';

interface Told {
  /** What was done, as a person would say it: in English and in Chinese. */
  readonly why: string;
  readonly zh: string;
  /** Exactly the checks that must fail. Where none must, the record is incomplete. */
  readonly fails: readonly CheckId[];
}

/** The record changed, for a reader without a trust policy. */
export interface RecordTampering extends Told {
  /** Whether the reader heard of the hash of the commitment as it was, and gives it. */
  readonly isHeard?: boolean;
  tamper(files: Files): Files | Promise<Files>;
}

/** What is shown to a reader with the self-test's trust policy: the record as it is, another proof, another log. */
export interface LogTampering extends Told {
  show(files: Files): Logged;
}

export type Tampering = RecordTampering | LogTampering;

const decoder = new TextDecoder();
const textOf = (files: Files, name: RecordFile) => decoder.decode(files[name]);

/** A file's text changed; the change must change something, or the self-test would prove nothing. */
export function edit(name: RecordFile, change: (text: string) => string): RecordTampering['tamper'] {
  return (files) => {
    const before = textOf(files, name);
    const after = change(before);
    if (after === before) throw new Error(`the tampering leaves ${name} as it was`);
    return { ...files, [name]: utf8(after) };
  };
}

/** A file taken away. */
export function without(...names: RecordFile[]): RecordTampering['tamper'] {
  return (files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name as RecordFile)));
}

/** Another commitment, with a seed and a result that follow from it: a publisher's own tampering. */
export function resealed(change: (commitment: Commitment) => Commitment): RecordTampering['tamper'] {
  return (files) => {
    const commitment = JSON.parse(textOf(files, 'commitment.json')) as Commitment;
    return completed(files['applicants.csv'] as Uint8Array, change(commitment), files['rules.md'] ?? RULES);
  };
}

/** Lines of a file in another order or number. Line 0 is the header. */
export const lines = (change: (rows: string[]) => string[]) => (text: string) =>
  `${change(text.trimEnd().split('\n')).join('\n')}\n`;
export const swap = (i: number, j: number) =>
  lines((rows) => rows.map((row, at) => (at === i ? rows[j] : at === j ? rows[i] : row) as string));
/** Ranks i and j exchange their holders and keep their rank numbers. */
export const swapHolders = (i: number, j: number) =>
  lines((rows) => {
    const rest = (at: number) => (rows[at] as string).slice((rows[at] as string).indexOf(','));
    return rows.map((row, at) => (at === i ? `${i}${rest(j)}` : at === j ? `${j}${rest(i)}` : row));
  });
export const moreTickets = (text: string) =>
  text.replace(/,([0-9]+)\n/, (_, tickets) => `,${Number(tickets) + 1}\n`);
export const another = (hex: string) => `${hex[0] === '0' ? '1' : '0'}${hex.slice(1)}`;
export const inList = (key: 'root' | 'sha256') => (commitment: Commitment) => ({
  ...commitment,
  list: { ...commitment.list, [key]: another(commitment.list[key]) },
});
