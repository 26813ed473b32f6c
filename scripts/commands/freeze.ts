/** `freeze`: from applications to a published list and commitment. */
import { realpath, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { METHODS, type Method } from '../../src/core/list.ts';
import { readFileUpTo } from '../../src/record/folder.ts';
import { freeze } from '../publishing/freeze.ts';
import { publish } from '../publishing/published-files.ts';
import { drandNotes, sourceFromWords } from '../publishing/source-words.ts';
import { ROOT } from '../root.ts';
import { integer } from '../terminal/arguments.ts';
import { progressBar } from '../terminal/progress.ts';
import { type Command, readInput } from './command.ts';

/** A path with its links followed, as far as it is there yet. */
async function realPath(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await realPath(parent), basename(absolute));
  }
}

/** Whether `path` is `folder` or below it, links followed. */
async function isWithin(path: string, folder: string): Promise<boolean> {
  const way = relative(await realPath(folder), await realPath(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
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
generator are written to the secret's file, which must be outside the published folder; keep it safe and give it to
\`reveal\` at the draw. Prints the commitment's hash: announce it before the draw, on paper too.

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
    'secret-file': { value: 'file', help: 'where the secret goes (beside the folder, <folder>.secret)' },
  },
  async run(args, terminal) {
    const [applications = ''] = args.words;
    const out = args.required('out');
    const secretFile = args.option('secret-file') ?? `${resolve(out)}.secret`;
    const drawAt = args.required('draw-at');
    const words = args.all('source');
    if (words.filter((word) => word === 'secret').length > 1)
      throw new MingqianError(
        'usage',
        '--source secret is given more than once; one secret of one publisher is enough',
      );
    const rules = await readInput(args.required('rules'));
    const hasSecret = words.includes('secret');
    if (hasSecret && (await isWithin(secretFile, join(ROOT, 'public'))))
      throw new MingqianError('usage', 'all of public/ is published; name a --secret-file elsewhere', {
        file: secretFile,
      });
    if (hasSecret && (await isWithin(secretFile, out)))
      throw new MingqianError('usage', 'the secret must be outside the folder that is published', {
        file: secretFile,
      });
    if (hasSecret && (await readFileUpTo(secretFile)) !== null)
      throw new MingqianError('usage', 'is there already; a secret is used once and never overwritten', {
        file: secretFile,
      });
    if ((await readFileUpTo(join(out, 'commitment.json'))) !== null)
      throw new MingqianError('usage', 'is published already; a commitment is never replaced', {
        file: join(out, 'commitment.json'),
      });

    const secret = terminal.secret();
    const { control, done } = progressBar(terminal);
    const promised = {
      round: args.required('round'),
      pool: args.required('pool'),
      method: methodOf(args.required('method')),
      quota: integer('quota', args.required('quota')),
      reserves: integer('reserves', args.option('reserves') ?? '0'),
      sources: words.map((word) => sourceFromWords(word, drawAt, secret)),
      frozenAt: args.option('frozen-at') ?? terminal.now(),
      drawAt,
    };
    const bytes = await readInput(applications);
    const frozen = await freeze(applications, bytes, rules, promised, control).finally(done);
    // The commitment comes last: where it stands, everything that it promises stands too.
    if (hasSecret) await publish(secretFile, utf8(`${toHex(secret)}\n`), 0o600);
    try {
      await publish(join(out, 'rules.md'), rules);
      await publish(join(out, 'applicants.csv'), frozen.list);
      await publish(join(out, 'commitment.json'), frozen.document);
    } catch (error) {
      // Nothing was committed, so that the secret is nobody's: the next try makes another.
      if (hasSecret) await rm(secretFile, { force: true });
      throw error;
    }
    const { rows, tickets } = frozen.commitment.list;
    terminal.err(
      `${rows.toLocaleString('en')} rows, ${tickets.toLocaleString('en')} tickets frozen in ${out}`,
    );
    if (hasSecret)
      terminal.err(`The secret is in ${secretFile}: keep it, and show it to nobody before ${drawAt}.`);
    for (const note of drandNotes(frozen.commitment.sources, drawAt)) terminal.err(note);
    terminal.err('The commitment, to be announced before the draw:');
    terminal.out(frozen.commitmentHash);
    return 0;
  },
};
