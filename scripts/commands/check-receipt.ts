/** `check-receipt`: one applicant's proof, checked without trusting who made it. */
import { type Commitment, isRehearsal } from '../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { digest as digestValue } from '../../src/core/findings.ts';
import type { Method } from '../../src/core/list.ts';
import { type Outcome, settle } from '../../src/core/outcome.ts';
import { type CheckedReceipt, checkReceipt, type ReceiptLog } from '../../src/core/receipt.ts';
import { readSeed, type Seed } from '../../src/core/seed.ts';
import { type Attested, attestation } from '../../src/core/seed-checks.ts';
import type { Reveal } from '../../src/core/sources.ts';
import { digestOf } from '../../src/search/digest.ts';
import { policyAt } from '../log/setting.ts';
import { type Arguments, digest } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import { errorLines } from '../terminal/said-error.ts';
import { type CheckReceiptWords, checkReceiptCommandWords } from '../words/receipt.ts';
import { command, type ExitStatus, readInput } from './command.ts';
import { warnOfLogs } from './verify.ts';

/** One byte past a document's limit is enough to refuse it; a receipt's is twice as high (section 1). */
const LIMIT = DOCUMENT_LIMIT + 1;
const RECEIPT_LIMIT = 131_072;

/** The answer of check-receipt --json. */
interface ReceiptAnswer {
  readonly valid: boolean;
  readonly commitment: string | null;
  readonly listed: boolean | null;
  readonly ticket: { readonly first: number; readonly last: number } | null;
  readonly outcome: Outcome;
  /** The file that the outcome is relative to, as its digest was not given (section 7); else null. */
  readonly relativeTo: 'result.json' | null;
  /** What was compared with digests that the reader gave, by these digests. */
  readonly compared: { readonly commitment: string | null; readonly result: string | null };
  /** The SHA-256 of the reader's trust policy, or null where there is none. */
  readonly policy: string | null;
  /**
   * What its proof from a publication log shows by that policy: not looked at without one; null where it carries none. With `quorum
   * none` nobody was asked for.
   */
  readonly logProof: 'not-looked-at' | ReceiptLog | null;
  /** The balls and texts that went into the seed, which rest on their witnesses. */
  readonly attested: readonly Attested[];
}

const REFUSED: ReceiptAnswer = {
  valid: false,
  commitment: null,
  listed: null,
  ticket: null,
  outcome: 'undecided',
  relativeTo: null,
  compared: { commitment: null, result: null },
  policy: null,
  logProof: null,
  attested: [],
};

/** What is said of a receipt's proof from the log. */
function logWords(
  logProof: ReceiptAnswer['logProof'],
  policy: string | null,
  t: CheckReceiptWords,
): string[] {
  if (logProof === 'not-looked-at') return [t.logUnseen];
  if (logProof === null) return policy === null ? [] : [t.noLog];
  const { origin, index, size, root, witnessed } = logProof;
  return [
    t.inclusion(index, size, origin, root),
    witnessed === null
      ? t.nobody
      : t.witnessed(witnessed.map(({ witness, at }): readonly [string, string] => [witness, at])),
    t.unique,
  ];
}

/** The files that settle an outcome, or null where none are given. @throws MingqianError `usage`, `record.*` */
async function drawFiles(
  args: Arguments,
): Promise<{ readonly seed: Uint8Array; readonly result: Uint8Array } | null> {
  const [seedFile, resultFile] = [args.option('seed'), args.option('result')];
  if ((seedFile === undefined) !== (resultFile === undefined))
    misuse(inBoth(checkReceiptCommandWords, (t) => t.together));
  if (seedFile === undefined || resultFile === undefined) {
    if (args.option('result-sha256') !== undefined)
      misuse(inBoth(checkReceiptCommandWords, (t) => t.resultMissing));
    return null;
  }
  return { seed: await readInput(seedFile, LIMIT), result: await readInput(resultFile, LIMIT) };
}

/** What was promised of the balls and texts, and what was revealed. Requires a seed that settle accepted. */
function attestedIn({ sources }: Commitment, { reveals }: Seed): Attested[] {
  return sources.map((source, i) => attestation(source, reveals[i] as Reveal)).filter((one) => one !== null);
}

/** @throws MingqianError `check.differs` where result.json is not the one with this SHA-256 */
function demandResult(expected: string | undefined, result: Uint8Array): void {
  const found = digestOf(result);
  if (expected !== undefined && found !== expected)
    throw new MingqianError(
      'check.differs',
      `expected SHA-256 ${expected}, found ${found}`,
      { file: 'result.json' },
      { expected: digestValue('file', expected), found: digestValue('file', found) },
    );
}

/** Whether an error is a finding about a document, and not the reader's own trouble. */
function isFinding(error: unknown): error is MingqianError {
  return error instanceof MingqianError && !/^(?:record\.|usage|cancelled)/.test(error.code);
}

