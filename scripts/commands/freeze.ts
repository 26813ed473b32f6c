/** `freeze`: from applications to a published list and commitment. */
import { dirname, join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { calendarOf } from '../ceremony/calendar.ts';
import { type Judgement, judgementsOf } from '../ceremony/judgements.ts';
import { withPlanFile } from '../ceremony/plan-file.ts';
import { PROMISE_OPTIONS, promiseOf } from '../ceremony/promise.ts';
import { ceremonyWords, sayJudgement } from '../ceremony/words.ts';
import { applicationsAt } from '../publishing/applications-file.ts';
import { commit } from '../publishing/commit.ts';
import { freeze } from '../publishing/freeze.ts';
import { Scratch } from '../publishing/scratch.ts';
import { type Draw, secretPath, secretsOf, workingTree } from '../publishing/secrets.ts';
import { mayBeWithin } from '../publishing/within.ts';
import { ROOT } from '../root.ts';
import type { Arguments } from '../terminal/arguments.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { inBoth, Misuse, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writtenWords } from '../words/files.ts';
import { type FreezeWords, freezeCommandWords } from '../words/freeze.ts';
import { command, readInput } from './command.ts';

/** Where the secret goes, where nothing is published, committed to a repository or overwritten. @throws MingqianError `usage` */
async function secretPlace(args: Arguments, draw: Draw, digest: string, terminal: Terminal): Promise<string> {
  const { files, secretsFolder, err, lang } = terminal;
  const out = args.required('out');
  const file = args.option('secret-file') ?? secretPath(secretsFolder, draw, digest);
  const refuse = (say: (t: FreezeWords) => string): never =>
    misuse(inBoth(freezeCommandWords, say), { file });
  if (await mayBeWithin(file, ROOT, files)) refuse((t) => t.inRepository);
  if (await mayBeWithin(file, out, files)) refuse((t) => t.inRecord);
  if ((await readFileUpTo(file, undefined, files)) !== null) refuse((t) => t.secretThere(out));
  const tree = await workingTree(file, files);
  if (tree !== null) err(writtenWords[lang].workingTree(file, tree));
  return file;
}

/** @throws Misuse with every reason for which the promise is refused */
function demandUnrefused(judgements: readonly Judgement[]): void {
  const refused = judgements.filter(({ weight }) => weight === 'refused');
  if (refused.length > 0)
    throw new Misuse({
      zh: refused.map((one) => sayJudgement(ceremonyWords.zh, one)).join('\n'),
      en: refused.map((one) => sayJudgement(ceremonyWords.en, one)).join('\n'),
    });
}

/** Tells of secrets of this round and pool to which nothing here was committed. */
async function tellSecrets(
  out: string,
  draw: Draw,
  { files, secretsFolder, err, lang }: Terminal,
): Promise<void> {
  for (const file of await secretsOf(secretsFolder, draw, files))
    err(freezeCommandWords[lang].otherSecret(file, draw.round, draw.pool, out));
}

export const freezeCommand = command({
  usage:
    '<applications.csv> --out <folder> --rules F (--plan F | --round R --pool P --method M --quota N --draw-at T --source S ...)',
  says: freezeCommandWords,
  words: 1,
  options: {
    out: { value: 'folder' },
    rules: { value: 'file' },
    ...PROMISE_OPTIONS,
    'secret-file': { value: 'file' },
  },
  async run(given, terminal) {
    const { lang } = terminal;
    const t = freezeCommandWords[lang];
    const args = await withPlanFile(given);
    const [applications = ''] = args.words;
    const out = args.required('out');
    const rulesFile = args.required('rules');
    const bytes = terminal.secret();
    const digest = toHex(sha256(bytes));
    // Before a file is read, which may be large: what is wrong with the promise is wrong with any list.
    const plan = promiseOf(args, terminal.now(), bytes);
    const { promised, words } = plan;
    const draw = { round: promised.round, pool: promised.pool };
    if (args.option('secret-file') !== undefined && !words.includes('secret'))
      misuse(inBoth(freezeCommandWords, (words) => words.noSecret));
    const judgements = judgementsOf(plan, { now: terminal.now(), isPast: args.flag('past') });
    demandUnrefused(judgements);
    const rules = await readInput(rulesFile);
    if ((await readFileUpTo(join(out, 'commitment.json'), undefined, terminal.files)) !== null)
      misuse(
        inBoth(freezeCommandWords, (words) => words.published),
        { file: join(out, 'commitment.json') },
      );
    const secret = words.includes('secret')
      ? { bytes, digest, file: await secretPlace(args, draw, digest, terminal) }
      : null;
    const { control, done } = progressBar(terminal);
    const scratch = new Scratch(out, terminal.files);
    const publishFrozen = async () => {
      const frozen = await freeze(await applicationsAt(applications), rules, promised, {
        scratch,
        control,
      }).finally(done);
      // Only now: a run that is refused makes no secret.
      const folders = secret === null ? [out] : [out, dirname(secret.file)];
      await tellTemporary(folders, terminal, scratch.folder);
      if (secret !== null) await tellSecrets(out, draw, terminal);
      for (const judgement of judgements) terminal.err(sayJudgement(ceremonyWords[lang], judgement));
      for (const warning of frozen.warnings) terminal.err(t.warning(warning[lang]));
      const whole = await commit(
        { out, rules, list: frozen.list, document: frozen.document, secret },
        { files: terminal.files, warn: (said) => terminal.err(said[lang]) },
      );
      return { frozen, whole };
    };
    const { frozen, whole } = await publishFrozen().finally(async () => {
      const left = await scratch.end();
      if (left !== null) terminal.err(writtenWords[lang].useless(left));
    });
    const { rows, tickets } = frozen.commitment.list;
    terminal.err(t.frozen(rows.toLocaleString('en'), tickets.toLocaleString('en'), out));
    if (secret !== null) terminal.err(t.secretIn(secret.file, promised.drawAt));
    for (const { beacon, at } of calendarOf(plan))
      if (beacon !== null)
        terminal.err(t.beacon(beacon.chain, beacon.round, at, beacon.after.toLocaleString('en')));
    terminal.err(t.announce);
    terminal.out(frozen.commitmentHash);
    return whole ? 0 : 2;
  },
});
