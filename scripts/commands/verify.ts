/** `verify`: the checks of section 6 on a folder or a zip. */

import { openAsBlob } from 'node:fs';
import { type Check, isOptional, type Verdict } from '../../src/core/checks.ts';
import { MingqianError, visible } from '../../src/core/errors.ts';
import type { Policy } from '../../src/core/log/policy.ts';
import type { Related, Relation } from '../../src/core/log/related.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { type Report, reportBytes, reportOf } from '../../src/core/report.ts';
import { BYTES_A_BYTE, ROOM_BYTES, ROOM_ROWS, ROWS_A_BYTE } from '../../src/core/room.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import { digestedRecord } from '../../src/record/digested.ts';
import { LIST_LIMIT, RULES_LIMIT } from '../../src/record/limits.ts';
import { folderRecord, statOf } from '../../src/record/node/folder.ts';
import { logAt } from '../../src/record/node/log.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { ENTRY_LIMIT } from '../../src/record/zip-entries.ts';
import { reportDifferences, type Second, secondReport } from '../comparing/second-report.ts';
import { policyAt } from '../log/setting.ts';
import { type Arguments, digest } from '../terminal/arguments.ts';
import { progressBar } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command, ExitStatus } from './command.ts';
import { writeDispute } from './dispute-file.ts';

const STATUS: Readonly<Record<Verdict, ExitStatus>> = { verified: 0, failed: 1, incomplete: 2 };
const mib = (bytes: number) => `${bytes / 2 ** 20} MiB`;
const LIMITS = `rules.md has at most ${mib(RULES_LIMIT)}, a list or a result ${mib(LIST_LIMIT)}. A
list that is unpacked, or a zip, makes at most ${mib(ROOM_BYTES)} or ${BYTES_A_BYTE} times its size, and ${ROOM_ROWS.toLocaleString('en')} rows or ${ROWS_A_BYTE} for each byte,
whichever is more; a zip has at most ${ENTRY_LIMIT.toLocaleString('en')} entries.`;
const MARK: Readonly<Record<Check['status'], string>> = { pass: 'pass', fail: 'FAIL', skip: 'skip' };

/** The record at a path: a folder, or else a zip. @throws MingqianError `record.missing`, `record.unreadable`, `record.limit` */
export async function recordAt(path: string): Promise<RecordSource> {
  const found = await statOf(path);
  if (found === null)
    throw new MingqianError('record.missing', 'expected a folder or a zip, found nothing', { file: path });
  return found.isDirectory() ? folderRecord(path) : zipRecord(await openAsBlob(path), path);
}

function sentence({ verdict, checks, commitmentHash, log }: Verification): string {
  const ids = (status: Check['status']) =>
    checks
      .filter((check) => check.status === status && !isOptional(check))
      .map(({ id }) => id)
      .join(', ');
  if (verdict === 'failed') return `FAILED: ${ids('fail')}.`;
  if (verdict === 'incomplete') return `INCOMPLETE: not everything could be checked: ${ids('skip')}.`;
  const result = 'VERIFIED: the published result is what this list and this seed give.';
  if (log === null)
    return `${result} Commitment ${commitmentHash}; compare it with the one you heard elsewhere.`;
  const names = new Set(log.witnessed.flatMap(({ witness, before }) => (before > 0 ? [witness] : [])));
  const who = `${names.size} ${names.size === 1 ? 'witness' : 'witnesses'} of your policy (${[...names].join(', ')})`;
  return `${result} Before the draw ${who} signed that the log ${log.origin} holds its commitment ${commitmentHash}, and the log has no second one for its round and pool.`;
}

const RELATION: Readonly<Record<Relation, string>> = {
  sameDay: 'drawn within a day',
  sameSource: 'shares a source',
  samePool: 'an earlier one of the pool',
};

/** A commitment of which the reader is told, in a line. */
function relatedLine({ index, hash, round, pool, drawAt, relations, hasResult, hasNotice }: Related): string {
  const why = relations.map((relation) => RELATION[relation]).join(', ');
  const has = [...(hasResult ? ['result'] : []), ...(hasNotice ? ['notice'] : [])].join(' and ');
  const state = has === '' ? 'NEITHER RESULT NOR NOTICE' : has;
  return `related: entry ${index}, round ${round}, pool ${pool}, drawn ${drawAt}, ${hash}: ${why}; ${state}`;
}

/** The reader's policy and log, from a command's options. @throws MingqianError `usage`, `record.*`, `log.policy` */
async function trusted(args: Arguments, terminal: Terminal) {
  const [file, place] = [args.option('policy'), args.option('log')];
  if (file === undefined) {
    if (place !== undefined)
      throw new MingqianError('usage', '--log needs the keys that you trust: --policy');
    return { policy: undefined, log: undefined, words: [] };
  }
  const { policy } = await policyAt(file, terminal);
  warnOfLogs(policy, terminal);
  const log = place === undefined ? undefined : await logAt(place);
  return { policy, log, words: ['--policy', file, ...(place === undefined ? [] : ['--log', place])] };
}

