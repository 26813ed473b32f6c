/** `verify`: the checks of section 6 on a folder or a zip. */

import { openAsBlob } from 'node:fs';
import { type Check, isOptional, type Verdict } from '../../src/core/checks.ts';
import { MingqianError, visible } from '../../src/core/errors.ts';
import { nothing } from '../../src/core/findings.ts';
import type { Policy } from '../../src/core/log/policy.ts';
import type { Related } from '../../src/core/log/related.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { type Report, reportBytes, reportOf } from '../../src/core/report.ts';
import { BYTES_A_BYTE, ROOM_BYTES, ROOM_ROWS, ROWS_A_BYTE } from '../../src/core/room.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import { checkWords } from '../../src/i18n/checks.ts';
import { findingWords } from '../../src/i18n/findings.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { plain, saidOf } from '../../src/i18n/said.ts';
import { sealWords } from '../../src/i18n/seals.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { verdictWords, witnessesBefore } from '../../src/panels/verify/sentences.ts';
import { digestedRecord } from '../../src/record/digested.ts';
import { HELD_LIMIT, LIST_LIMIT, RULES_LIMIT } from '../../src/record/limits.ts';
import { folderRecord, statOf } from '../../src/record/node/folder.ts';
import { logAt } from '../../src/record/node/log.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { ENTRY_LIMIT } from '../../src/record/zip-entries.ts';
import { reportDifferences, type Second, secondReport } from '../comparing/second-report.ts';
import { policyAt } from '../log/setting.ts';
import { type Arguments, digest } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import { saidFinding } from '../terminal/said-error.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { verifyCommandWords } from '../words/verify.ts';
import { command, type ExitStatus } from './command.ts';
import { writeDispute } from './dispute-file.ts';

const STATUS: Readonly<Record<Verdict, ExitStatus>> = { verified: 0, failed: 1, incomplete: 2 };
const mib = (bytes: number) => `${bytes / 2 ** 20} MiB`;
const LIMITS = {
  rules: mib(RULES_LIMIT),
  list: `${LIST_LIMIT / 2 ** 30} GiB`,
  result: `${HELD_LIMIT / 2 ** 30} GiB`,
  room: mib(ROOM_BYTES),
  times: BYTES_A_BYTE,
  rows: ROOM_ROWS.toLocaleString('en'),
  rowsAByte: ROWS_A_BYTE,
  entries: ENTRY_LIMIT.toLocaleString('en'),
};

/** What a check saw, in the language of the terminal: in English the report's own words. */
export function seenBy(check: Check, lang: Lang): string {
  if (lang === 'en') return check.detail;
  if (check.status === 'fail') return saidFinding(check.finding, lang);
  if (check.status === 'skip') return plain(saidOf(findingWords[lang].skipped, check.reason));
  const { sentences, seen } = checkWords[lang];
  return verifyCommandWords[lang].passed(sentences[check.id], seen[check.id](check.facts));
}

/** The record at a path: a folder, or else a zip. @throws MingqianError `record.missing`, `record.unreadable`, `record.limit` */
export async function recordAt(path: string): Promise<RecordSource> {
  const found = await statOf(path);
  if (found === null)
    throw new MingqianError(
      'record.missing',
      'expected a folder or a zip, found nothing',
      { file: path },
      { found: nothing },
    );
  return found.isDirectory() ? folderRecord(path) : zipRecord(await openAsBlob(path), path);
}

function sentence(verification: Verification, lang: Lang): string {
  const { verdict, checks, commitmentHash, log } = verification;
  const t = verifyCommandWords[lang];
  const ids = (status: Check['status']) =>
    checks
      .filter((check) => check.status === status && !isOptional(check))
      .map(({ id }) => id)
      .join(t.between);
  const name = sealWords[lang][verdict];
  const said = verdictWords(verifyWords[lang], verification).sentence;
  if (verdict === 'failed') return t.failed(name, said, ids('fail'));
  if (verdict === 'incomplete') return t.incomplete(name, said, ids('skip'));
  const result = `${t.verified(name, said)}${t.space}`;
  if (log === null) return `${result}${t.heard(commitmentHash ?? '')}`;
  return `${result}${t.witnessed(witnessesBefore(log), log.origin, commitmentHash ?? '')}`;
}

/** A commitment of which the reader is told, in a line. */
function relatedLine(one: Related, lang: Lang): string {
  const t = verifyCommandWords[lang];
  const why = one.relations.map((relation) => t.relations[relation]).join(t.between);
  const has = [...(one.hasResult ? [t.result] : []), ...(one.hasNotice ? [t.notice] : [])].join(t.and);
  return t.related(one, why, has === '' ? t.neither : has);
}

