/** The demonstration's log: the same bytes every time, and every record in it as a reader with its policy finds it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSampleLog } from '../../scripts/sample/log.ts';
import { hasSamples } from '../../scripts/sample/make.ts';
import { SAMPLE_RECORDS, type SampleRecord } from '../../scripts/sample/records.ts';
import { toHex } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { readCheckpoint } from '../../src/core/log/checkpoint.ts';
import { LOG_KEY, WITNESS_ED25519, WITNESS_ML_DSA } from '../../src/core/log/keys.ts';
import { meetsQuorum, readPolicy } from '../../src/core/log/policy.ts';
import { readProof } from '../../src/core/log/proof.ts';
import { type Signers, signersOf } from '../../src/core/log/signers.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { verify } from '../../src/core/verify.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { folderLog } from '../../src/record/node/log.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';

const ROUNDS = 'public/rounds';
const LOG = 'public/log';
const folder = mkdtempSync(join(tmpdir(), 'mingqian-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const policyBytes = bytesOf(join(LOG, 'policy'));
const policy = readPolicy(policyBytes);
const pathOf = ({ round, folder }: SampleRecord) => join(ROUNDS, round.round, folder);
const placeOf = ({ round, folder }: SampleRecord) => `${round.round}/${folder}`;

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

test('made again elsewhere, it is the same in every byte', async () => {
  const again = join(folder, 'log');
  const records = SAMPLE_RECORDS.map((record) => {
    const path = join(folder, 'rounds', placeOf(record));
    cpSync(pathOf(record), path, {
      recursive: true,
      filter: (from) => !/applicants\.csv$|tlog-proof$/.test(from),
    });
    return { ...record, path };
  });
  await makeSampleLog(records, again);
  expect(filesIn(again)).toEqual(filesIn(LOG));
  for (const name of filesIn(LOG))
    expect(readFileSync(join(again, name)).equals(readFileSync(join(LOG, name))), name).toBe(true);
  for (const record of records)
    expect(readFileSync(join(record.path, 'commitment.tlog-proof'))).toEqual(
      readFileSync(join(pathOf(record), 'commitment.tlog-proof')),
    );
  // On every machine.
  expect(toHex(sha256(bytesOf(join(LOG, 'checkpoint'))))).toBe(
    '2cf06cbef5731c74150073865c3f24c93941aaeb3355d52ce5ab24a5a39e9b47',
  );
});

test('its names say that they are a demonstration, and four witnesses are asked for three, one of them with ML-DSA-44', () => {
  expect(policy.logs.map(({ key }) => [key.name, key.type])).toEqual([
    ['mingqian.example/demonstration-log', LOG_KEY],
  ]);
  const types = policy.witnesses.map(({ key }) => key.type);
  expect(types.filter((type) => type === WITNESS_ED25519)).toHaveLength(3);
  expect(types.filter((type) => type === WITNESS_ML_DSA)).toHaveLength(1);
  for (const { key } of policy.witnesses) expect(key.name).toMatch(/^demonstration-witness-[1-4]$/);
  expect(meetsQuorum(policy, new Set(policy.witnesses.slice(0, 2)))).toBe(false);
  expect(meetsQuorum(policy, new Set(policy.witnesses.slice(1)))).toBe(true);
});

describe('the times of the cosignatures', () => {
  const timesOf = ({ cosigned }: Signers) => cosigned.map(({ time }) => Number(time));
  test.each(SAMPLE_RECORDS.map((record) => [placeOf(record), record] as const))(
    '%s was cosigned by all four between freezing and draw',
    (_, record) => {
      const proof = readProof('proof', bytesOf(join(pathOf(record), 'commitment.tlog-proof')));
      const times = timesOf(signersOf('proof', proof.checkpoint, policy));
      expect(times).toHaveLength(4);
      for (const time of times) {
        expect(time).toBeGreaterThan(unixSeconds(record.frozenAt));
        expect(time).toBeLessThan(unixSeconds(record.round.drawAt));
      }
      expect(readFileSync(join(LOG, 'proofs', `${proof.index}.tlog-proof`))).toEqual(
        readFileSync(join(pathOf(record), 'commitment.tlog-proof')),
      );
    },
  );
  test('the checkpoint is later than every draw', () => {
    const checkpoint = readCheckpoint('checkpoint', bytesOf(join(LOG, 'checkpoint')));
    const times = timesOf(signersOf('checkpoint', checkpoint, policy));
    expect(times).toHaveLength(4);
    const draws = SAMPLE_RECORDS.map(({ round }) => unixSeconds(round.drawAt));
    expect(Math.min(...times)).toBeGreaterThan(Math.max(...draws));
  });
});

describe('with the policy and the log', () => {
  const found = async (record: SampleRecord) =>
    verify(await folderRecord(pathOf(record)), nodePlatform, {
      software: 'test',
      policy: policyBytes,
      log: folderLog(LOG),
    });
  test.each(
    SAMPLE_RECORDS.filter(({ voided }) => voided === null).map((one) => [placeOf(one), one] as const),
  )('%s passes every check', async (_, record) => {
    const { verdict, checks } = await found(record);
    expect(checks.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['log.inclusion', 'log.witnessed', 'log.unique']),
    );
    expect(verdict).toBe('verified');
  });
  test('the voided one fails log.unique alone, and has no draw', async () => {
    const voided = SAMPLE_RECORDS.filter((record) => record.voided !== null);
    expect(voided.map(placeOf)).toEqual(['202502/organisations']);
    const { verdict, checks } = await found(voided[0] as SampleRecord);
    expect(verdict).toBe('failed');
    expect(checks.filter(({ status }) => status === 'fail')).toMatchObject([
      { id: 'log.unique', finding: { code: 'log.voided' } },
    ]);
    expect(checks.find(({ id }) => id === 'draw.result')).toMatchObject({ status: 'skip' });
  });
});

test("a publisher's own round of the same name is not taken for the demonstration's", async () => {
  expect(await hasSamples(ROUNDS, 'src/demonstration/words/rules')).toBe(true);
  const own = join(folder, 'own');
  cpSync('test/vectors/records/two-pages', join(own, '202602/ne-organisations'), { recursive: true });
  expect(await hasSamples(own, 'src/demonstration/words/rules')).toBe(false);
  expect(await hasSamples(join(folder, 'empty'), 'src/demonstration/words/rules')).toBe(false);
});
