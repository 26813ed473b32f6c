/** A verdict as a sentence with its reason. Nothing here decides: the verdict is the core's. */
import { type Check, isOptional } from '../../core/checks.ts';
import type { LogSeen } from '../../core/log/checks.ts';
import type { Report } from '../../core/report.ts';
import type { FindingWords } from '../../i18n/findings.zh.ts';
import { type Said, saidOf } from '../../i18n/said.ts';
import type { VerifyWords } from '../../i18n/verify.zh.ts';
import type { NotChecked } from '../../verifier/client.ts';
import type { OtherRecord } from './other-record.ts';
import type { ChosenPolicy } from './policy-choice.ts';

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
  /** What was seen of the log, and the policy that it was seen by. */
  readonly log?: LogSeen | null;
  readonly trust?: Pick<ChosenPolicy, 'origin' | 'logs'> | null;
}

/** The witnesses whose cosignature is before the draw, each once. */
export function witnessesBefore({ witnessed }: Pick<LogSeen, 'witnessed'>): string[] {
  return [...new Set(witnessed.flatMap(({ witness, before }) => (before > 0 ? [witness] : [])))];
}

const isOfLog = (id: string): id is keyof VerifyWords['failedLog'] => id.startsWith('log.');

/** What lessens whatever is said of witnesses. */
function policyWords(t: VerifyWords, policy: Judged['trust'] = null): string[] {
  if (policy === null) return [];
  return [
    ...(policy.origin === 'site' ? [t.policyOfSite] : []),
    ...(policy.logs > 1 ? [t.policyLogs(policy.logs)] : []),
  ];
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

function reportWords(t: VerifyWords, report: Judged): Omit<VerdictWords, 'verdict'> {
  const { sentence, reason } = checkWords(t, report);
  return { sentence, reason: [...reason, ...policyWords(t, report.trust)] };
}

function checkWords(
  t: VerifyWords,
  { verdict, checks, log = null, trust }: Judged,
): Omit<VerdictWords, 'verdict'> {
  const of = (status: Check['status']) => checks.filter((check) => check.status === status);
  const optional = of('skip').filter(isOptional).length;
  const skipped = of('skip').filter((check) => !isOptional(check));
  if (verdict === 'verified') {
    const reason = [t.verifiedReason(of('pass').length)];
    // All checks of the log passed, or none was made: of witnesses nothing is said but by a policy.
    if (optional > 0) reason.push(t.skippedOptional(optional));
    else if (log !== null) reason.push(t.witnessedBy(witnessesBefore(log), trust?.origin === 'site'));
    return { sentence: t.verified, reason };
  }
  if (verdict === 'failed') {
    const ids = of('fail').map(({ id }) => id);
    const others = ids.filter((id) => id !== 'commitment.expected');
    const [first] = others;
    const sentence =
      first === undefined
        ? t.failedExpected
        : others.every((id) => id === 'draw.result')
          ? t.failedDraw
          : isOfLog(first)
            ? t.failedLog[first]
            : t.failed;
    return { sentence, reason: [t.failedReason(ids, skipped.length)] };
  }
  const missing = skipped.flatMap((check) =>
    check.status === 'skip' && check.reason.kind === 'absent' ? check.reason.files : [],
  );
  const reason = [t.incompleteReason(skipped.length)];
  if (missing.length > 0) reason.push(t.incompleteFiles([...new Set(missing)]), t.incompleteNext);
  const logs = skipped.filter(({ id }) => isOfLog(id)).map(({ id }) => id);
  if (logs.length > 0) reason.push(t.incompleteLog(logs));
  return { sentence: t.incomplete, reason };
}
