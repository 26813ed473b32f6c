/** `receipt` and `check-receipt`: one applicant's proof, made and checked without trusting who made it. */
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { isCode } from '../../src/core/list.ts';
import { type Outcome, settle } from '../../src/core/outcome.ts';
import { type CheckedReceipt, checkReceipt, makeReceipt } from '../../src/core/receipt.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node-platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { type Arguments, digest } from '../terminal/arguments.ts';
import { progressBar } from '../terminal/progress.ts';
import { type Command, type ExitStatus, readInput } from './command.ts';
import { recordAt } from './verify.ts';

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
    terminal.raw(makeReceipt(list, tree, commitment, code));
    return 0;
  },
};

/** One byte past a document's limit is enough to refuse it. */
const LIMIT = DOCUMENT_LIMIT + 1;

/** The answer of check-receipt --json. */
interface ReceiptAnswer {
  readonly valid: boolean;
  readonly commitment: string | null;
  readonly listed: boolean | null;
  readonly ticket: { readonly first: number; readonly last: number } | null;
  readonly outcome: Outcome;
}

const REFUSED: ReceiptAnswer = {
  valid: false,
  commitment: null,
  listed: null,
  ticket: null,
  outcome: 'undecided',
};

/** The files that settle an outcome, or null where none are given. @throws MingqianError `usage`, `record.*` */
async function drawFiles(
  args: Arguments,
): Promise<{ readonly seed: Uint8Array; readonly result: Uint8Array } | null> {
  const [seedFile, resultFile] = [args.option('seed'), args.option('result')];
  if ((seedFile === undefined) !== (resultFile === undefined))
    throw new MingqianError('usage', '--seed and --result go together');
  if (seedFile === undefined || resultFile === undefined) return null;
  return { seed: await readInput(seedFile, LIMIT), result: await readInput(resultFile, LIMIT) };
}

/** Whether an error is a finding about a document, and not the reader's own trouble. */
function isFinding(error: unknown): error is MingqianError {
  return error instanceof MingqianError && !/^(?:record\.|usage|cancelled)/.test(error.code);
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  selected: 'selected',
  reserve: 'a reserve',
  'not-selected': 'not selected',
  'not-listed': 'not in the list',
  undecided:
    'undecided: give --seed and --result of a lottery; in ranking and queue a rank needs the whole list',
};

export const checkReceiptCommand: Command = {
  usage: '<file> [--commitment H] [--seed seed.json --result result.json] [--json]',
  summary: 'what a receipt proves about its code, for which commitment',
  help: `Checks a receipt by itself. With --commitment it must be about that commitment. With seed.json and result.json a lottery's
receipt also settles the outcome, relative to that result. Exit status: 0 valid, 1 not, 2 could not be checked.`,
  words: 1,
  options: {
    commitment: { value: 'hash', help: 'the commitment you heard of' },
    seed: { value: 'file', help: "the draw's seed.json" },
    result: { value: 'file', help: "the draw's result.json" },
    json: { help: 'print the answer as JSON and nothing else' },
  },
  async run(args, terminal): Promise<ExitStatus> {
    const [file = ''] = args.words;
    const expected = args.option('commitment');
    if (expected !== undefined) digest('commitment', expected);
    const files = await drawFiles(args);
    const json = args.flag('json');
    const bytes = await readInput(file, LIMIT);
    let receipt: CheckedReceipt;
    try {
      receipt = await checkReceipt(bytes);
      if (expected !== undefined && receipt.commitmentHash !== expected)
        throw new MingqianError(
          'check.differs',
          `expected commitment ${expected}, found ${receipt.commitmentHash}`,
          { file },
        );
    } catch (error) {
      if (!isFinding(error)) throw error;
      terminal.out(json ? JSON.stringify(REFUSED) : `NOT VALID: ${error.message}`);
      return 1;
    }

    const { commitmentHash, listed, ticket, code, commitment, row } = receipt;
    let outcome: Outcome = listed ? 'undecided' : 'not-listed';
    let fault: string | null = null;
    const { control, done } = progressBar(terminal);
    try {
      if (files !== null)
        outcome = (await settle(receipt, files.seed, files.result, control).finally(done)).outcome;
    } catch (error) {
      // The receipt stands; it is the seed or the result beside it that settles nothing.
      if (!isFinding(error)) throw error;
      fault = error.message;
    }
    const answer: ReceiptAnswer = { valid: true, commitment: commitmentHash, listed, ticket, outcome };
    if (json) terminal.out(JSON.stringify(answer));
    else {
      terminal.out(`round ${commitment.round}, pool ${commitment.pool}, commitment ${commitmentHash}`);
      const place =
        commitment.method === 'lottery'
          ? `row ${row}, tickets ${ticket?.first} to ${ticket?.last}`
          : `row ${row}`;
      terminal.out(`code ${code}: ${listed ? place : 'not in the list'}`);
      terminal.out(`outcome: ${OUTCOME_WORDS[outcome]}`);
      if (expected === undefined)
        terminal.out('Compare the commitment with one that you got elsewhere: the receipt brings its own.');
    }
    if (fault !== null)
      terminal.err(`The receipt is valid, but the seed and result settle nothing: ${fault}`);
    return fault === null ? 0 : 1;
  },
};
