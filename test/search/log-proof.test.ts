/** Proofs of the publication log in a look-up: carried by every receipt, looked at where the reader has a trust policy. */
import { describe, expect, test } from 'vitest';
import { fromUtf8, utf8 } from '../../src/core/bytes.ts';
import { codeOf } from '../../src/core/list.ts';
import { includes, readProof } from '../../src/core/log/proof.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { headline, logReasons, logSaid } from '../../src/panels/lookup/told.ts';
import type { GivenPolicy } from '../../src/search/given-policy.ts';
import type { ReadFile } from '../../src/search/index-look-up.ts';
import { lookUpByIndex, type PoolToSearch } from '../../src/search/index-look-up.ts';
import { lookUpInList } from '../../src/search/list-look-up.ts';
import { lookUp } from '../../src/search/look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { logFiles, logPolicies, logRecords } from '../vectors/log.ts';
import { kept, network, noNetwork, type RecordBytes, type ServedPool, served } from './pools.ts';

const PROOF = 'commitment.tlog-proof';
const recordOf = (name: string): RecordBytes =>
  Object.fromEntries(Object.entries(logRecords[name] ?? {}).map(([file, text]) => [file, utf8(text)]));
const policy: GivenPolicy = { bytes: logPolicies['two-of-three'] as Uint8Array, origin: 'reader' };
const otherLog: GivenPolicy = { bytes: logPolicies['another-log'] as Uint8Array, origin: 'reader' };
const noQuorum: GivenPolicy = { bytes: logPolicies['none'] as Uint8Array, origin: 'reader' };

/** A pool of the shared log, as a page knows it that was built with its proof. */
async function logged(
  record: RecordBytes = recordOf('normal'),
): Promise<ServedPool & { address: PoolToSearch }> {
  const pool = await served(record);
  return { ...pool, address: { ...pool.address, hasLogProof: true } };
}
const proofText = logRecords['normal']?.[PROOF] ?? '';
const proofIn = (receipt: Uint8Array) =>
  (JSON.parse(fromUtf8(receipt) ?? '') as { readonly logProof?: string }).logProof;

describe('the receipt of a look-up', () => {
  test('carries the proof, asked for once, and says that it was not looked at', async () => {
    const pool = await logged();
    const code = codeOf(pool.index.list, 0);
    const traffic = { paths: [] as string[], bytes: 0 };
    const answer = await lookUpByIndex(code, pool.address, network([pool], traffic));
    expect(proofIn(answer.receipt)).toBe(proofText);
    expect(traffic.paths.filter((path) => path.endsWith(PROOF))).toHaveLength(1);
    expect(answer).toMatchObject({ policyOf: null, checked: { log: null } });
    expect(logSaid(answerWords.zh, answer)).toBe(answerWords.zh.logProofStep);
    const inList = await lookUpInList(code, pool.address, kept(pool.record));
    expect(inList.receipt).toEqual(answer.receipt);
  });

  test('is without the member where the record has none, and nobody asks for it', async () => {
    const pool = await served(recordOf('normal'));
    const traffic = { paths: [] as string[], bytes: 0 };
    const answer = await lookUpByIndex(codeOf(pool.index.list, 0), pool.address, network([pool], traffic));
    expect(proofIn(answer.receipt)).toBeUndefined();
    expect(traffic.paths.filter((path) => path.endsWith(PROOF))).toEqual([]);
    expect(logSaid(answerWords.en, answer)).toBeNull();
  });

  test.each([
    ['is gone', null],
    ['does not come', 'unreachable' as const],
    ['is no UTF-8', Uint8Array.of(0xff, 0xfe)],
    ['is too long', new Uint8Array(65_536).fill(97)],
  ])('stands without a proof that %s', async (_, bytes) => {
    const pool = await logged();
    const { round, pool: name } = pool.address;
    pool.files.set(`rounds/${round}/${name}/${PROOF}`, bytes);
    const answer = await lookUpByIndex(codeOf(pool.index.list, 0), pool.address, network([pool]));
    expect(proofIn(answer.receipt)).toBeUndefined();
    expect(answer.checked.hasLogProof).toBe(false);
  });
});

