/** A code with hyphens is looked up as it stands; as the one without them only where no pool lists that. */
import { expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { digestOf } from '../../src/search/digest.ts';
import { lookUpTypedCode } from '../../src/search/look-up.ts';
import { readTyped } from '../../src/typed/code.ts';
import { network, type ServedPool, served, vectorRecord } from './pools.ts';

/** A pool before its draw, with these codes. */
async function listed(pool: string, codes: readonly string[]): Promise<ServedPool> {
  const csv = utf8(`code,tickets\n${codes.map((code) => `${code},1\n`).join('')}`);
  const list = await parseList('applicants.csv', csv, 'lottery');
  const root = toHex(treeRoot(await listTree(list, sha256)));
  const commitment = JSON.parse(new TextDecoder().decode(vectorRecord('drand')['commitment.json']));
  const counts = { rows: list.rows, tickets: list.rows, pages: 1, sha256: digestOf(csv), root };
  const document = writeDocument({ ...commitment, pool, list: counts });
  return served({ 'commitment.json': document, 'applicants.csv': csv });
}

const HYPHENED = '0123-4567-89012';
const PLAIN = '0123456789012';

test.each([
  ['the code with hyphens, which is another one', [[HYPHENED]], HYPHENED, true],
  ['both', [[HYPHENED, PLAIN]], HYPHENED, true],
  ['both, in two pools', [[PLAIN], [HYPHENED]], HYPHENED, true],
  ['the code without hyphens only', [['0'], [PLAIN]], PLAIN, true],
  ['neither', [['0', '9']], HYPHENED, false],
])('pools that list %s', async (_, lists, code, isListed) => {
  const pools = await Promise.all(lists.map((codes, i) => listed(`p${i}`, codes)));
  const typed = readTyped(HYPHENED);
  if (typed.fault !== null) throw new Error(typed.fault);
  const sources = { network: network(pools), kept: async () => null };
  const found = await lookUpTypedCode(
    typed,
    pools.map(({ address }) => address),
    sources,
  );
  expect(found.code).toBe(code);
  expect(found.outcomes.some((one) => one.found?.answer.checked.listed)).toBe(isListed);
  for (const one of found.outcomes) expect(one.found?.answer.checked.code).toBe(code);
});

test('where a pool does not answer, nothing is looked up in its place', async () => {
  const [plain, silent] = await Promise.all([listed('p0', [PLAIN]), listed('p1', [HYPHENED])]);
  silent.files.set(`rounds/${silent.address.round}/p1/commitment.json`, 'unreachable');
  const sources = { network: network([plain, silent]), kept: async () => null };
  const typed = { code: HYPHENED, ungrouped: PLAIN };
  const { code, outcomes } = await lookUpTypedCode(typed, [plain.address, silent.address], sources);
  expect(code).toBe(HYPHENED);
  expect(outcomes.map((one) => one.error?.code ?? one.found?.answer.standing)).toEqual([
    'not-listed',
    'unreachable',
  ]);
});
