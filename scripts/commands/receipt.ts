/** `receipt` and `check-receipt`: one applicant's proof, made and checked without trusting who made it. */

import { isCode } from '../../src/core/code.ts';
import { type Commitment, isRehearsal } from '../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import type { Method } from '../../src/core/list.ts';
import { type Outcome, settle } from '../../src/core/outcome.ts';
import {
  type CheckedReceipt,
  checkReceipt,
  logProofText,
  makeReceipt,
  type ReceiptLog,
} from '../../src/core/receipt.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { readSeed, type Seed } from '../../src/core/seed.ts';
import type { Reveal } from '../../src/core/sources.ts';
import { type Attested, attestation, verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { digestOf } from '../../src/search/digest.ts';
import { policyAt } from '../log/setting.ts';
import { type Arguments, digest } from '../terminal/arguments.ts';
import { progressBar } from '../terminal/progress.ts';
import { type Command, type ExitStatus, readInput } from './command.ts';
import { recordAt, warnOfLogs } from './verify.ts';

/** What a receipt rests on: the list alone, under its commitment. */
const LIST_FILES = new Set(['applicants.csv', 'applicants.csv.gz', 'commitment.json']);
const LIST_CHECKS = ['commitment.form', 'list.form', 'list.digest', 'list.root'];

export const receiptCommand: Command = {
  usage: '<folder or .zip> --code C',
  summary: 'a receipt on standard output',
  help: `Prints the receipt that proves whether a code is in the frozen list, as the exact bytes of the document: redirect them
into a file. The list is checked against its commitment first.`,
  words: 1,
  options: { code: { value: 'code', help: 'the application code, listed or not' } },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const code = args.required('code');
    if (!isCode(code))
      throw new MingqianError(
        'usage',
        `--code: expected [0-9A-Z][0-9A-Z-]{0,31}, found ${JSON.stringify(code)}`,
      );
    const record = await recordAt(path);
    const listOnly: RecordSource = {
      read: async (name) => (LIST_FILES.has(name) ? record.read(name) : null),
    };
    const { control, done } = progressBar(terminal);
    const { checks, commitment, list, tree } = await verify(listOnly, nodePlatform, {
      software: SOFTWARE,
      control,
    }).finally(done);
    const bad = checks.find(({ id, status }) => LIST_CHECKS.includes(id) && status !== 'pass');
    if (bad !== undefined || commitment === null || list === null || tree === null) {
      terminal.err(`No receipt: ${bad?.id} did not pass: ${bad?.detail}`);
      return bad?.status === 'fail' ? 1 : 2;
    }
    const logProof = logProofText(await record.read('commitment.tlog-proof'));
    terminal.raw(makeReceipt(list, tree, commitment, code, logProof));
    return 0;
  },
};

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
function logWords(logProof: ReceiptAnswer['logProof'], policy: string | null): string[] {
  if (logProof === 'not-looked-at')
    return ['It carries a proof from a publication log, which was not looked at: no trust policy was given.'];
  if (logProof === null)
    return policy === null
      ? []
      : ['It carries no proof from a publication log: nothing is known of when its commitment was made.'];
  const { origin, index, size, root, witnessed } = logProof;
  const seen =
    witnessed === null
      ? 'log.witnessed: skip: the quorum of the policy is none, nobody was asked for'
      : `log.witnessed: pass: seen before the draw by ${witnessed.map(({ witness, at }) => `${witness} ${at}`).join(', ')}`;
  return [
    `log.inclusion: pass: entry ${index} of ${size} in ${origin}, root ${root}`,
    seen,
    'Whether the log has a second commitment for the round and pool a receipt cannot tell: verify --policy --log does.',
  ];
}

