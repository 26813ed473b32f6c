import { readFileSync } from 'node:fs';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import type { Journey } from './driver.ts';

const t = beijingWords.zh;
export const FIXTURES = 'test/fixtures/beijing';
export const SEED = '123456';

/** What the official program gave for this pool and seed. */
export function officialCodes(pool: string): readonly string[] {
  const { observed } = JSON.parse(readFileSync(`${FIXTURES}/expected/${pool}.json`, 'utf8')) as {
    observed: { runs: { seed: string; codes: string[] }[] };
  };
  const run = observed.runs.find(({ seed }) => seed === SEED);
  if (run === undefined) throw new Error(`no run of ${pool} with ${SEED}`);
  return run.codes;
}

export const beijing: Journey = {
  title: 'a pool of Beijing, dropped as a zip, is drawn as the official program drew it',
  run: async (visitor) => {
    const pool = 'h1-whale-10000-q300';
    await visitor.open('official/beijing/');
    await visitor.sees('button', t.start);
    await visitor.drop(t.drop, [{ path: 'pool.zip', bytes: readFileSync(`${FIXTURES}/zips/${pool}.zip`) }]);
    await visitor.fill(t.md5, 'f01cf7468833dae782979312f740b465');
    await visitor.fill(t.seed, SEED, t.put);
    await visitor.press('button', t.start);
    await visitor.reads(t.md5Differs);
    await visitor.fill(t.md5, 'f01cf7468833dae782979312f740b464');
    await visitor.press('button', t.start);
    const codes = officialCodes(pool);
    await visitor.reads(t.drawn(codes.length));
    for (const code of codes.slice(0, 20)) await visitor.reads(code);
  },
};
