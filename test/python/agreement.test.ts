/** Two implementations, one contract: the same report on every record, corruption and tampering we know, and on mutants. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { concat, utf8 } from '../../src/core/bytes.ts';
import type { RecordFile } from '../../src/core/record.ts';
import type { Report } from '../../src/core/report.ts';
import { type Files, selftestRecord } from '../../src/selftest/record.ts';
import { tampered } from '../../src/selftest/run.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { runs } from '../runs.ts';
import { corrupted, corruptions, records } from '../vectors/records.ts';
import { mutate, sequence } from './mutate.ts';
import { comparable, coreReport, filesOf, pythonReports } from './python.ts';

interface Case {
  readonly name: string;
  readonly files: Files;
}

const selftest = await selftestRecord();
const known: Case[] = [
  ...Object.entries(records).map(([name, files]) => ({ name, files: filesOf(files) })),
  ...corruptions.map((corruption) => ({ name: corruption.why, files: filesOf(corrupted(corruption)) })),
  { name: 'the self-test record', files: selftest },
];
for (const one of TAMPERINGS)
  known.push({ name: `self-test: ${one.why}`, files: (await tampered(one, selftest)).files });

const list = selftest['applicants.csv'] as Uint8Array;
const gz = new Uint8Array(gzipSync(list));
const { 'applicants.csv': _, ...withoutList } = selftest;
const gzipped: readonly (readonly [string, Files])[] = [
  ['a list as .gz alone', { ...withoutList, 'applicants.csv.gz': gz }],
  ['a list and its .gz', { ...selftest, 'applicants.csv.gz': gz }],
  [
    'a .gz of another list',
    { ...selftest, 'applicants.csv.gz': new Uint8Array(gzipSync(concat(list, utf8('ZZZ,1\n')))) },
  ],
  ['a .gz with a byte behind it', { ...withoutList, 'applicants.csv.gz': concat(gz, Uint8Array.of(0)) }],
  [
    'a .gz of two members',
    {
      ...withoutList,
      'applicants.csv.gz': concat(
        new Uint8Array(gzipSync(list.slice(0, 99))),
        new Uint8Array(gzipSync(list.slice(99))),
      ),
    },
  ],
  ['a .gz cut short', { ...withoutList, 'applicants.csv.gz': gz.slice(0, -1) }],
  ['an empty .gz', { ...withoutList, 'applicants.csv.gz': new Uint8Array() }],
  [
    'a .gz whose trailer says more than a program holds',
    { ...withoutList, 'applicants.csv.gz': concat(gz.slice(0, -4), Uint8Array.of(255, 255, 255, 127)) },
  ],
];
for (const [name, files] of gzipped) known.push({ name, files });

describe('known records', () => {
  const reports = pythonReports(known);
  test.each(known.map(({ name, files }, i) => [name, files, reports[i] as Report] as const))(
    '%s',
    async (_name, files, python) => {
      expect(comparable(python)).toEqual(comparable(await coreReport(files)));
    },
  );
});

describe('mutants', () => {
  const next = sequence(7);
  const bases = ['two-pages', 'ranking-ties', 'queue-ties', 'texts', 'drand', 'everyone'].map((name) =>
    filesOf(records[name] ?? {}),
  );
  const mutants = bases.flatMap((files) =>
    Array.from({ length: runs(250) }, (_unused, i) => {
      const names = Object.keys(files) as RecordFile[];
      const name = names[i % names.length] as RecordFile;
      return { ...files, [name]: mutate(files[name] as Uint8Array, next) };
    }),
  );
  test(`${mutants.length} of them, none judged differently, few judged the same as before`, async () => {
    const reports = pythonReports(mutants.map((files) => ({ files })));
    let harmless = 0;
    for (const [i, files] of mutants.entries()) {
      const core = await coreReport(files);
      if (core.verdict === 'verified') harmless++;
      expect(comparable(reports[i] as Report), `mutant ${i}`).toEqual(comparable(core));
    }
    // A mutation may by chance leave the bytes as they were; nothing else may still verify.
    expect(harmless).toBeLessThan(mutants.length / 20);
  });
});
