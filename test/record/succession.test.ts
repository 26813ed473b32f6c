/** A succession and a repeat as the build reads them: from the folders of the records and of the log, checked against each other. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { knownZone } from '../../src/publisher/zone.ts';
import { type PublishedPool, publishedFiles } from '../../src/record/node/rounds.ts';
import { nextStep } from '../../src/round/succession.ts';
import { type Judged, judgeRounds } from '../../src/site/judged.ts';
import {
  AFTER,
  BEFORE,
  closeAll,
  emptyFolder,
  type Publisher,
  publisher,
  witness,
} from '../commands/log-parties.ts';
import { run } from '../commands/terminal.ts';

const ZONE = knownZone('Asia/Shanghai');

afterAll(closeAll);

const VECTOR = join(import.meta.dirname, '..', 'vectors', 'records', 'two-pages');
const vector = (files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file, readFileSync(join(VECTOR, file))]));
const BOTH = ['202602/ordinary', '202602/other'] as const;

/** A site of two drawn pools, of which one has two steps, and one voided and repeated. */
let one: Publisher;
beforeAll(async () => {
  one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  const value = JSON.parse(readFileSync(join(VECTOR, 'commitment.json'), 'utf8'));
  const before = vector(['rules.md', 'applicants.csv', 'commitment.json']);
  const other = { ...before, 'commitment.json': writeDocument({ ...value, pool: 'other' }) };
  const places = [one.record(BOTH[0], before), one.record(BOTH[1], other)] as const;
  for (const place of places) expect((await one.command(['publish', place])).status).toBe(0);
  by.now = AFTER;
  one.record(BOTH[0], vector(readdirSync(VECTOR)));
  await one.command(['publish', places[0]], AFTER);
  const log = ['--log', one.log, '--keys', one.keys, '--witnesses', one.policy];
  for (const [rank, now] of [
    ['3', '2026-07-01T00:00:00Z'],
    ['21', '2026-07-02T00:00:00Z'],
  ] as const) {
    const words = ['succession', places[0], '--gives-up', rank, '--reason', 'declined', ...log];
    expect((await run(['round', ...words], now)).status).toBe(0);
  }
  await one.command(['notice', '--round', '202602', '--pool', 'ordinary', '--text', '两次读数不同。'], AFTER);
  expect((await run(['round', 'void', places[1], '--text', '秘密丢失。', ...log], AFTER)).status).toBe(1);
  const again = { ...value, pool: 'other', round: '202602-2', drawAt: '2026-07-26T02:00:00Z' };
  const repeat = one.record('202602-2/other', { ...before, 'commitment.json': writeDocument(again) });
  by.now = BEFORE;
  expect((await one.command(['publish', repeat], AFTER)).status).toBe(0);
});

/** A copy of the site, to be spoilt. */
function copy(): { rounds: string; log: string; record: string } {
  const folder = emptyFolder();
  cpSync(join(one.folder, 'site'), folder, { recursive: true });
  const rounds = join(folder, 'rounds');
  return { rounds, log: join(folder, 'log'), record: join(rounds, BOTH[0]) };
}
const poolAt = ({ rounds }: Judged, place: string) =>
  rounds.flatMap(({ pools }) => pools).find((pool) => pool.place === place) as PublishedPool;

test('the list as it stands is read with codes, and with the entries that name its steps', async () => {
  const { rounds, log } = copy();
  const judged = await judgeRounds(rounds, log, ZONE);
  const pool = poolAt(judged, BOTH[0]);
  const codes = readFileSync(join(VECTOR, 'result.csv'), 'utf8')
    .split('\n')
    .map((row) => row.split(',')[1]);
  expect(pool.succession).toMatchObject({ gone: [3], moved: [22], called: 2, vacant: 0 });
  expect(pool.succession?.steps).toMatchObject([
    { number: 1, entry: 4, codes: { givesUp: codes[3], movesUp: codes[21] } },
    { number: 2, entry: 5, codes: { givesUp: codes[21], movesUp: codes[22] } },
  ]);
  expect(pool.notices).toMatchObject([{ entry: 6, text: '两次读数不同。' }]);
  expect(publishedFiles(pool).map(({ name }) => name)).toContain('succession-2.json');
  expect(pool.files.map(({ name }) => name)).not.toContain('succession-2.json');
  // What a build keeps in a file for its pages.
  expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
});

