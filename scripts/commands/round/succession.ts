/** `round succession`: who gave a place up since the draw, and which reserve moved up. */
import { join } from 'node:path';
import { toHex } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
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
  type Succession,
  stepFile,
} from '../../../src/round/succession.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { publish } from '../../publishing/published-files.ts';
import { type Arguments, integer } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { progressBar } from '../../terminal/progress.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { successionCommandWords } from '../../words/accidents.ts';
import { withPublisher } from '../../words/log/publisher.ts';
import { command, type ExitStatus, readInput } from '../command.ts';
import { appendNotice } from '../log/append-notice.ts';
import { seenBy } from '../verify.ts';

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
    misuse(
      {
        zh: successionCommandWords.zh.unverified(wrong.id, wrong.status, seenBy(wrong, 'zh')),
        en: successionCommandWords.en.unverified(wrong.id, wrong.status, wrong.detail),
      },
      { file: folder },
      'check.differs',
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

/** The list as it stands, and every step since the draw. */
function tell(succession: Succession, { codeOf, drawn }: Verified, { out, lang }: Terminal): void {
  const t = successionCommandWords[lang];
  const { steps, gone, moved, called, vacant } = succession;
  const { allocated, reserves } = drawn.result;
  for (const { number, at, givesUp, movesUp, reason } of steps)
    out(
      t.step({
        number: String(number).padStart(3),
        at,
        givesUp,
        code: codeOf(givesUp),
        reason,
        movesUp: movesUp === null ? null : { rank: movesUp, code: codeOf(movesUp) },
      }),
    );
  out(t.places({ allocated, gone, moved, held: allocated - vacant, called, reserves }));
}

function reasonOf(text: string): Reason {
  const reason = REASONS.find((one) => one === text);
  if (reason === undefined)
    return misuse(inBoth(successionCommandWords, (t) => t.reason(REASONS.join(', '), JSON.stringify(text))));
  return reason;
}

/** Reads and checks what stands, against the log where one is named. */
async function look(folder: string, args: Arguments, terminal: Terminal): Promise<ExitStatus> {
  for (const name of ['reason', 'keys'])
    if (args.option(name) !== undefined) misuse(inBoth(successionCommandWords, (t) => t.noStep(name)));
  const t = successionCommandWords[terminal.lang];
  const verified = await verifiedRecord(folder, terminal);
  const succession = checkSuccession(await stepFiles(folder), verified.drawn);
  const place = args.option('log');
  if (place !== undefined) {
    const log = await siteLog(place);
    if (log === null)
      return misuse(
        inBoth(successionCommandWords, (t) => t.noLog),
        { file: place },
        'record.missing',
      );
    demandStanding(log.voided.get(verified.drawn.commitment)?.entry, folder);
    const named = namedSteps(log.notices, verified.round, verified.pool);
    const entries = entriesOfSteps(succession.steps, named);
    for (const [i, entry] of entries.entries())
      terminal.err(entry === null ? t.unnamed(stepFile(i + 1)) : t.named(stepFile(i + 1), entry));
    tell(succession, verified, terminal);
    return entries.includes(null) ? 1 : 0;
  }
  tell(succession, verified, terminal);
  terminal.err(t.notLooked);
  return 0;
}

/** @param voiding the entry of the log that voids the commitment, or undefined @throws MingqianError `usage` where one does */
function demandStanding(voiding: number | undefined, folder: string): void {
  if (voiding !== undefined)
    misuse(
      inBoth(successionCommandWords, (t) => t.voided(voiding)),
      { file: join(folder, 'result.json') },
    );
}

/**
 * Refuses a step of what the log does not have as it stands here.
 * @throws MingqianError `usage` where it lacks this result, or a notice voids the commitment
 */
function demandLogged(entries: readonly Logged[], { commitment, resultHash }: Drawn, folder: string): void {
  const file = join(folder, 'result.json');
  demandStanding(voidingOf({ entries }).get(commitment)?.[0]?.index, folder);
  if (!entries.some(({ hash, document }) => document.type === 'result' && hash === resultHash))
    misuse(
      inBoth(successionCommandWords, (t) => t.noResult),
      { file },
    );
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
    misuse(
      inBoth(successionCommandWords, (t) => t.otherReason(asked.givesUp, same.reason)),
      { file: stepFile(same.number) },
    );
  return { bytes: files[same.number - 1] as Uint8Array, number: same.number };
}

export const successionCommand = command({
  usage: '<record> [--gives-up <rank> --reason R --log <folder> --keys <file> [--witnesses <policy>]]',
  says: withPublisher(successionCommandWords),
  words: 1,
  options: {
    'gives-up': { value: 'rank' },
    reason: { value: REASONS.join('|') },
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
    const t = successionCommandWords[terminal.lang];
    terminal.err(written === 'same' ? t.stands(path) : t.written(path));
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
});
