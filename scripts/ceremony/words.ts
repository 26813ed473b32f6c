/** What the commands of a ceremony say. A missing sentence of either language is a type error. */
import type { Lang } from '../../src/i18n/lang.ts';
import type { Judged, JudgedKind, Judgement } from './judgements.ts';
import { words as en } from './words.en.ts';
import { words as zh } from './words.zh.ts';

/** A sentence for each thing that is judged. */
export type JudgedSayings = {
  readonly [K in JudgedKind]: (of: Extract<Judged, { readonly kind: K }>) => string;
};

/** The same members in every language, whatever they say. */
type Said<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Said<T[K]> };
export type CeremonyWords = Said<typeof en>;

export const ceremonyWords: Readonly<Record<Lang, CeremonyWords>> = { zh, en };

/** A judgement in words, without its weight. */
export function sayJudged({ judged }: CeremonyWords, of: Judged): string {
  const say = judged as unknown as Readonly<Record<JudgedKind, (of: Judged) => string>>;
  return say[of.kind](of);
}

/** A judgement in words behind its weight: `Warning: ...`. */
export function sayJudgement(words: CeremonyWords, judgement: Judgement): string {
  return `${words.weight[judgement.weight]}${words.colon}${sayJudged(words, judgement)}`;
}
