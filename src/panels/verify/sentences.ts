/** A verdict as a sentence with its reason. Nothing here decides: the verdict is the core's. */
import type { Check } from '../../core/checks.ts';
import type { Report } from '../../core/report.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import type { NotChecked } from '../../verifier/client.ts';
import { skipReasonOf, zipFaultOf, zipHintsOf } from '../../verifier/detail.ts';
import type { OtherRecord } from './other-record.ts';

export interface VerdictWords {
  /** The report's verdict; `failed` where the record is not the chosen one, whatever the report says of it. */
  readonly verdict: Report['verdict'];
  readonly sentence: string;
  readonly reason: readonly string[];
}

/** Checks whose being skipped does not make a verdict incomplete (spec, section 6). */
const isOptional = (id: string): boolean => id.startsWith('log.');

type Checks = readonly Pick<Check, 'id' | 'status' | 'detail'>[];

/** @param another how the record differs from the published one that was chosen */
export function verdictWords(
  lang: Lang,
  report: Pick<Report, 'verdict'> & { checks: Checks },
  another: OtherRecord | null = null,
): VerdictWords {
  const own = { verdict: report.verdict, ...reportWords(lang, report) };
  if (another === null) return own;
  const t = verifyWords[lang].other;
  const { kind, expected, found } = another;
  const what =
    kind === 'record'
      ? t.record(t.name(found.round, found.pool), t.name(expected.round, expected.pool))
      : t.commitment(expected.commitment, found.commitment);
  // The reason of a verdict that is not shown would read as one.
  const rest = report.verdict === 'failed' ? own.reason : [t.own];
  return { verdict: 'failed', sentence: t.sentences[kind], reason: [what, ...rest, t.next[kind]] };
}

/** Why nothing was found out. */
export function notCheckedWords(
  lang: Lang,
  { code, message, file }: Pick<NotChecked, 'code' | 'message' | 'file'>,
): string[] {
  const t = verifyWords[lang];
  if (code === 'internal') return [t.reasons.internal];
  if (code === 'record.limit') return [t.reasons.limit(file ?? null)];
  if (code === 'record.missing') {
    const { misnamed, zips } = zipHintsOf(message, file);
    return [
      t.none,
      ...(misnamed.length > 0 ? [t.zip.misnamed(misnamed)] : []),
      ...(zips.length > 0 ? [t.zip.inner(zips)] : []),
    ];
  }
  const known = zipFaultOf(message, file);
  const why = known === null ? [] : [t.zip.faults[known.fault](known.name)];
  return [t.reasons.read(file ?? null), ...why];
}

function reportWords(
  lang: Lang,
  { verdict, checks }: Pick<Report, 'verdict'> & { checks: Checks },
): Omit<VerdictWords, 'verdict'> {
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
