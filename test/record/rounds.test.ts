/** Rounds read for the build: round and pool are the commitment's, whatever the folder is called. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { demandOwnLog } from '../../scripts/building/records.ts';
import { writeSearchData } from '../../scripts/search-data.ts';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { toHex } from '../../src/core/bytes.ts';
import { readCommitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { knownZone } from '../../src/publisher/zone.ts';
import { loadRounds, standingOf } from '../../src/record/node/rounds.ts';
import { siteLog, type Voided } from '../../src/record/node/voided.ts';
import { HEAD_FILE } from '../../src/search/index-format.ts';
import { judgeRounds } from '../../src/site/judged.ts';

const ZONE = knownZone('Asia/Shanghai');

const VOIDED = '202502/organisations';
const STANDING = '202502/organisations.2';

let root = '';
const roots: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingqian-rounds-'));
  roots.push(root);
});
afterAll(() => {
  for (const one of roots) rmSync(one, { recursive: true });
});

/** Puts a published record into a folder below the test's. */
function put(from: string, place: string): void {
  mkdirSync(join(root, 'rounds', place), { recursive: true });
  cpSync(join('public/rounds', from), join(root, 'rounds', place), { recursive: true });
}
const rounds = () => join(root, 'rounds');
const hashOf = (place: string) =>
  toHex(sha256(new Uint8Array(readFileSync(join('public/rounds', place, 'commitment.json')))));

describe('two records of one round and pool', () => {
  test('are both of it, each at its own place, and what the log voided comes last', async () => {
    const log = await siteLog('public/log');
    expect(log?.voided.get(hashOf(VOIDED))).toMatchObject({ entry: 16, isInTime: true });
    expect(log?.voided.size).toBe(1);
    put(VOIDED, VOIDED);
    put(STANDING, STANDING);
    const [round, ...others] = await loadRounds(rounds(), log);
    expect(others).toEqual([]);
    expect(
      round?.pools.map(({ round, pool, place, path, voided }) => [round, pool, place, path, voided?.entry]),
    ).toEqual([
      ['202502', 'organisations', STANDING, `rounds/${STANDING}/`, undefined],
      ['202502', 'organisations', VOIDED, `rounds/${VOIDED}/`, 16],
    ]);
    expect(standingOf(round?.pools ?? []).map(({ place }) => place)).toEqual([STANDING]);
  });

  test('are refused where no log has voided one', async () => {
    put(VOIDED, VOIDED);
    put(STANDING, STANDING);
    await expect(judgeRounds(rounds(), join(root, 'no-log'), ZONE)).rejects.toMatchObject({
      code: 'check.differs',
      message: expect.stringContaining(`${VOIDED} and ${STANDING}`),
    });
    const judged = await judgeRounds(rounds(), 'public/log', ZONE);
    expect(Object.keys(judged.examined).sort()).toEqual([VOIDED, STANDING]);
    expect(judged.examined[STANDING]?.verification.verdict).toBe('verified');
    expect(judged.log).toEqual({
      origin: 'mingqian.example/demonstration-log',
      size: 35,
      // As public/log/policy has them: three of four.
      policy: {
        sha256: toHex(sha256(new Uint8Array(readFileSync('public/log/policy')))),
        witnesses: [1, 2, 3, 4].map((n) => `demonstration-witness-${n}`),
        quorum: { least: 3, members: 4 },
      },
      lacks: [],
      // Five pools, one and what replaced it, five.
      commitments: expect.objectContaining({ length: 12 }),
      verifierNotices: [],
    });
  });

  test('are refused where the notice came too late: its witnesses signed after the draw', async () => {
    put(VOIDED, VOIDED);
    put(STANDING, STANDING);
    const log = join(root, 'log');
    cpSync('public/log', log, { recursive: true });
    // Without its proof nothing shows that the notice was there before the draw.
    rmSync(join(log, 'proofs/16.tlog-proof'));
    const seen = (await siteLog(log))?.voided.get(hashOf(VOIDED));
    expect(seen satisfies Voided | undefined).toMatchObject({ entry: 16, isInTime: false });
    await expect(judgeRounds(rounds(), log, ZONE)).rejects.toMatchObject({ code: 'check.differs' });
  });

  test('each have an index, and the copy keeps each at its place', async () => {
    put(VOIDED, VOIDED);
    put(STANDING, STANDING);
    const out = join(root, 'search');
    const lines: string[] = [];
    await writeSearchData(await loadRounds(rounds()), out, (line) => lines.push(line));
    expect(lines.map((line) => line.split(':')[0])).toEqual([`search ${VOIDED}`, `search ${STANDING}`]);
    for (const place of [VOIDED, STANDING])
      expect(JSON.parse(readFileSync(join(out, place, HEAD_FILE), 'utf8')).commitment).toBe(hashOf(place));
    writeFileSync(join(root, 'index.html'), '<p data-if-kept hidden>Kept <time data-kept-since></time></p>');
    await writeServiceWorker(root);
    const worker = readFileSync(join(root, 'service-worker.js'), 'utf8');
    for (const place of [VOIDED, STANDING]) expect(worker).toContain(`"rounds/${place}/commitment.json"`);
  });
});

describe('an address that says something else than the commitment', () => {
  test.each([
    '202502/organisations.1',
    '202502/organisations.02',
    '202502/organisations.2.3',
    '202502/organisations.two',
    '202502/ordinary',
    '202505/organisations',
    '202502.2/organisations',
  ])('%s is refused', async (place) => {
    put(STANDING, place);
    await expect(loadRounds(rounds())).rejects.toMatchObject({ code: 'check.differs' });
  });

  test('and the round and pool are those of the commitment, not of the folder', async () => {
    put(STANDING, '202505/ordinary');
    const file = join(rounds(), '202505/ordinary/commitment.json');
    const commitment = readCommitment(new Uint8Array(readFileSync(file)));
    writeFileSync(file, writeDocument({ ...commitment, round: '202505', pool: 'ordinary' }));
    for (const name of ['seed.json', 'result.json']) rmSync(join(rounds(), '202505/ordinary', name));
    const [round] = await loadRounds(rounds());
    expect(round?.pools).toMatchObject([{ round: '202505', pool: 'ordinary', place: '202505/ordinary' }]);
  });
});

test("the demonstration's log is refused beside a record that it does not have", () => {
  const log = { origin: 'mingqian.example/demonstration-log', size: 35 };
  expect(() => demandOwnLog({ log: { ...log, lacks: ['202701/ordinary'] } })).toThrow(/202701\/ordinary/);
  demandOwnLog({ log: { ...log, lacks: [] } });
  demandOwnLog({ log: { ...log, origin: 'draw.example.org/log', lacks: ['202701/ordinary'] } });
  demandOwnLog({ log: null });
});
