/** A verdict as a sentence with its reason. Nothing here decides: the verdict is the core's. */
import type { Check } from '../../core/checks.ts';
import type { Report } from '../../core/report.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { skipReasonOf } from '../../verifier/detail.ts';

export interface VerdictWords {
  readonly sentence: string;
  readonly reason: readonly string[];
}

/** Checks whose being skipped does not make a verdict incomplete (spec, section 6). */
const isOptional = (id: string): boolean => id.startsWith('log.');

type Checks = readonly Pick<Check, 'id' | 'status' | 'detail'>[];

export function verdictWords(
  lang: Lang,
  { verdict, checks }: Pick<Report, 'verdict'> & { checks: Checks },
): VerdictWords {
  const t = verifyWords[lang];
  const of = (status: Check['status']) => checks.filter((check) => check.status === status);
  const optional = of('skip').filter(({ id }) => isOptional(id)).length;
  const skipped = of('skip').filter(({ id }) => !isOptional(id));
  if (verdict === 'verified') {
    const reason = [t.verifiedReason(of('pass').length)];
    return { sentence: t.verified, reason: optional > 0 ? [...reason, t.skippedOptional(optional)] : reason };
  }
  if (verdict === 'failed') {
    const ids = of('fail').map(({ id }) => id);
    const others = ids.filter((id) => id !== 'commitment.expected');
    const sentence =
      others.length === 0
        ? t.failedExpected
        : others.every((id) => id === 'draw.result')
          ? t.failedDraw
          : t.failed;
    return { sentence, reason: [t.failedReason(ids, skipped.length)] };
  }
  const missing = skipped.flatMap(({ detail }) => {
    const reason = skipReasonOf(detail);
    return reason.kind === 'absent' ? reason.files : [];
  });
  const reason = [t.incompleteReason(skipped.length)];
  if (missing.length > 0) reason.push(t.incompleteFiles([...new Set(missing)]), t.incompleteNext);
  return { sentence: t.incomplete, reason };
}