/** The files that settle an outcome, or null where none are given. @throws MingqianError `usage`, `record.*` */
async function drawFiles(
  args: Arguments,
): Promise<{ readonly seed: Uint8Array; readonly result: Uint8Array } | null> {
  const [seedFile, resultFile] = [args.option('seed'), args.option('result')];
  if ((seedFile === undefined) !== (resultFile === undefined))
    throw new MingqianError('usage', '--seed and --result go together');
  if (seedFile === undefined || resultFile === undefined) {
    if (args.option('result-sha256') !== undefined)
      throw new MingqianError('usage', '--result-sha256 is about the file of --result, which is missing');
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
    throw new MingqianError('check.differs', `expected SHA-256 ${expected}, found ${found}`, {
      file: 'result.json',
    });
}

/** Whether an error is a finding about a document, and not the reader's own trouble. */
function isFinding(error: unknown): error is MingqianError {
  return error instanceof MingqianError && !/^(?:record\.|usage|cancelled)/.test(error.code);
}

/** Whether an outcome was read from a draw. */
function isDrawn(outcome: Outcome): boolean {
  return outcome !== 'undecided' && outcome !== 'not-listed';
}

const OUTCOME_WORDS: Readonly<Record<Exclude<Outcome, 'undecided'>, string>> = {
  selected: 'selected',
  reserve: 'a reserve',
  'not-selected': 'not selected',
  'not-listed': 'not in the list',
};

/** Why the outcome of a listed code is not told. */
function undecidedWords(method: Method, files: 'none' | 'fit' | 'misfit'): string {
  if (files === 'misfit') return 'undecided: the seed and the result that were given do not settle it';
  if (method !== 'lottery') return `undecided: in a ${method} a rank needs the whole list`;
  return 'undecided: give --seed and --result';
}

export const checkReceiptCommand: Command = {
  usage:
    '<file> [--commitment H] [--policy <file>] [--seed seed.json --result result.json [--result-sha256 H]] [--json]',
  summary: 'what a receipt proves about its code, for which commitment',
  help: `Checks a receipt by itself. With --commitment it must be about that commitment. With seed.json and result.json a lottery's
receipt also settles the outcome. That holds if this result.json is the published one: where you have its digest from
elsewhere, give it as --result-sha256. A receipt rests on somebody having verified the whole list, which verify does.
With --policy, your own trust policy, a proof from the publication log that the receipt carries is judged: log.inclusion and
log.witnessed. One that fails makes the receipt not valid; without a policy it is not looked at.
Exit status: 0 valid, 1 not, or the seed and the result do not fit, 2 could not be checked, as where the policy is not well formed.`,
  words: 1,
  options: {
    commitment: { value: 'hash', help: 'the commitment you heard of' },
    policy: { value: 'file', help: "the keys that you trust: judges the receipt's proof from the log" },
    seed: { value: 'file', help: "the draw's seed.json" },
    result: { value: 'file', help: "the draw's result.json" },
    'result-sha256': { value: 'hash', help: 'the SHA-256 of result.json that you got elsewhere' },
    json: { help: 'print the answer as JSON and nothing else' },
  },
  async run(args, terminal): Promise<ExitStatus> {
    const [file = ''] = args.words;
    const expected = args.option('commitment');
    if (expected !== undefined) digest('commitment', expected);
    const known = args.option('result-sha256');
    if (known !== undefined) digest('result-sha256', known);
    const files = await drawFiles(args);
    const json = args.flag('json');
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
        );
      logProof = receipt.log ?? (receipt.hasLogProof ? 'not-looked-at' : null);
    } catch (error) {
      if (!isFinding(error)) throw error;
      const refused = { ...REFUSED, policy: policy?.sha256 ?? null };
      terminal.out(json ? JSON.stringify(refused) : `NOT VALID: ${error.message}`);
      return 1;
    }

    const { commitmentHash, listed, ticket, code, commitment, row } = receipt;
    let outcome: Outcome = listed ? 'undecided' : 'not-listed';
    let fault: string | null = null;
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
      fault = error.message;
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
      terminal.out(`round ${commitment.round}, pool ${commitment.pool}, commitment ${commitmentHash}`);
      if (isRehearsal(commitment.round))
        terminal.out('This round is a rehearsal: nobody gets anything by it.');
      const place =
        commitment.method === 'lottery'
          ? `row ${row}, tickets ${ticket?.first} to ${ticket?.last}`
          : `row ${row}`;
      terminal.out(`code ${code}: ${listed ? place : 'not in the list'}`);
      const settling = fault !== null ? 'misfit' : files === null ? 'none' : 'fit';
      const said =
        outcome === 'undecided' ? undecidedWords(commitment.method, settling) : OUTCOME_WORDS[outcome];
      terminal.out(`outcome: ${said}${isRelative ? ', if this result.json is the published one' : ''}`);
      for (const { what, value } of attested) terminal.out(`attested, not proven: ${what}: ${value}`);
      if (isRelative && files !== null)
        terminal.out(
          `This result.json has the SHA-256 ${digestOf(files.result)}: compare it with one that you got elsewhere and give that as --result-sha256.`,
        );
      else if (answer.compared.result !== null)
        terminal.out('This result.json is the one whose SHA-256 you gave.');
      terminal.out(
        'All this holds if somebody has verified the whole list of this commitment, as verify does; a receipt alone cannot tell.',
      );
      for (const line of logWords(logProof, answer.policy)) terminal.out(line);
      if (expected === undefined)
        terminal.out('Compare the commitment with one that you got elsewhere: the receipt brings its own.');
    }
    if (fault !== null)
      terminal.err(`The receipt is valid, but the seed and result settle nothing: ${fault}`);
    return fault === null ? 0 : 1;
  },
};
