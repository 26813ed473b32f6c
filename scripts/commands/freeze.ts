/** `freeze`: from applications to a published list and commitment. */
import { dirname, join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { calendarOf } from '../ceremony/calendar.ts';
import { type Judgement, judgementsOf } from '../ceremony/judgements.ts';
import { withPlanFile } from '../ceremony/plan-file.ts';
import { PROMISE_OPTIONS, promiseOf, SOURCES_HELP } from '../ceremony/promise.ts';
import { ceremonyWords, sayJudgement } from '../ceremony/words.ts';
import { commit } from '../publishing/commit.ts';
import { freeze } from '../publishing/freeze.ts';
import { type Draw, secretPath, secretsOf, workingTree } from '../publishing/secrets.ts';
import { mayBeWithin } from '../publishing/within.ts';
import { ROOT } from '../root.ts';
import { type Arguments, UsageError } from '../terminal/arguments.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { progressBar } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Command, readInput } from './command.ts';

/** Where the secret goes, where nothing is published, committed to a repository or overwritten. @throws MingqianError `usage` */
async function secretPlace(args: Arguments, draw: Draw, digest: string, terminal: Terminal): Promise<string> {
  const { files, secretsFolder, err } = terminal;
  const out = args.required('out');
  const file = args.option('secret-file') ?? secretPath(secretsFolder, draw, digest);
  const refuse = (reason: string): never => {
    throw new MingqianError('usage', reason, { file });
  };
  if (await mayBeWithin(file, ROOT, files))
    refuse(
      'the secret must be outside this repository, where it could be published; name a --secret-file elsewhere',
    );
  if (await mayBeWithin(file, out, files)) refuse('the secret must be outside the folder that is published');
  if ((await readFileUpTo(file, undefined, files)) !== null)
    refuse(
      `is there already; a secret is used once and never overwritten. No commitment stands in ${out}: where a run ended before it wrote one, nothing was committed with this secret, and it may be deleted; where another commitment was made with it, keep it. Then name another --secret-file`,
    );
  const tree = await workingTree(file, files);
  if (tree !== null)
    err(`Warning: ${file} is in the Git working tree ${tree}: see that it is never added to it.`);
  return file;
}

/** @throws UsageError with every reason for which the promise is refused */
function demandUnrefused(judgements: readonly Judgement[]): void {
  const refused = judgements.filter(({ weight }) => weight === 'refused');
  if (refused.length > 0)
    throw new UsageError(refused.map((one) => sayJudgement(ceremonyWords.en, one)).join('\n'));
}

/** Tells of secrets of this round and pool to which nothing here was committed. */
async function tellSecrets(out: string, draw: Draw, { files, secretsFolder, err }: Terminal): Promise<void> {
  for (const file of await secretsOf(secretsFolder, draw, files))
    err(
      `${file}: is a secret of round ${draw.round}, pool ${draw.pool} already, and no commitment stands in ${out}. Where a run ended before it wrote one, nothing was committed with this secret: delete it. Where this pool was frozen into another folder, keep it. This run makes another.`,
    );
}

export const freezeCommand: Command = {
  usage:
    '<applications.csv> --out <folder> --rules F (--plan F | --round R --pool P --method M --quota N --draw-at T --source S ...)',
  summary: 'the canonical list and commitment.json, before the draw',
  help: `Sorts the applications, refuses duplicates and whatever looks like personal data, and writes rules.md,
applicants.csv and commitment.json into the folder. Where a source is a secret, 32 bytes from the system's random
generator are written to a file of their own, outside this repository and the record, which is printed; keep a copy of it
safe until \`reveal\` reads it at the draw; \`secret\` encrypts it or splits it among officers. Prints the commitment's hash: announce it before the draw, on paper too.

Refuses what \`round plan\` refuses, which shows the whole calendar first: try it days before.

${SOURCES_HELP}`,
  words: 1,
  options: {
    out: { value: 'folder', help: 'the folder to publish' },
    rules: { value: 'file', help: 'the rules in force, published as rules.md' },
    ...PROMISE_OPTIONS,
    'secret-file': { value: 'file', help: "where the secret goes (the user's folder of mingqian's secrets)" },
  },
  async run(given, terminal) {
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
      throw new MingqianError(
        'usage',
        '--secret-file is given, but no --source is secret: none would be made',
      );
    const judgements = judgementsOf(plan, { now: terminal.now(), isPast: args.flag('past') });
    demandUnrefused(judgements);
    const rules = await readInput(rulesFile);
    if ((await readFileUpTo(join(out, 'commitment.json'), undefined, terminal.files)) !== null)
      throw new MingqianError('usage', 'is published already; a commitment is never replaced', {
        file: join(out, 'commitment.json'),
      });
    const secret = words.includes('secret')
      ? { bytes, digest, file: await secretPlace(args, draw, digest, terminal) }
      : null;
    const { control, done } = progressBar(terminal);
    const frozen = await freeze(
      applications,
      await readInput(applications),
      rules,
      promised,
      control,
    ).finally(done);
    // Only now: a run that is refused makes no secret.
    await tellTemporary(secret === null ? [out] : [out, dirname(secret.file)], terminal);
    if (secret !== null) await tellSecrets(out, draw, terminal);
    for (const judgement of judgements) terminal.err(sayJudgement(ceremonyWords.en, judgement));
    for (const warning of frozen.warnings) terminal.err(`Warning: ${warning}`);
    const whole = await commit(
      { out, rules, list: frozen.list, document: frozen.document, secret },
      { files: terminal.files, warn: terminal.err },
    );
    const { rows, tickets } = frozen.commitment.list;
    terminal.err(
      `${rows.toLocaleString('en')} rows, ${tickets.toLocaleString('en')} tickets frozen in ${out}`,
    );
    if (secret !== null)
      terminal.err(
        `The secret is in ${secret.file}: without it there is no draw. Keep a copy, show it to nobody before ${promised.drawAt}; \`secret --help\` says how to encrypt or share it.`,
      );
    for (const { beacon, at } of calendarOf(plan))
      if (beacon !== null)
        terminal.err(
          `drand: ${beacon.chain} round ${beacon.round}, due ${at}, ${beacon.after.toLocaleString('en')} s after the draw`,
        );
    terminal.err('The commitment, to be announced before the draw:');
    terminal.out(frozen.commitmentHash);
    return whole ? 0 : 2;
  },
};
