/** What a forecast comes to, in sentences. */
import type { Range, RoundForecast } from '../../chance/forecast.ts';
import { ofThousand, percent } from '../../i18n/shares.ts';
import type { Words } from './words.ts';

/** The first round by which more than half of those like me are selected; null where it is none of these. */
const halfBy = (rounds: readonly RoundForecast[], of: 'low' | 'high'): number | null =>
  rounds.find(({ selected }) => selected[of] > 0.5)?.round ?? null;

/** By when half are selected. */
export function halfSentence(t: Words['page'], rounds: readonly RoundForecast[]): string {
  const [early, late] = [halfBy(rounds, 'high'), halfBy(rounds, 'low')];
  if (early === null) return t.halfNot(rounds.length);
  if (late === null) return t.halfPerhaps(early, rounds.length);
  return early === late ? t.half(early) : t.halfBetween(early, late);
}

/** Whether two probabilities are told apart where they are printed. */
export const isRange = ({ low, high }: Range): boolean => percent(low) !== percent(high);

/** The chance in this round. */
export function chanceSentence(t: Words['page'], { isCertain, chance }: RoundForecast): string {
  if (isCertain) return t.chanceCertain;
  return isRange(chance) ? t.chanceRange(chance.low, chance.high) : t.chance(chance.low);
}

/** What becomes of a thousand. */
export function thousandSentence(t: Words['page'], { round, selected }: RoundForecast): string {
  const { low, high } = selected;
  return ofThousand(low) === ofThousand(high) ? t.thousand(round, low) : t.thousandRange(round, low, high);
}
