/** Section 6: whole records that the twin publishes verify, and with any byte changed they do not. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordSource } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { noblePlatform, webPlatform } from '../core/platform.ts';
import { runs } from '../runs.ts';
import { change, changed, list, lottery, method, pagedList, randomness } from './arbitraries.ts';
import { bytesOf } from './twin.ts';
import { type Published, publish } from './twin-record.ts';

const sourceOf = (files: Published['files']): RecordSource => ({
  read: async (name) => (files[name] === undefined ? null : bytesOf(files[name])),
});
const verdictOf = async (files: Published['files'], platform = noblePlatform) => {
  const { verdict, checks } = await verify(sourceOf(files), platform, { software: 'test' });
  return { verdict, failed: checks.filter(({ status }) => status === 'fail').map(({ id }) => id) };
};

const records = method
  .chain((how) =>
    fc.oneof(
      how === 'lottery' ? lottery(8, [1, 2, 60]) : list(how, 8),
      how === 'lottery' ? lottery(8, [1]) : list(how, 8, true),
      pagedList(how, [256, 257, 513]),
    ),
  )
  .chain((from) =>
    fc.record({
      list: fc.constant(from),
      quota: fc.integer({ min: 1, max: 9 }),
      reserves: fc.nat(4),
      randomness,
      rules: fc.constantFrom('', '# 规则\n'),
    }),
  )
  .map(publish);

test('records of the twin verify on both platforms, with the list plain, packed or both', () =>
  fc.assert(
    fc.asyncProperty(records, fc.constantFrom('plain', 'packed', 'both'), async ({ files }, form) => {
      const { 'applicants.csv': csv = '', ...others } = files;
      const packed = { 'applicants.csv.gz': gzipSync(bytesOf(csv)).toString('latin1') };
      const shown =
        form === 'plain' ? files : form === 'packed' ? { ...others, ...packed } : { ...files, ...packed };
      for (const platform of [noblePlatform, webPlatform])
        expect(await verdictOf(shown, platform)).toEqual({ verdict: 'verified', failed: [] });
    }),
    { numRuns: 80 },
  ));

test('a record with a changed file fails, first where that file is judged', () =>
  fc.assert(
    fc.asyncProperty(records, fc.nat(), change, async ({ files }, at, how) => {
      const names = Object.keys(files);
      const name = names[at % names.length] as string;
      const other = changed(files[name] as string, how);
      fc.pre(other !== files[name]);
      const { verdict, failed } = await verdictOf({ ...files, [name]: other });
      expect(verdict).toBe('failed');
      const first: Record<string, RegExp> = {
        'rules.md': /^rules\.digest$/,
        'applicants.csv': /^list\.(form|digest)$/,
        // Another commitment of the same form is one that nothing else belongs to.
        'commitment.json': /^(commitment\.form|rules\.digest|list\.(form|digest|root)|seed\.form)$/,
        'seed.json': /^(seed\.(form|secret|balls|text)|draw\.result|result\.summary)$/,
        'result.csv': /^draw\.result$/,
        'result.json': /^result\.summary$/,
      };
      expect(failed[0]).toMatch(first[name] as RegExp);
    }),
    { numRuns: runs(700) },
  ));

test('a list that is there plain and packed must be the same in both', () =>
  fc.assert(
    fc.asyncProperty(records, change, fc.boolean(), async ({ files }, how, isPackedWrong) => {
      const csv = files['applicants.csv'] as string;
      const other = changed(csv, how);
      fc.pre(other !== csv);
      const [plain, packed] = isPackedWrong ? [csv, other] : [other, csv];
      const gz = gzipSync(bytesOf(packed)).toString('latin1');
      const { verdict, failed } = await verdictOf({
        ...files,
        'applicants.csv': plain,
        'applicants.csv.gz': gz,
      });
      expect(verdict).toBe('failed');
      expect(failed).toEqual(['list.form']);
    }),
    { numRuns: runs(150) },
  ));