/** The reader's policy and log, from a command's options. @throws MingqianError `usage`, `record.*`, `log.policy` */
async function trusted(args: Arguments, terminal: Terminal) {
  const [file, place] = [args.option('policy'), args.option('log')];
  if (file === undefined) {
    if (place !== undefined) misuse(inBoth(verifyCommandWords, (t) => t.logNeedsPolicy));
    return { policy: undefined, log: undefined, words: [] };
  }
  const { policy } = await policyAt(file, terminal);
  warnOfLogs(policy, terminal);
  const log = place === undefined ? undefined : await logAt(place);
  return { policy, log, words: ['--policy', file, ...(place === undefined ? [] : ['--log', place])] };
}

/** Says it where a publisher could show a history in each of several logs (spec, section 8). */
export function warnOfLogs({ logs }: Policy, { err, lang }: Pick<Terminal, 'err' | 'lang'>): void {
  if (logs.length > 1) err(verifyCommandWords[lang].manyLogs(logs.length));
}

const says = (lang: Lang) => ({ ...verifyCommandWords[lang], help: verifyCommandWords[lang].help(LIMITS) });

export const verifyCommand = command({
  usage:
    '<folder or .zip> [--json] [--commitment H] [--policy <file> [--log <folder or address>]] [--twice] [--dispute <file>]',
  says: { zh: says('zh'), en: says('en') },
  words: 1,
  options: {
    json: {},
    commitment: { value: 'hash' },
    policy: { value: 'file' },
    log: { value: 'where' },
    twice: {},
    dispute: { value: 'file' },
  },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const expected = args.option('commitment');
    const expectedCommitment = expected === undefined ? undefined : digest('commitment', expected);
    const json = args.flag('json');
    const { lang } = terminal;
    const t = verifyCommandWords[lang];
    const bar = progressBar(terminal);
    const disputePath = args.option('dispute');
    if (disputePath !== undefined && (await statOf(disputePath)) !== null)
      misuse(
        inBoth(verifyCommandWords, (words) => words.disputeThere),
        { file: disputePath },
      );
    const { policy, log, words } = await trusted(args, terminal);
    const record = await recordAt(path);
    // Digests are for the dispute file alone.
    const digested = disputePath === undefined ? null : digestedRecord(record, nodePlatform);
    const source = digested?.source ?? record;
    const verification = await verify(source, nodePlatform, {
      software: SOFTWARE,
      expectedCommitment,
      policy,
      log,
      control: bar.control,
      onCheck: (check) => {
        bar.done();
        if (!json) terminal.out(`${t.marks[check.status]}  ${check.id.padEnd(20)} ${seenBy(check, lang)}`);
      },
    }).finally(bar.done);
    const report = reportOf(verification);
    if (json) terminal.out(new TextDecoder().decode(reportBytes(verification)));
    else {
      for (const { what, value } of verification.attested) terminal.out(t.attested(what, value));
      for (const one of verification.log?.related ?? []) terminal.out(relatedLine(one, lang));
      terminal.out(sentence(verification, lang));
    }
    const heard = expectedCommitment === undefined ? [] : ['--commitment', expectedCommitment];
    const second = args.flag('twice') ? await secondReport(path, [...heard, ...words]) : null;
    const status = second === null ? STATUS[report.verdict] : compared(report, second, terminal, json);
    if (disputePath !== undefined && digested !== null)
      await writeDispute(disputePath, {
        report,
        checks: verification.checks,
        source,
        inputs: () => digested.inputs(verification.content),
        given: { expectedCommitment, hasPolicy: policy !== undefined, hasLog: log !== undefined },
        otherReport: second !== null && 'report' in second ? second.report : null,
        differences: second !== null && 'report' in second ? reportDifferences(report, second.report) : [],
        say: json ? terminal.err : terminal.out,
      });
    return status;
  },
});

/** Says whether the other program agrees, and gives the status that follows. */
function compared(report: Report, second: Second, terminal: Terminal, json: boolean): ExitStatus {
  const say = (text: string) => (json ? terminal.err : terminal.out)(visible(text));
  const status = STATUS[report.verdict];
  const t = verifyCommandWords[terminal.lang];
  if ('reason' in second) {
    terminal.err(visible(t.notTwice(second.reason[terminal.lang])));
    return status === 0 ? 2 : status;
  }
  const differences = reportDifferences(report, second.report, terminal.lang);
  if (differences.length === 0) {
    say(t.twice(report.checks.length));
    return status;
  }
  terminal.err(t.differ);
  for (const line of differences) terminal.err(visible(`  ${line}`));
  terminal.err(t.relyOnNeither);
  return 3;
}
