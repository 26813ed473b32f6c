/** `verify`: the checks of section 6 on a folder or a zip. */

import { openAsBlob } from 'node:fs';
import type { Check, Verdict } from '../../src/core/checks.ts';
import { MingqianError } from '../../src/core/errors.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { reportBytes } from '../../src/core/report.ts';
import { BYTES_A_BYTE, ROOM_BYTES, ROOM_ROWS, ROWS_A_BYTE } from '../../src/core/room.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import { LIST_LIMIT, RULES_LIMIT } from '../../src/record/limits.ts';
import { folderRecord, statOf } from '../../src/record/node/folder.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { ENTRY_LIMIT } from '../../src/record/zip-entries.ts';
import { digest } from '../terminal/arguments.ts';
import { progressBar } from '../terminal/progress.ts';
import type { Command, ExitStatus } from './command.ts';

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

function sentence({ verdict, checks, commitmentHash }: Verification): string {
  const named = (status: Check['status']) =>
    checks.filter((check) => check.status === status && !check.id.startsWith('log.'));
  const ids = (status: Check['status']) =>
    named(status)
      .map(({ id }) => id)
      .join(', ');
  if (verdict === 'failed') return `FAILED: ${ids('fail')}.`;
  if (verdict === 'incomplete') return `INCOMPLETE: not everything could be checked: ${ids('skip')}.`;
  return `VERIFIED: the published result is what this list and this seed give. Commitment ${commitmentHash}; compare it with the one you heard elsewhere.`;
}

export const verifyCommand: Command = {
  usage: '<folder or .zip> [--json] [--commitment H]',
  summary: 'the checks of section 6',
  help: `Makes every check of the protocol's section 6 and says of each pass, fail or skip, with what it saw. Exit status: 0
verified, 1 a check failed, 2 could not be checked.

Limits, the same as verify.py's; past one there is no verdict: ${LIMITS} Of zips only those are
read that can be read in one way; the guide, "Re-running a draw", has the rules.`,
  words: 1,
  options: {
    json: { help: 'print the machine-readable report and nothing else' },
    commitment: { value: 'hash', help: 'the commitment you heard of: adds the check commitment.expected' },
  },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const expected = args.option('commitment');
    const expectedCommitment = expected === undefined ? undefined : digest('commitment', expected);
    const json = args.flag('json');
    const bar = progressBar(terminal);
    const verification = await verify(await recordAt(path), nodePlatform, {
      software: SOFTWARE,
      expectedCommitment,
      control: bar.control,
      onCheck: (check) => {
        bar.done();
        if (!json) terminal.out(`${MARK[check.status]}  ${check.id.padEnd(20)} ${check.detail}`);
      },
    }).finally(bar.done);
    if (json) terminal.out(new TextDecoder().decode(reportBytes(verification)));
    else {
      for (const { what, value } of verification.attested)
        terminal.out(`attested, not proven: ${what}: ${value}`);
      terminal.out(sentence(verification));
    }
    return STATUS[verification.verdict];
  },
};
