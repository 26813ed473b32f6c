/** The report of the independent verifier, verify.py, beside this project's own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Report } from '../../src/core/report.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { findPython } from '../python.ts';
import { ROOT } from '../root.ts';
import { type InBoth, inBoth } from '../terminal/misuse.ts';
import { verifyCommandWords } from '../words/verify.ts';

const VERIFIER = join(ROOT, 'public/verify.py');

/** What is compared of a report; whatever else is in it is kept as it is. */
const Reported = v.looseObject({
  verdict: v.string(),
  round: v.nullable(v.string()),
  pool: v.nullable(v.string()),
  commitment: v.nullable(v.string()),
  policy: v.nullable(v.string()),
  checks: v.array(v.looseObject({ id: v.string(), status: v.string() })),
  attested: v.array(v.looseObject({ what: v.string(), value: v.string() })),
});
export type Reported = v.InferOutput<typeof Reported>;

/** The other report, or why there is none. */
export type Second = { readonly report: Reported } | { readonly reason: InBoth };

/** Bytes that are read of what it prints, at most. */
const OUTPUT_LIMIT = 2 ** 22;
/** The exit status that goes with a verdict; with any other, what was printed is no report. */
const STATUS: Readonly<Record<string, number>> = { verified: 0, failed: 1, incomplete: 2 };

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    // Read to its end, or the program would wait for us.
    if (size <= OUTPUT_LIMIT) parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Runs verify.py on a record.
 * @param args what is put behind the record's path
 */
export async function secondReport(path: string, args: readonly string[]): Promise<Second> {
  const python = findPython();
  if (python === undefined) return { reason: inBoth(verifyCommandWords, (t) => t.noPython) };
  // Isolated: no module from the working folder or the user's own takes the place of the library's.
  const child = spawn(python, ['-I', VERIFIER, '--json', ...args, '--', path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [status]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended]);
  let value: unknown = null;
  try {
    value = JSON.parse(out);
  } catch {}
  const read = v.safeParse(Reported, value);
  if (read.success && STATUS[read.output.verdict] === status) return { report: read.output };
  const said = err.trim().split('\n').at(-1) ?? '';
  return {
    reason: inBoth(verifyCommandWords, (t) => t.noReport(status === null ? t.signal : `${status}`, said)),
  };
}

/** Where two reports of one record differ, in words: in English for a dispute file; details are prose, which may. */
export function reportDifferences(own: Report, other: Reported, lang: Lang = 'en'): string[] {
  const found: string[] = [];
  const compare = (what: string, mine: unknown, theirs: unknown) => {
    const [left, right] = [JSON.stringify(mine) ?? 'nothing', JSON.stringify(theirs) ?? 'nothing'];
    if (left !== right) found.push(verifyCommandWords[lang].says(what, left, right));
  };
  for (const name of ['verdict', 'round', 'pool', 'commitment', 'policy'] as const)
    compare(name, own[name], other[name]);
  const statuses = ({ checks }: { readonly checks: readonly { id: string; status: string }[] }) =>
    new Map(checks.map(({ id, status }) => [id, status]));
  const [mine, theirs] = [statuses(own), statuses(other)];
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) compare(id, mine.get(id), theirs.get(id));
  const order = ({ checks }: { readonly checks: readonly { id: string }[] }) => checks.map(({ id }) => id);
  if (found.length === 0) compare('the order of the checks', order(own), order(other));
  const attested = (all: readonly { what: string; value: string }[]) =>
    all.map(({ what, value }) => ({ what, value }));
  compare('attested', attested(own.attested), attested(other.attested));
  return found;
}
