/**
 * Whole runs as their users wait for them, each beside its floor of the same run: what the platform alone takes to read, unpack and digest
 * the same list. Median of several, with the least and the most; ratios can be compared between machines, seconds cannot.
 *
 *     npm run bench [-- --quick | whole [<folder>] [<rows> ...]]
 */
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { poolOf, quotaOf } from './pool.ts';
import { recordInChromium } from './record-chromium.ts';

interface Run {
  /** Of the work itself. */
  readonly seconds: number;
  /** With the start of the process. */
  readonly whole: number;
  readonly cpu: number;
  readonly peak: number | null;
}

interface Row {
  readonly rows: number;
  readonly where: 'Node' | 'Chromium';
  readonly what: string;
  readonly median: number;
  /** Median with the start of the process. */
  readonly whole: number;
  readonly least: number;
  readonly most: number;
  readonly cpu: number | null;
  readonly peakMiB: number | null;
  /** Median of the ratios to the floor of the same round; null for a floor. */
  readonly ratio: number | null;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Runs one in a process of its own. */
function ran(what: string, folder: string, words: readonly string[] = []): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'test/bench/child.ts'), what, folder, ...words],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const whole = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${what} ${folder}: ${stderr}`);
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const { ms, cpu, peak } = JSON.parse(last) as { ms: number; cpu: number; peak: number };
  return { seconds: ms / 1000, whole, cpu, peak };
}

/** The same record with one of its list files alone. */
function withOnly(folder: string, only: 'applicants.csv' | 'applicants.csv.gz'): string {
  const view = join(folder, `only-${only}`);
  rmSync(view, { recursive: true, force: true });
  mkdirSync(view);
  for (const name of readdirSync(folder))
    if (statSync(join(folder, name)).isFile() && (!name.startsWith('applicants.') || name === only))
      linkSync(join(folder, name), join(view, name));
  return view;
}

function row(
  of: Pick<Row, 'rows' | 'where' | 'what'>,
  runs: readonly Run[],
  floors: readonly Run[] | null,
): Row {
  const seconds = runs.map((one) => one.seconds);
  const peaks = runs.flatMap(({ peak }) => (peak === null ? [] : [peak]));
  return {
    ...of,
    median: median(seconds),
    whole: median(runs.map(({ whole }) => whole)),
    least: Math.min(...seconds),
    most: Math.max(...seconds),
    cpu: runs.every(({ cpu }) => Number.isNaN(cpu)) ? null : median(runs.map(({ cpu }) => cpu)),
    peakMiB: peaks.length === 0 ? null : Math.max(...peaks),
    ratio: floors && median(seconds.map((one, i) => one / (floors[i]?.seconds ?? Number.NaN))),
  };
}

function inNode(folder: string, rows: number, rounds: number): Row[] {
  const [gz, csv] = [withOnly(folder, 'applicants.csv.gz'), withOnly(folder, 'applicants.csv')];
  const runs = new Map<string, Run[]>();
  const note = (what: string, run: Run) => runs.set(what, [...(runs.get(what) ?? []), run]);
  const code = `${100_000_000_000 + 1}`;
  for (let i = 0; i < rounds; i++) {
    note('floor: unpack and SHA-256', ran('floor-gz', folder));
    note('floor: SHA-256', ran('floor-csv', folder));
    note('verify, from gz', ran('verify', gz));
    note('verify, from csv', ran('verify', csv));
    const out = mkdtempSync(join(tmpdir(), 'mingqian-bench-'));
    for (const name of ['rules.md', 'applicants.csv', 'commitment.json', 'seed.json'])
      placed(join(folder, name), join(out, name));
    note('draw', ran('draw', out));
    note('receipt', ran('receipt', csv, [code]));
    rmSync(out, { recursive: true });
    // An external sort of millions of rows takes so long that one run says enough.
    if (i > 0 && rows > 1_000_000) continue;
    const frozen = mkdtempSync(join(tmpdir(), 'mingqian-bench-'));
    note(
      'freeze',
      ran('freeze', folder, [
        join(folder, 'applicants.csv'),
        ...[
          '--out',
          join(frozen, 'record'),
          '--rules',
          join(folder, 'rules.md'),
          '--round',
          'bench',
          '--pool',
          'ordinary',
        ],
        ...['--method', 'lottery', '--quota', String(quotaOf(rows)), '--draw-at', '2099-01-01T00:00:00Z'],
        ...['--source', 'balls:6:six balls'],
      ]),
    );
    rmSync(frozen, { recursive: true });
  }
  const of = (what: string): Row['what'] => what;
  const floorOf: Readonly<Record<string, string>> = {
    'verify, from gz': 'floor: unpack and SHA-256',
    'verify, from csv': 'floor: SHA-256',
    draw: 'floor: SHA-256',
    receipt: 'floor: SHA-256',
    freeze: 'floor: SHA-256',
  };
  return [...runs].map(([what, some]) =>
    row({ rows, where: 'Node', what: of(what) }, some, runs.get(floorOf[what] ?? '') ?? null),
  );
}

/** A link, or where folders are on two disks a copy. */
function placed(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    spawnSync('cp', [from, to]);
  }
}

async function inChromium(folder: string, rows: number, rounds: number): Promise<Row[]> {
  const found = await recordInChromium(folder, rounds);
  const run = (ms: number, peak: number | null = null): Run => ({
    seconds: ms / 1000,
    whole: ms / 1000,
    cpu: Number.NaN,
    peak,
  });
  const floors = found.map(({ floorMs }) => run(floorMs));
  const csvFloors = found.map(({ csvFloorMs }) => run(csvFloorMs));
  const of = { rows, where: 'Chromium' } as const;
  return [
    row({ ...of, what: 'floor: fetch, unpack and SHA-256' }, floors, null),
    row({ ...of, what: 'floor: fetch and SHA-256' }, csvFloors, null),
    row(
      { ...of, what: 'verify, from gz' },
      found.map(({ gzMs, peakMiB }) => run(gzMs, peakMiB)),
      floors,
    ),
    row(
      { ...of, what: 'verify, from csv' },
      found.map(({ csvMs }) => run(csvMs)),
      csvFloors,
    ),
  ];
}

/** How long the command line takes to begin. */
function startUp(rounds: number): Row {
  const runs = Array.from({ length: rounds + 1 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, [join(ROOT, 'scripts/mingqian.ts'), '--help']);
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, whole: seconds, cpu: Number.NaN, peak: null };
  });
  // The first makes what the others find in the cache.
  return row({ rows: 0, where: 'Node', what: 'mingqian --help' }, runs.slice(1), null);
}

function table(all: readonly Row[]): string {
  const cells = all.map(({ rows, where, what, median: m, whole: all, least, most, cpu, peakMiB, ratio }) => [
    rows === 0 ? '' : rows.toLocaleString('en'),
    where,
    what,
    m.toFixed(2),
    `${least.toFixed(2)} to ${most.toFixed(2)}`,
    all.toFixed(2),
    cpu === null ? '' : cpu.toFixed(2),
    peakMiB === null ? '' : peakMiB.toFixed(0),
    ratio === null ? '' : ratio.toFixed(2),
    rows === 0 || ratio === null ? '' : ((m / rows) * 1e9).toFixed(0),
  ]);
  const head = [
    'rows',
    'where',
    'what',
    'seconds',
    'least to most',
    'with start',
    'CPU s',
    'MiB at most',
    '/ floor',
    'ns a row',
  ];
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** @param words `--quick`: fewer rows, fewer runs; a folder where the made pools are kept; numbers of rows */
export async function whole(words: readonly string[]): Promise<void> {
  const isQuick = words.includes('--quick');
  const below = words.find((word) => !/^(?:--|[0-9])/.test(word)) ?? join(ROOT, '.cache/bench');
  const asked = words.filter((word) => /^[1-9][0-9]*$/.test(word)).map(Number);
  const usual = isQuick ? [60_000, 600_000, 3_400_000] : [60_000, 600_000, 3_400_000, 25_000_000];
  const sizes = asked.length > 0 ? asked : usual;
  const rounds = isQuick ? 3 : 5;
  console.log(
    `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; the median of ${rounds} runs\n`,
  );
  const all: Row[] = [startUp(rounds)];
  for (const rows of sizes) {
    const folder = await poolOf(below, rows);
    console.error(`${rows.toLocaleString('en')} rows in ${folder} ...`);
    all.push(...inNode(folder, rows, rounds), ...(await inChromium(folder, rows, rounds)));
  }
  console.log(table(all));
  const file = join(ROOT, 'test-results/bench.json');
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ node: process.versions.node, cpu: cpus()[0]?.model, rounds, rows: all }, null, 2)}\n`,
  );
  console.error(`\n${file}`);
}
