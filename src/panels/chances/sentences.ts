/** What a forecast comes to, in sentences. */
import type { RoundForecast } from '../../chance/forecast.ts';
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

/** The chance in this round. */
export function chanceSentence(t: Words['page'], { chance }: RoundForecast): string {
  const { low, high } = chance;
  if (low === 1) return t.chanceCertain;
  return low === high ? t.chance(low) : t.chanceRange(low, high);
}

/** What becomes of a thousand. */
export function thousandSentence(t: Words['page'], { round, selected }: RoundForecast): string {
  const { low, high } = selected;
  return low === high ? t.thousand(round, low) : t.thousandRange(round, low, high);
}
