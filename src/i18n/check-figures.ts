import type { CheckId } from '../core/checks.ts';
import type { Facts } from '../core/findings.ts';
import { instant } from './dates.ts';
import type { Lang } from './lang.ts';
import { count } from './numbers.ts';

/** A digest in the middle of a sentence: its first and last eight characters. */
export const short = (digest: string): string => `${digest.slice(0, 8)}…${digest.slice(-8)}`;

export const n = (facts: Facts, name: string): string => count(Number(facts[name] ?? 0));

export const s = (facts: Facts, name: string): string => String(facts[name] ?? '');

export const time = (lang: Lang, facts: Facts, name: string): string => instant(lang, s(facts, name));

export type Seen = Record<CheckId, (facts: Facts) => string>;
