/** What the draws are called, and how they came out, in words. */
import type { Lang } from '../../../i18n/lang.ts';
import { officialWords } from '../../../i18n/official/list.ts';
import type { Name, Outcome, System } from './draws.ts';

export function nameOf(lang: Lang, name: Name): string {
  const { names } = officialWords[lang];
  if (name.system === 'beijing') return names.beijing(name.period, name.kind);
  return name.system === 'rfc3797' ? names.rfc3797(name.year) : names.rivest(name.county);
}

export function outcomeWords(lang: Lang, system: System, outcome: Outcome): string {
  const t = officialWords[lang];
  if (outcome.kind === 'differs') return t.differs;
  if (outcome.kind === 'ends') return t.ends(outcome.first, outcome.last, outcome.passedOver);
  return system === 'rivest' ? t.everyBallot(outcome.compared) : t.every(outcome.compared);
}
