/** `freeze`: from applications to a published list and commitment. */
import { dirname, join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { METHODS, type Method } from '../../src/core/list.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { commit } from '../publishing/commit.ts';
import { dateWarnings } from '../publishing/date-warnings.ts';
import { demandPromise, freeze } from '../publishing/freeze.ts';
import { type Draw, secretPath, secretsOf, workingTree } from '../publishing/secrets.ts';
import { drandNotes, sourceFromWords } from '../publishing/source-words.ts';
import { mayBeWithin } from '../publishing/within.ts';
import { ROOT } from '../root.ts';
import { type Arguments, integer } from '../terminal/arguments.ts';
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

/** Tells of secrets of this round and pool to which nothing here was committed. */
async function tellSecrets(out: string, draw: Draw, { files, secretsFolder, err }: Terminal): Promise<void> {
  for (const file of await secretsOf(secretsFolder, draw, files))
    err(
      `${file}: is a secret of round ${draw.round}, pool ${draw.pool} already, and no commitment stands in ${out}. Where a run ended before it wrote one, nothing was committed with this secret: delete it. Where this pool was frozen into another folder, keep it. This run makes another.`,
    );
}

function methodOf(text: string): Method {
  const method = METHODS.find((one) => one === text);
  if (method === undefined)
    throw new MingqianError(
      'usage',
      `--method: expected ${METHODS.join(', ')}, found ${JSON.stringify(text)}`,
    );
  return method;
}

export const freezeCommand: Command = {
  usage:
    '<applications.csv> --out <folder> --round R --pool P --method M --quota N --rules F --draw-at T --source S ...',
  summary: 'the canonical list and commitment.json, before the draw',
  help: `Sorts the applications, refuses duplicates and whatever looks like personal data, and writes rules.md,
applicants.csv and commitment.json into the folder. Where a source is a secret, 32 bytes from the system's random
generator are written to a file of their own, outside this repository and the record, which is printed; keep a copy of it
safe until \`reveal\` reads it at the draw. Prints the commitment's hash: announce it before the draw, on paper too.

Sources, in the order in which they go into the seed:
  secret                a secret of the publisher, made here
  balls:6:what          six digits drawn by balls; what says by which machine, where, before whom
  drand                 the first beacon of drand's quicknet due at least five minutes after the draw
  drand:quicknet:R      round R of that chain
  text:0000.00:what     a text that will be published elsewhere, of this form (0 a digit, x a hex digit, the rest
                        itself; \\: is a colon); what says exactly which, and comes out at the draw, not before`,
  words: 1,
  options: {
    out: { value: 'folder', help: 'the folder to publish' },
    round: { value: 'name', help: 'the round, for example 202602' },
    pool: { value: 'name', help: 'the pool, for example ordinary' },
    method: { value: METHODS.join('|'), help: 'how the order is decided' },
    quota: { value: 'n', help: 'how many are allocated' },
    reserves: { value: 'n', help: 'how many reserves are drawn behind them (0)' },
    rules: { value: 'file', help: 'the rules in force, published as rules.md' },
    'frozen-at': { value: 'time', help: 'when the list is frozen (now), YYYY-MM-DDTHH:MM:SSZ' },
    'draw-at': { value: 'time', help: 'when it is drawn' },
    source: { value: 'source', multiple: true, help: 'a source of randomness; may stand several times' },
    'secret-file': { value: 'file', help: "where the secret goes (the user's folder of mingqian's secrets)" },
  },
  async run(args, terminal) {
    const [applications = ''] = args.words;
    const out = args.required('out');
    const draw = { round: args.required('round'), pool: args.required('pool') };
    const drawAt = args.required('draw-at');
    const rulesFile = args.required('rules');
    const words = args.all('source');
    if (words.filter((word) => word === 'secret').length > 1)
      throw new MingqianError(
        'usage',
        '--source secret is given more than once; one secret of one publisher is enough',
      );
    if (args.option('secret-file') !== undefined && !words.includes('secret'))
      throw new MingqianError(
        'usage',
        '--secret-file is given, but no --source is secret: none would be made',
      );
    const bytes = terminal.secret();
    const digest = toHex(sha256(bytes));
    const promised = {
      ...draw,
      method: methodOf(args.required('method')),
      quota: integer('quota', args.required('quota')),
      reserves: integer('reserves', args.option('reserves') ?? '0'),
      sources: words.map((word) => sourceFromWords(word, drawAt, bytes)),
      frozenAt: args.option('frozen-at') ?? terminal.now(),
      drawAt,
    };
    // Before a file is read, which may be large: what is wrong with the promise is wrong with any list.
    demandPromise(promised);
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
    for (const warning of [...dateWarnings(promised, terminal.now()), ...frozen.warnings])
      terminal.err(`Warning: ${warning}`);
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
        `The secret is in ${secret.file}: without it there is no draw. Keep a copy, show it to nobody before ${drawAt}.`,
      );
    for (const note of drandNotes(frozen.commitment.sources, drawAt)) terminal.err(note);
    terminal.err('The commitment, to be announced before the draw:');
    terminal.out(frozen.commitmentHash);
    return whole ? 0 : 2;
  },
};