test('a voided record is repeated by the next id, and that repeats it', async () => {
  const { rounds, log } = copy();
  const judged = await judgeRounds(rounds, log, ZONE);
  expect(poolAt(judged, BOTH[1])).toMatchObject({ repeatedBy: '202602-2', repeats: null });
  expect(poolAt(judged, '202602-2/other')).toMatchObject({ repeatedBy: null, repeats: '202602' });
  expect(poolAt(judged, BOTH[0])).toMatchObject({ repeatedBy: null, repeats: null });
  // Without the log nobody knows.
  rmSync(log, { recursive: true });
  expect(poolAt(await judgeRounds(rounds, log, ZONE), BOTH[1])).toMatchObject({
    voided: null,
    repeatedBy: null,
  });
});

test('a result that the log has of a voided record is known, also where the record is kept without it', async () => {
  const { rounds, log, record } = copy();
  const state = join(emptyFolder(), 'state');
  cpSync(one.state, state, { recursive: true });
  const words = ['--log', log, '--keys', one.keys, '--state', state, '--witnesses', one.policy];
  const ran = await run(['round', 'void', record, '--text', '法院撤销。', ...words], AFTER);
  expect(ran.err).toContain('is void');
  for (const name of readdirSync(record))
    if (/^(?:seed|result|succession)/.test(name)) rmSync(join(record, name));
  const judged = await judgeRounds(rounds, log, ZONE);
  expect(poolAt(judged, BOTH[0])).toMatchObject({ result: null, voided: { hasResult: true } });
  expect(poolAt(judged, BOTH[1])).toMatchObject({ result: null, voided: { hasResult: false } });
});

describe('nothing is built of a succession', () => {
  const first = 'succession-1.json';
  const second = 'succession-2.json';
  test.each([
    ['of which a step is gone that the log names', (at: string) => rmSync(join(at, second)), 'check.differs'],
    ['of which one between is gone', (at: string) => rmSync(join(at, first)), 'record.missing'],
    [
      'whose steps changed places',
      (at: string) => {
        renameSync(join(at, first), join(at, 'x'));
        renameSync(join(at, second), join(at, first));
        renameSync(join(at, 'x'), join(at, second));
      },
      'check.differs',
    ],
    [
      'of which a step was written anew',
      (at: string) => {
        const text = readFileSync(join(at, second), 'utf8');
        writeFileSync(join(at, second), text.replace('declined', 'court'));
      },
      'check.differs',
    ],
    [
      'of a result that is not there',
      (at: string) => {
        for (const name of ['result.json', 'result.csv']) rmSync(join(at, name));
      },
      'record.missing',
    ],
    [
      'that is gone with its result, and the log names it',
      (at: string) => {
        for (const name of [first, second, 'seed.json', 'result.json', 'result.csv']) rmSync(join(at, name));
      },
      'record.missing',
    ],
  ])('%s', async (_, spoil, code) => {
    const { rounds, log, record } = copy();
    spoil(record);
    await expect(judgeRounds(rounds, log, ZONE)).rejects.toMatchObject({ code });
  });
});

test('a step that no notice names is read, and said to be so', async () => {
  const { rounds, log, record } = copy();
  const [succession, pool] = await Promise.all([
    [1, 2].map((n) => new Uint8Array(readFileSync(join(record, `succession-${n}.json`)))),
    judgeRounds(rounds, log, ZONE).then((judged) => poolAt(judged, BOTH[0])),
  ]);
  const step = pool.succession?.steps[0];
  const drawn = {
    commitment: pool.commitmentHash,
    resultHash: step?.before ?? '',
    result: { allocated: 20, reserves: 5 },
    drawAt: pool.commitment.drawAt,
  };
  const at = '2026-07-03T00:00:00Z';
  writeFileSync(
    join(record, 'succession-3.json'),
    nextStep(succession, drawn, { givesUp: 1, reason: 'ineligible', at }),
  );
  const found = poolAt(await judgeRounds(rounds, log, ZONE), BOTH[0]).succession;
  expect(found?.steps.map(({ entry }) => entry)).toEqual([4, 5, null]);
});

test('the copy on a device keeps the steps of the latest round', async () => {
  const { rounds } = copy();
  rmSync(join(rounds, '202602-2'), { recursive: true });
  const root = join(rounds, '..');
  writeFileSync(join(root, 'index.html'), '<p data-if-kept hidden>Kept <time data-kept-since></time></p>');
  await writeServiceWorker(root);
  expect(readFileSync(join(root, 'service-worker.js'), 'utf8')).toContain(
    '"rounds/202602/ordinary/succession-2.json"',
  );
});
