/** `round succession`: who gave a place up since the draw, and which reserve moved up. */
import { join } from 'node:path';
import { toHex } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import type { Logged } from '../../../src/core/log/history.ts';
import { voidingOf } from '../../../src/core/log/unique.ts';
import { RESULT_HEADER, readResult } from '../../../src/core/result.ts';
import { verify } from '../../../src/core/verify.ts';
import { folderRecord } from '../../../src/record/node/folder.ts';
import { nodePlatform } from '../../../src/record/node/platform.ts';
import { stepFiles } from '../../../src/record/node/succession.ts';
import { siteLog } from '../../../src/record/node/voided.ts';
import { resultRows } from '../../../src/record/result-rows.ts';
import { SOFTWARE } from '../../../src/record/software.ts';
import { entriesOfSteps, loggedNotices, namedSteps } from '../../../src/round/named-steps.ts';
import {
  checkSuccession,
  type Drawn,
  nextStep,
  noticeText,
  REASONS,
  type Reason,
  type Step,
  type Succession,
  stepFile,
} from '../../../src/round/succession.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { publish } from '../../publishing/published-files.ts';
import { type Arguments, integer } from '../../terminal/arguments.ts';
import { progressBar } from '../../terminal/progress.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { type Command, type ExitStatus, readInput } from '../command.ts';
import { appendNotice } from '../log/append-notice.ts';

/** A record that was drawn and verified, and the codes of its ranks. */
interface Verified {
  readonly round: string;
  readonly pool: string;
  readonly drawn: Drawn;
  readonly codeOf: (rank: number) => string;
}

/** Verifies the record: whoever moves up must be the one who was drawn. @throws MingqianError `check.differs`, `record.*` */
async function verifiedRecord(folder: string, terminal: Terminal): Promise<Verified> {
  const { control, done } = progressBar(terminal);
  const record = await folderRecord(folder);
  const { checks } = await verify(record, nodePlatform, { software: SOFTWARE, control }).finally(done);
  const wrong =
    checks.find(({ status }) => status === 'fail') ??
    checks.find(({ id, status }) => (id === 'draw.result' || id === 'result.summary') && status !== 'pass');
  if (wrong !== undefined)
    throw new MingqianError(
      'check.differs',
      `expected ${wrong.id} to pass, found ${wrong.status}: ${wrong.detail}`,
      {
        file: folder,
      },
    );
  const commitmentJson = await readInput(join(folder, 'commitment.json'), DOCUMENT_LIMIT + 1);
  const resultJson = await readInput(join(folder, 'result.json'), DOCUMENT_LIMIT + 1);
  const { round, pool, method, drawAt } = readCommitment(commitmentJson);
  const rows = resultRows(await readInput(join(folder, 'result.csv')), RESULT_HEADER[method]);
  return {
    round,
    pool,
    drawn: {
      commitment: toHex(sha256(commitmentJson)),
      resultHash: toHex(sha256(resultJson)),
      result: readResult(resultJson),
      drawAt,
    },
    codeOf: (rank) => rows?.row(rank)[1] ?? '',
  };
}

/** A step in a line. */
function stepLine({ number, at, givesUp, movesUp, reason }: Step, { codeOf }: Verified): string {
  const next = movesUp === null ? 'no reserve is left' : `rank ${movesUp} (${codeOf(movesUp)}) moves up`;
  return `${String(number).padStart(3)}  ${at}  rank ${givesUp} (${codeOf(givesUp)}) ${reason}: ${next}`;
}

/** The list as it stands, and every step since the draw. */
function tell(succession: Succession, verified: Verified, { out }: Terminal): void {
  const { steps, gone, moved, called, vacant } = succession;
  const { allocated, reserves } = verified.drawn.result;
  for (const step of steps) out(stepLine(step, verified));
  const without = gone.length === 0 ? '' : ` without ${gone.join(', ')}`;
  const and = moved.length === 0 ? '' : `, and the reserves with ranks ${moved.join(', ')}`;
  out(
    `Places are held by ranks 1 to ${allocated}${without}${and}: ${allocated - vacant} of ${allocated}. Reserves called: ${called} of ${reserves}.`,
  );
}

function reasonOf(text: string): Reason {
  const reason = REASONS.find((one) => one === text);
  if (reason === undefined)
    throw new MingqianError(
      'usage',
      `--reason: expected ${REASONS.join(', ')}, found ${JSON.stringify(text)}`,
    );
  return reason;
}

