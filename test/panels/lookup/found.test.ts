/** What was found where a look-up ends without an answer: told as data, in Chinese without the programs' English. */
import { expect, test } from 'vitest';
import { findingWords } from '../../../src/i18n/findings.ts';
import { faultWords } from '../../../src/i18n/lookup/fault.ts';
import { plain } from '../../../src/i18n/said.ts';
import { toldRefusal } from '../../../src/panels/lookup/told-refusal.ts';
import { LookUpFault } from '../../../src/search/fault.ts';
import { lookUpByIndex } from '../../../src/search/index-look-up.ts';
import { differenceLines } from '../../../src/ui/difference.ts';
import { codeAt, network, served, vectorRecord } from '../../search/pools.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytes = (said: string) => new TextEncoder().encode(said);

/** What is said of the fault of a changed file, line by line. */
async function foundIn(file: string, change: (text: string) => string, lang: 'zh' | 'en'): Promise<string[]> {
  const record = vectorRecord('two-pages');
  const pool = await served(record);
  const { round, pool: name } = pool.address;
  const isIndex = !(file in record);
  const path = `${isIndex ? 'search' : 'rounds'}/${round}/${name}/${file}`;
  const code = codeAt(pool, 1);
  const was = isIndex ? await network([pool])(path) : record[file as keyof typeof record];
  pool.files.set(path, bytes(change(text(was ?? undefined))));
  // What was known when the page was built is not known here, so that files may differ from each other.
  const address = file === 'result.csv' ? { ...pool.address, drawFiles: null } : pool.address;
  const error = await lookUpByIndex(code, address, network([pool])).then(
    (answer) => (answer.unread === null ? null : answer.unread),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LookUpFault)) throw new Error(`expected a fault, found ${JSON.stringify(error)}`);
  const { details } = toldRefusal(faultWords[lang], {
    why: 'look-up',
    error,
    where: '',
    verify: '/verify/',
    fileName: '',
  });
  if (details === null || !('finding' in details) || details.finding === null) return [];
  return differenceLines(findingWords[lang], details.finding).map(
    ({ term, said }) => `${term} ${plain(said)}`,
  );
}

const cases: [file: string, (text: string) => string][] = [
  ['commitment.json', (t) => t.replace('"quota":', '"quota" :')],
  ['commitment.json', (t) => t.replace(/"quota":\d+/, '"quota":9')],
  ['seed.json', (t) => t.replace(/[0-9]"/, 'f"')],
  ['result.json', (t) => t.replace(/"draws":\d+/, '"draws":1')],
  ['pieces/0.json', (t) => t.replace(/,1\\n/, ',2\\n')],
];

test.each(cases)('%s, changed', async (file, change) => {
  const zh = await foundIn(file, change, 'zh');
  const en = await foundIn(file, change, 'en');
  expect(zh.length).toBeGreaterThan(1);
  expect(en.length).toBe(zh.length);
  // Names of files, members and digests are in neither language; sentences are.
  expect(zh.join('\n')).not.toMatch(/\b(?:expected|found|the|of|is|not)\b/);
});
