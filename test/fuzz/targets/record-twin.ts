/** Whole records around one file that is fuzzed, as both implementations judge them. */
import type { Method } from '../../../src/core/list.ts';
import { type Report, reportOf } from '../../../src/core/report.ts';
import { verify } from '../../../src/core/verify.ts';
import { nodePlatform } from '../../../src/record/node/platform.ts';
import { bytesAt } from '../files.ts';
import type { Twin } from '../target.ts';

/** Files by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

const NAMES = ['rules.md', 'applicants.csv', 'commitment.json', 'seed.json', 'result.csv', 'result.json'];

/** A record of the vectors. */
export const recordOf = (name: string): Files =>
  Object.fromEntries(NAMES.map((file) => [file, bytesAt(`test/vectors/records/${name}/${file}`)]));

const BASES: Readonly<Record<Method, Files>> = {
  lottery: recordOf('three'),
  ranking: recordOf('ranking-ties'),
  queue: recordOf('queue-ties'),
};

/** A record of this method, with these files in the place of its own. */
export const withList = (method: Method, files: Files): Files => ({ ...BASES[method], ...files });

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const packed = (files: Files): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, base64(bytes)]));

/** All of a report but the words of its details. */
function comparable(answer: unknown): unknown {
  if (answer === null || typeof answer !== 'object' || !('checks' in answer)) return answer;
  const { verdict, round, pool, commitment, policy, checks, attested } = answer as Report;
  const said = checks.map(({ id, status }) => [id, status]);
  const values = attested.map(({ what, value }) => [what, value]);
  return { verdict, round, pool, commitment, policy, said, values };
}

/** What both say of a record. @param policy the reader's, whose proof the record has */
export async function reportTwin(files: Files, policy: Uint8Array | null = null): Promise<Twin> {
  const question = { files: packed(files), log: null, policy: policy && base64(policy), expected: null };
  const source = { read: async (name: string) => files[name] ?? null };
  let report: Report | null = null;
  try {
    const options = { software: 'fuzz', ...(policy !== null && { policy }) };
    report = reportOf(await verify(source, nodePlatform, options));
  } catch (error) {
    // Then there is no report: a policy that is none, a list that is past the limits.
    if (!/^(?:log\.policy|record\.limit)$/.test((error as { code?: string }).code ?? '')) throw error;
  }
  return { question, expected: comparable(report), sees: comparable };
}