/** Reads and checks what stands, against the log where one is named. */
async function look(folder: string, args: Arguments, terminal: Terminal): Promise<ExitStatus> {
  for (const name of ['reason', 'keys'])
    if (args.option(name) !== undefined)
      throw new MingqianError('usage', `--${name} is given, but no --gives-up: no step would be made`);
  const verified = await verifiedRecord(folder, terminal);
  const succession = checkSuccession(await stepFiles(folder), verified.drawn);
  const place = args.option('log');
  if (place !== undefined) {
    const log = await siteLog(place);
    if (log === null)
      throw new MingqianError('record.missing', 'expected a log, found no checkpoint', { file: place });
    const named = namedSteps(log.notices, verified.round, verified.pool);
    const entries = entriesOfSteps(succession.steps, named);
    for (const [i, entry] of entries.entries())
      terminal.err(
        entry === null
          ? `${stepFile(i + 1)}: no notice of the log names its SHA-256`
          : `${stepFile(i + 1)}: named by entry ${entry} of the log`,
      );
    tell(succession, verified, terminal);
    return entries.includes(null) ? 1 : 0;
  }
  tell(succession, verified, terminal);
  terminal.err('Whether a log names these steps was not looked at: name a --log.');
  return 0;
}

/**
 * Refuses a step of what the log does not have as it stands here.
 * @throws MingqianError `usage` where it lacks this result, or a notice voids the commitment
 */
function demandLogged(entries: readonly Logged[], { commitment, resultHash }: Drawn, folder: string): void {
  const file = join(folder, 'result.json');
  const voiding = voidingOf({ entries }).get(commitment)?.[0];
  if (voiding !== undefined)
    throw new MingqianError(
      'usage',
      `entry ${voiding.index} of the log voids this record: nobody holds a place by it`,
      {
        file,
      },
    );
  if (!entries.some(({ hash, document }) => document.type === 'result' && hash === resultHash))
    throw new MingqianError('usage', 'the log does not have this result: `log publish` the record first', {
      file,
    });
}

/** The step to be published: the one that stands and says the same, where a run was ended, or the one that follows. */
function stepBytes(
  files: readonly Uint8Array[],
  { drawn }: Verified,
  asked: { givesUp: number; reason: Reason },
  now: string,
): { bytes: Uint8Array; number: number } {
  const { steps } = checkSuccession(files, drawn);
  const same = steps.find(({ givesUp }) => givesUp === asked.givesUp);
  if (same === undefined)
    return { bytes: nextStep(files, drawn, { ...asked, at: now }), number: files.length + 1 };
  if (same.reason !== asked.reason)
    throw new MingqianError(
      'usage',
      `rank ${asked.givesUp} gave its place up already, for another reason: ${same.reason}; a step is never changed`,
      { file: stepFile(same.number) },
    );
  return { bytes: files[same.number - 1] as Uint8Array, number: same.number };
}

export const successionCommand: Command = {
  usage: '<record> [--gives-up <rank> --reason R --log <folder> --keys <file> [--witnesses <policy>]]',
  summary: 'who gave a place up since the draw, and which reserve moved up',
  help: `Without --gives-up: verifies the record, checks every succession-<n>.json beside it, prints the list as it stands and each step
since, and with --log whether the published log names each step. Anyone can run it so, without keys.

With --gives-up it makes the next step: the place of that rank is given up and goes to the next reserve by rank. The step is
written beside the record as succession-<n>.json, which names the one before by its SHA-256, and a notice of the log says
"succession-<n>.json sha256 <its hash>". A reserve who declines has moved up and gives up in turn, so that nobody is passed over
without a step that says so. The same step again is made once, however often this is run.
Exit status: 0 done, or every step is named; 1 a step is not named in the log; 2 not done.`,
  words: 1,
  options: {
    'gives-up': { value: 'rank', help: 'the rank whose place is given up' },
    reason: { value: REASONS.join('|'), help: 'why' },
    ...PUBLISHER_OPTIONS,
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const rank = args.option('gives-up');
    if (rank === undefined) return look(folder, args, terminal);
    const asked = { givesUp: integer('gives-up', rank), reason: reasonOf(args.required('reason')) };
    const publisher = await publisherOf(args, [folder], terminal);
    const verified = await verifiedRecord(folder, terminal);
    const { round, pool, drawn } = verified;
    const entries = await journalEntries(publisher);
    demandLogged(entries, drawn, folder);
    const files = await stepFiles(folder);
    const { bytes, number } = stepBytes(files, verified, asked, terminal.now());
    const succession = checkSuccession(number > files.length ? [...files, bytes] : files, drawn);
    // A step that the log has under this number is published: another beside it would be a second history.
    const named = entriesOfSteps(succession.steps, namedSteps(loggedNotices({ entries }), round, pool));
    const path = join(folder, stepFile(number));
    const written = await publish(path, bytes, { files: terminal.files });
    terminal.err(`${path}: ${written === 'same' ? 'stands already, the same' : 'written'}`);
    let status: ExitStatus = 0;
    for (const step of succession.steps) {
      // Those too that an ended run has left without a notice.
      if (step.number < number && named[step.number - 1] !== null) continue;
      const text = noticeText(step.number, step.sha256);
      ({ status } = await appendNotice({ round, pool, voids: null, text }, publisher, terminal));
    }
    tell(succession, verified, terminal);
    return status;
  },
};
