/** The commands of a publisher and of a verifier, each in a process of its own, beside their floors. */
import { link, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Figure, figureOf, Rounds, type Run } from './figures.ts';
import { codesOf } from './look-up.ts';
import { ran } from './measured-child.ts';
import { quotaOf } from './pool.ts';

/** A folder beside a pool's files, of links to some of them. */
async function withFiles(pool: string, isWanted: (name: string) => boolean): Promise<string> {
  const folder = await mkdtemp(join(pool, 'linked-'));
  for (const name of await readdir(pool))
    if (isWanted(name) && (await stat(join(pool, name))).isFile())
      await link(join(pool, name), join(folder, name));
  return folder;
}

/** The words of a `freeze` of the pool's list, which is as long as applications are. */
const freezing = (pool: string, rows: number, out: string): string[] => [
  ...['freeze', join(pool, 'applicants.csv'), '--out', out, '--rules', join(pool, 'rules.md')],
  ...['--round', 'bench', '--pool', 'ordinary', '--method', 'lottery', '--quota', String(quotaOf(rows))],
  ...['--draw-at', '2099-01-01T00:00:00Z', '--source', 'balls:6:six balls'],
];

/**
 * @param pool a record's folder, with both list files
 * @param freezes in how many of the rounds the list is frozen
 */
export async function inNode(
  pool: string,
  rows: number,
  rounds: number,
  freezes = rounds,
): Promise<Figure[]> {
  const found = new Rounds();
  const gz = await withFiles(pool, (name) => name !== 'applicants.csv');
  const csv = await withFiles(pool, (name) => name !== 'applicants.csv.gz');
  const [code = ''] = await codesOf(join(pool, 'applicants.csv'), 1);
  for (let i = 0; i < rounds; i++) {
    found.note('unpack and SHA-256', await ran('floor-gz', [join(pool, 'applicants.csv.gz')]));
    found.note('SHA-256', await ran('floor-files', [join(pool, 'applicants.csv')]));
    found.note('verify, from gz', await ran('command', ['verify', gz, '--json']));
    found.note('verify, from csv', await ran('command', ['verify', csv, '--json']));
    const undrawn = await withFiles(csv, (name) => !name.startsWith('result.'));
    found.note('draw', await ran('command', ['draw', undrawn]));
    found.note('receipt', await ran('command', ['receipt', csv, '--code', code]));
    if (i < freezes)
      found.note('freeze', await ran('command', freezing(pool, rows, join(undrawn, 'frozen'))));
    await rm(undrawn, { recursive: true });
  }
  for (const folder of [gz, csv]) await rm(folder, { recursive: true });
  const floor = 'SHA-256';
  return found.figures(
    { rows, where: 'Node' },
    {
      'verify, from gz': 'unpack and SHA-256',
      'verify, from csv': floor,
      draw: floor,
      receipt: floor,
      freeze: floor,
    },
  );
}

/** How long the command line takes to begin: its start is all that there is to wait for. */
export async function startUp(rounds: number): Promise<Figure> {
  const help = () => ran('whole-command', ['--help']);
  // The first makes what the others find in the cache.
  await help();
  const runs: Run[] = [];
  for (let i = 0; i < rounds; i++) runs.push(await help());
  return figureOf({ rows: 0, where: 'Node', what: 'start of a command' }, runs);
}