/** Whether an outcome was read from a draw. */
function isDrawn(outcome: Outcome): boolean {
  return outcome !== 'undecided' && outcome !== 'not-listed';
}

/** Why the outcome of a listed code is not told. */
function undecidedWords(method: Method, files: 'none' | 'fit' | 'misfit', t: CheckReceiptWords): string {
  if (files === 'misfit') return t.undecided.misfit;
  return method === 'lottery' ? t.undecided.none : t.undecided.whole(method);
}

export const checkReceiptCommand = command({
  usage:
    '<file> [--commitment H] [--policy <file>] [--seed seed.json --result result.json [--result-sha256 H]] [--json]',
  says: checkReceiptCommandWords,
  words: 1,
  options: {
    commitment: { value: 'hash' },
    policy: { value: 'file' },
    seed: { value: 'file' },
    result: { value: 'file' },
    'result-sha256': { value: 'hash' },
    json: {},
  },
  async run(args, terminal): Promise<ExitStatus> {
    const [file = ''] = args.words;
    const expected = args.option('commitment');
    if (expected !== undefined) digest('commitment', expected);
    const known = args.option('result-sha256');
    if (known !== undefined) digest('result-sha256', known);
    const files = await drawFiles(args);
    const json = args.flag('json');
    const { lang } = terminal;
    const t = checkReceiptCommandWords[lang];
    const policyFile = args.option('policy');
    const policy = policyFile === undefined ? null : (await policyAt(policyFile, terminal)).policy;
    if (policy !== null) warnOfLogs(policy, terminal);
    const bytes = await readInput(file, RECEIPT_LIMIT);
    let receipt: CheckedReceipt;
    let logProof: ReceiptAnswer['logProof'] = null;
    try {
      receipt = await checkReceipt(bytes, policy);
      if (expected !== undefined && receipt.commitmentHash !== expected)
        throw new MingqianError(
          'check.differs',
          `expected commitment ${expected}, found ${receipt.commitmentHash}`,
          { file },
          {
            expected: digestValue('commitment', expected),
            found: digestValue('commitment', receipt.commitmentHash),
          },
        );
      logProof = receipt.log ?? (receipt.hasLogProof ? 'not-looked-at' : null);
    } catch (error) {
      if (!isFinding(error)) throw error;
      const refused = { ...REFUSED, policy: policy?.sha256 ?? null };
      terminal.out(json ? JSON.stringify(refused) : t.notValid(errorLines(error, lang).join(' ')));
      return 1;
    }

    const { commitmentHash, listed, ticket, code, commitment, row } = receipt;
    let outcome: Outcome = listed ? 'undecided' : 'not-listed';
    let fault: MingqianError | null = null;
    let attested: readonly Attested[] = [];
    const { control, done } = progressBar(terminal);
    try {
      if (files !== null) {
        demandResult(known, files.result);
        outcome = (await settle(receipt, files.seed, files.result, drandValue, control).finally(done))
          .outcome;
        if (isDrawn(outcome))
          attested = attestedIn(commitment, readSeed(files.seed, commitment, commitmentHash));
      }
    } catch (error) {
      // The receipt stands; it is the seed or the result beside it that settles nothing.
      if (!isFinding(error)) throw error;
      fault = error;
    }
    const isRelative = isDrawn(outcome) && known === undefined;
    const answer: ReceiptAnswer = {
      valid: true,
      commitment: commitmentHash,
      listed,
      ticket,
      outcome,
      relativeTo: isRelative ? 'result.json' : null,
      compared: { commitment: expected ?? null, result: fault === null ? (known ?? null) : null },
      policy: policy?.sha256 ?? null,
      logProof,
      attested,
    };
    if (json) terminal.out(JSON.stringify(answer));
    else {
      terminal.out(t.of(commitment.round, commitment.pool, commitmentHash));
      if (isRehearsal(commitment.round)) terminal.out(t.rehearsal);
      const at = Number(row);
      const isLottery = commitment.method === 'lottery' && ticket !== null;
      const place = !isLottery ? t.row(at) : t.tickets(at, ticket.first, ticket.last);
      terminal.out(t.code(code, listed ? place : t.absent));
      const settling = fault !== null ? 'misfit' : files === null ? 'none' : 'fit';
      const said =
        outcome === 'undecided' ? undecidedWords(commitment.method, settling, t) : t.outcomes[outcome];
      terminal.out(t.outcome(said, isRelative));
      for (const { what, value } of attested) terminal.out(t.attested(what, value));
      if (isRelative && files !== null) terminal.out(t.compareResult(digestOf(files.result)));
      else if (answer.compared.result !== null) terminal.out(t.sameResult);
      terminal.out(t.restsOn);
      for (const line of logWords(logProof, answer.policy, t)) terminal.out(line);
      if (expected === undefined) terminal.out(t.bringsItsOwn);
    }
    if (fault !== null) terminal.err(t.settlesNothing(errorLines(fault, lang).join(' ')));
    return fault === null ? 0 : 1;
  },
});
