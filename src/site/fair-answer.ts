/** The answer of a round's sheet in one sentence, for the sheet itself and for the pages that lead to it. */
import { fairWords } from '../i18n/fair.ts';
import type { Lang } from '../i18n/lang.ts';
import type { PublishedRound } from '../record/node/rounds.ts';
import { type RoundSheet, sheetOf } from './fair.ts';
import { examined, isDemonstration, publishedLog } from './published.ts';

/** The sheet of a published round, and its answer. */
export async function answerOn(
  round: PublishedRound,
  lang: Lang,
): Promise<{ sheet: RoundSheet; sentence: string }> {
  const found = new Map(
    await Promise.all(round.pools.map(async (pool) => [pool.place, await examined(pool)] as const)),
  );
  const log = await publishedLog();
  const sheet = sheetOf(round, log, ({ place }) => {
    const one = found.get(place);
    if (one === undefined) throw new Error(`the record ${place} was not verified for this build`);
    return one;
  });
  const { kind, answer, attested } = sheet;
  // Whoever can compute the keys of a demonstration's witnesses can sign for any time.
  const doWitnessesCount = !(await isDemonstration(round));
  return { sheet, sentence: fairWords[lang].answer(kind, answer, attested, doWitnessesCount) };
}