describe('with a trust policy', () => {
  test('a proof that comes cut once is no proof that fails; one that comes so each time is', async () => {
    const pool = await logged();
    const code = codeOf(pool.index.list, 0);
    const read = network([pool]);
    const cut = (isOnce: boolean): ReadFile => {
      const asked: boolean[] = [];
      return async (path, limit, onBytes, isAnew = false) => {
        const bytes = await read(path, limit, onBytes);
        if (!path.endsWith(PROOF)) return bytes;
        asked.push(isAnew);
        // The second time it is fetched past whatever was stored.
        expect(isAnew).toBe(asked.length === 2);
        return isOnce && isAnew ? bytes : (bytes?.slice(0, -20) ?? null);
      };
    };
    await expect(lookUpByIndex(code, pool.address, cut(true), {}, policy)).rejects.toMatchObject({
      code: 'malformed',
    });
    await expect(lookUpByIndex(code, pool.address, cut(false), {}, policy)).rejects.toMatchObject({
      code: 'log',
    });
  });

  test('the answer says who saw it, and when', async () => {
    const pool = await logged();
    const answer = await lookUpByIndex(codeOf(pool.index.list, 0), pool.address, network([pool]), {}, policy);
    expect(answer.policyOf).toBe('reader');
    expect(answer.checked.log?.witnessed).toHaveLength(3);
    const [said = ''] = logReasons(answerWords.en, answer);
    expect(said).toContain('draw.example/log');
    for (const { witness } of answer.checked.log?.witnessed ?? []) expect(said).toContain(witness);
    const nobody = await lookUpByIndex('NOBODY', pool.address, network([pool]), {}, noQuorum);
    expect(logSaid(answerWords.en, nobody)).toContain('asks for no witnesses');
    expect(said).toContain('by your trust policy');
  });

  test('that is the site’s own is called so, and its weight is said', async () => {
    const pool = await logged();
    const own: GivenPolicy = { ...policy, origin: 'site' };
    const answer = await lookUpByIndex(codeOf(pool.index.list, 0), pool.address, network([pool]), {}, own);
    expect(answer.policyOf).toBe('site');
    for (const lang of ['zh', 'en'] as const) {
      const [said = ''] = logReasons(answerWords[lang], answer);
      expect(said).toContain(answerWords[lang].logOfSite);
      expect(said).toContain(lang === 'zh' ? '按本站自己的信任策略' : 'by this site’s own trust policy');
    }
  });

  test('a proof that does not hold makes it wrong, in every way of looking up', async () => {
    const pool = await logged();
    const code = codeOf(pool.index.list, 0);
    const sources = { network: noNetwork, kept: async () => kept(pool.record), policy: otherLog };
    const { receipt } = await lookUpByIndex(code, pool.address, network([pool]));
    const ways = [
      lookUpByIndex(code, pool.address, network([pool]), {}, otherLog),
      lookUp(code, pool.address, sources),
      checkSavedReceipt(receipt, [pool.address], network([pool]), {}, { policy: otherLog }),
      checkSavedReceipt(receipt, [], network([pool]), {}, { policy: otherLog }),
    ];
    for (const way of ways)
      await expect(way).rejects.toMatchObject({ name: 'LookUpFault', code: 'log', file: PROOF });
    const changed = recordOf('normal');
    changed[PROOF] = utf8('any string');
    const lying = await logged(changed);
    await expect(lookUpByIndex(code, lying.address, network([lying]), {}, policy)).rejects.toMatchObject({
      code: 'log',
    });
    expect((await lookUpByIndex(code, lying.address, network([lying]))).policyOf).toBeNull();
  });

  test('that is not well formed nothing is looked up', async () => {
    const notOne: GivenPolicy = { bytes: utf8('log\n'), origin: 'reader' };
    const pool = await logged();
    const code = codeOf(pool.index.list, 0);
    await expect(lookUpByIndex(code, pool.address, network([pool]), {}, notOne)).rejects.toMatchObject({
      code: 'policy',
    });
  });

  test('a receipt without a proof says so', async () => {
    const pool = await served(recordOf('normal'));
    const answer = await lookUpByIndex(codeOf(pool.index.list, 0), pool.address, network([pool]), {}, policy);
    expect(logReasons(answerWords.zh, answer)[0]).toBe(answerWords.zh.logNoProof);
  });
});

describe('a saved receipt with the draw beside it', () => {
  const result = recordOf('normal')['result.json'] as Uint8Array;
  const seed = recordOf('normal')['seed.json'] as Uint8Array;
  const resultProof = [...logFiles].find(
    ([path, bytes]) => path.startsWith('proofs/') && includes(readProof(path, bytes), result),
  )?.[1] as Uint8Array;
  /** A page that was built before the draw. */
  async function before() {
    const pool = await logged();
    const address = { ...pool.address, drawFiles: null };
    const code = codeOf(pool.index.list, 0);
    const { receipt } = await lookUpByIndex(code, address, network([pool]));
    return { address, receipt };
  }
  const settled = async (beside: Parameters<typeof checkSavedReceipt>[4]) => {
    const { address, receipt } = await before();
    const saved = await checkSavedReceipt(receipt, [address], noNetwork, {}, beside);
    if (saved.relation !== 'same') throw new Error(saved.relation);
    return saved.answer;
  };

  test('is settled without a network', async () => {
    const answer = await settled({ draw: { seed, result } });
    expect(answer).toMatchObject({ relativeTo: 'result.json', resultProof: 'none' });
    expect(['selected', 'reserve', 'not-selected']).toContain(answer.standing);
    expect(headline(answerWords.en, answer)).toContain('if this result.json is the published one');
  });

  test('with the result’s own proof, says what the log holds', async () => {
    expect(resultProof).toBeDefined();
    const unseen = await settled({ draw: { seed, result }, resultProof });
    expect(unseen.resultProof).toBe('not-looked-at');
    expect(headline(answerWords.en, unseen)).toContain('if this result.json is the published one');
    expect(logReasons(answerWords.en, unseen)).toContain(answerWords.en.resultProofUnseen);
    const holds = await settled({ draw: { seed, result }, resultProof, policy });
    expect(headline(answerWords.en, holds)).toContain('if this result, which the log holds, is its only one');
  });

  test('with another proof, has no answer', async () => {
    await expect(
      settled({ draw: { seed, result }, resultProof: utf8(proofText), policy }),
    ).rejects.toMatchObject({ code: 'log', file: 'result.json .tlog-proof' });
  });
});
