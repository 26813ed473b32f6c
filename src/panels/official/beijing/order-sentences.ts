/** What a pasted order came to: green only where all ranks were given, none was passed over, and it is the published order. */
import type { BeijingDrawWords } from '../../../i18n/official/beijing/draws.zh.ts';
import { isContradicted } from '../../../official/beijing/claims.ts';
import type { CheckedOrder } from '../../../rerun/pool-talk.ts';
import type { VerdictName } from '../../../ui/verdict.ts';

/** Verdict, what it is called, its sentence, and what belongs to that. */
export function orderSentences(
  t: BeijingDrawWords,
  checked: CheckedOrder,
): [VerdictName, string, string, string[]] {
  const { holds, met, given, quota, passedOver, missing, isPublished, claims } = checked;
  const codes = checked.hasCodes ? [t.codesNotCompared] : [];
  if (isContradicted(claims)) return ['failed', t.notFits, t.contradicted, codes];
  if (!holds) return ['failed', t.notFits, t.holdsNot(met, missing ?? 0), codes];
  if (given > quota) return ['failed', t.notFits, t.tooMany(given, quota), codes];
  const isAll = given === quota;
  if (isAll && !isPublished) return ['failed', t.notFits, t.notPublished(passedOver), codes];
  const sentence = passedOver === 0 ? t.holdsAll(given) : t.holds(given, passedOver);
  const lines = [
    ...(isAll ? [] : [t.given(given, quota)]),
    ...(passedOver > 0 ? [checked.hasOneTicketEach ? t.passedOverWinners : t.passedOverWhat] : []),
    ...(isPublished ? [t.isPublished] : []),
    ...codes,
  ];
  if (isAll && passedOver === 0) return ['verified', t.agrees, sentence, lines];
  return ['incomplete', isAll ? t.fits : t.partly, sentence, lines];
}
