/** A verdict as a sentence with its reason. Nothing here decides: the verdict is the core's. */
import { type Check, isOptional } from '../../core/checks.ts';
import type { Report } from '../../core/report.ts';
import type { FindingWords } from '../../i18n/findings.zh.ts';
import { type Said, saidOf } from '../../i18n/said.ts';
import type { VerifyWords } from '../../i18n/verify.zh.ts';
import type { NotChecked } from '../../verifier/client.ts';
import type { OtherRecord } from './other-record.ts';

export interface VerdictWords {
  /** The report's verdict; `failed` where the record is not the chosen one, whatever the report says of it. */
  readonly verdict: Report['verdict'];
  readonly sentence: string;
  readonly reason: readonly string[];
}

/** A verdict with the checks that it follows from. */
export interface Judged {
  readonly verdict: Report['verdict'];
  readonly checks: readonly Check[];
}

/** @param another how the record differs from the published one that was chosen */
export function verdictWords(
  words: VerifyWords,
  report: Judged,
  another: OtherRecord | null = null,
): VerdictWords {
  const own = { verdict: report.verdict, ...reportWords(words, report) };
  if (another === null) return own;
  const t = words.other;
  const { kind, expected, found } = another;
  const what =
    kind === 'record'
      ? t.record(t.name(found.round, found.pool), t.name(expected.round, expected.pool))
      : t.commitment(expected.commitment, found.commitment);
  // The reason of a verdict that is not shown would read as one.
  const rest = report.verdict === 'failed' ? own.reason : [t.own];
  return { verdict: 'failed', sentence: t.sentences[kind], reason: [what, ...rest, t.next[kind]] };
}

/** Why nothing was found out, sentence by sentence. */
export function notCheckedWords(
  t: VerifyWords,
  findings: FindingWords,
  { code, file, why: { fault } }: Pick<NotChecked, 'code' | 'file' | 'why'>,
): Said[] {
  if (code === 'internal' || code === 'unloaded') return [[t.reasons[code]]];
  if (code === 'record.limit') return [[t.reasons.limit(file ?? null)]];
  const said = (fault === null ? [] : [saidOf(findings.read, fault)]).filter(({ length }) => length > 0);
  return code === 'record.missing' ? [[t.none], ...said] : [[t.reasons.read(file ?? null)], ...said];
}

function reportWords(t: VerifyWords, { verdict, checks }: Judged): Omit<VerdictWords, 'verdict'> {
  const of = (status: Check['status']) => checks.filter((check) => check.status === status);
  const optional = of('skip').filter(isOptional).length;
  const skipped = of('skip').filter((check) => !isOptional(check));
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
  const missing = skipped.flatMap((check) =>
    check.status === 'skip' && check.reason.kind === 'absent' ? check.reason.files : [],
  );
  const reason = [t.incompleteReason(skipped.length)];
  if (missing.length > 0) reason.push(t.incompleteFiles([...new Set(missing)]), t.incompleteNext);
  return { sentence: t.incomplete, reason };
}