/** Says it where a publisher could show a history in each of several logs (spec, section 8). */
export function warnOfLogs({ logs }: Policy, { err }: Pick<Terminal, 'err'>): void {
  if (logs.length > 1)
    err(
      `Warning: the trust policy has ${logs.length} logs: a publisher with two could show a history in each.`,
    );
}

export const verifyCommand: Command = {
  usage:
    '<folder or .zip> [--json] [--commitment H] [--policy <file> [--log <folder or address>]] [--twice] [--dispute <file>]',
  summary: 'the checks of section 6',
  help: `Makes every check of the protocol's section 6 and says of each pass, fail or skip, with what it saw. Exit status: 0
verified, 1 a check failed, 2 could not be checked.

With --policy, your own trust policy (a C2SP tlog-policy file), the three checks of the publication log count too: by whom the
commitment was seen before the draw, and, with --log, whether the log has a second one. --log names the folder or the address
that holds \`checkpoint\`. Without a policy nothing is known of the log, and no witness is claimed. Take the policy from somebody
else than the publisher; one that is not well formed ends the command with 2 and no report.

With --twice the independent verify.py checks the same record too, by Python, and every status is compared: 3 where the two
differ, whatever either says; 2 where verify.py gave no report, or 1 where a check failed here. With --dispute, where a check
failed, or the two differ, one file is written for others to see the same: digests, first divergence, versions, commands.

Limits, the same as verify.py's; past one there is no verdict: ${LIMITS} Of zips only those are
read that can be read in one way; the guide, "Re-running a draw", has the rules.`,
  words: 1,
  options: {
    json: { help: 'print the machine-readable report and nothing else' },
    commitment: { value: 'hash', help: 'the commitment you heard of: adds the check commitment.expected' },
    policy: { value: 'file', help: 'the keys that you trust: adds the checks of the publication log' },
    log: { value: 'where', help: 'the folder or address that holds `checkpoint`, for log.unique' },
    twice: { help: 'check with verify.py too, and compare every status' },
    dispute: { value: 'file', help: 'where a dispute file goes; a file that is there is never overwritten' },
  },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const expected = args.option('commitment');
    const expectedCommitment = expected === undefined ? undefined : digest('commitment', expected);
    const json = args.flag('json');
    const bar = progressBar(terminal);
    const disputePath = args.option('dispute');
    if (disputePath !== undefined && (await statOf(disputePath)) !== null)
      throw new MingqianError('usage', '--dispute: expected no file, found one', { file: disputePath });
    const { policy, log, words } = await trusted(args, terminal);
    const record = await recordAt(path);
    // Digests are for the dispute file alone.
    const { source, inputs } =
      disputePath === undefined
        ? { source: record, inputs: new Map() }
        : digestedRecord(record, nodePlatform.sha256);
    const verification = await verify(source, nodePlatform, {
      software: SOFTWARE,
      expectedCommitment,
      policy,
      log,
      control: bar.control,
      onCheck: (check) => {
        bar.done();
        if (!json) terminal.out(`${MARK[check.status]}  ${check.id.padEnd(20)} ${check.detail}`);
      },
    }).finally(bar.done);
    const report = reportOf(verification);
    if (json) terminal.out(new TextDecoder().decode(reportBytes(verification)));
    else {
      for (const { what, value } of verification.attested)
        terminal.out(`attested, not proven: ${what}: ${value}`);
      for (const one of verification.log?.related ?? []) terminal.out(relatedLine(one));
      terminal.out(sentence(verification));
    }
    const heard = expectedCommitment === undefined ? [] : ['--commitment', expectedCommitment];
    const second = args.flag('twice') ? await secondReport(path, [...heard, ...words]) : null;
    const status = second === null ? STATUS[report.verdict] : compared(report, second, terminal, json);
    if (disputePath !== undefined)
      await writeDispute(disputePath, {
        report,
        checks: verification.checks,
        source,
        inputs,
        given: { expectedCommitment, hasPolicy: policy !== undefined, hasLog: log !== undefined },
        otherReport: second !== null && 'report' in second ? second.report : null,
        differences: second !== null && 'report' in second ? reportDifferences(report, second.report) : [],
        say: json ? terminal.err : terminal.out,
      });
    return status;
  },
};

/** Says whether the other program agrees, and gives the status that follows. */
function compared(report: Report, second: Second, terminal: Terminal, json: boolean): ExitStatus {
  const say = (text: string) => (json ? terminal.err : terminal.out)(visible(text));
  const status = STATUS[report.verdict];
  if ('reason' in second) {
    terminal.err(visible(`NOT CHECKED TWICE: ${second.reason}.`));
    return status === 0 ? 2 : status;
  }
  const differences = reportDifferences(report, second.report);
  if (differences.length === 0) {
    say(`TWICE: verify.py says the same of all ${report.checks.length} checks.`);
    return status;
  }
  terminal.err('THE TWO IMPLEMENTATIONS DIFFER. One of them is wrong, or the files changed in between:');
  for (const line of differences) terminal.err(visible(`  ${line}`));
  terminal.err('Do not rely on either verdict; keep the record and both reports, and tell the project.');
  return 3;
}
