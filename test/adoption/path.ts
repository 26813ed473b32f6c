/**
 * The whole path of a housing office, from three exports to results that stand, with what goes wrong on the way. The times are those
 * of three values that drand's quicknet really gave: of a rehearsal, of the draw, and of the round that is held again.
 */
import { readFileSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { wordsOf } from '../../scripts/intake/words.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import { witness } from '../commands/log-parties.ts';
import { applicants, exported, FORTY, line, POOLS, type Pool, spoilt } from './export.ts';
import type { Office } from './office.ts';

/** Where the site's folder is, and in it what is served. */
export const SITE = 'draws';
export const PUBLIC = `${SITE}/public`;
const LOG = `${PUBLIC}/log`;
export const ROUND = '202309';
export const record = (place: string) => `${PUBLIC}/rounds/${place}`;

const BEACONS = JSON.parse(readFileSync('test/fixtures/drand.json', 'utf8')).valid as readonly {
  readonly round: number;
  readonly signature: string;
}[];
const signature = (round: number) => BEACONS.find((one) => one.round === round)?.signature ?? '';
const REHEARSAL = { drawAt: '2023-08-23T15:06:30Z', after: '2023-08-23T15:12:00Z', drand: signature(42) };
const DRAW = { drawAt: '2023-09-15T10:55:03Z', after: '2023-09-15T11:01:00Z', drand: signature(657_413) };
const AGAIN = { drawAt: '2024-10-14T17:08:33Z', after: '2024-10-14T17:14:00Z', drand: signature(12_040_883) };

export const QUOTA = 20;
const RESERVES = 5;
const BALLS = 'balls:6:six machines, one ball each, left to right';

/** What the office puts beside the log's address. */
const PUBLISHES = `--log ${LOG} --keys private/key --witnesses policy`;
const publishes = (folder: string) => `log publish ${folder} ${PUBLISHES}`;

/** The names of the runbooks' example, and the office's. */
const named = (pool: Pool) => ({
  'site/rounds/202602/ordinary': record(`${ROUND}/${pool}`),
  'site/log': LOG,
});

const plan = (round: string, pool: Pool, drawAt: string, sources: readonly string[]) =>
  [
    `round = "${round}"`,
    `pool = "${pool}"`,
    `method = "${pool === 'elderly' ? 'ranking' : 'lottery'}"`,
    ...[`quota = ${QUOTA}`, `reserves = ${RESERVES}`, `draw-at = "${drawAt}"`],
    `sources = [${sources.map((one) => JSON.stringify(one)).join(', ')}]`,
    '',
  ].join('\n');

/** The lines of a file of faults, as row, column and what is wrong. */
function faultsIn(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','))
    .map(([, row = '', column = '', , fault = '']) => [row, column, fault]);
}

/** From the exports to three lists: every fault at once, people who are there twice, and what a person mends. */
async function toLists(office: Office, count: Readonly<Record<Pool, number>>): Promise<void> {
  const rows = Object.fromEntries(POOLS.map((pool) => [pool, applicants(pool, count[pool])])) as Record<
    Pool,
    ReturnType<typeof applicants>
  >;
  const intake = (pool: Pool) =>
    `intake office/${pool}.csv --map office/${pool}.mapping.toml --out office/${pool} --lang zh`;
  await office.step('three exports in GB 18030, forty faults told at once', async () => {
    const { lines, told } = spoilt(rows.elderly);
    office.writes('office/elderly.csv', exported('elderly', lines));
    office.writes('office/family.csv', exported('family', rows.family.map(line)));
    // One person is in two pools.
    const [, twice = []] = rows.family;
    const [one = []] = rows.newcomers;
    const both = line([one[0] ?? '', twice[1] ?? '', twice[2] ?? '', one[3] ?? '']);
    office.writes(
      'office/newcomers.csv',
      exported('newcomers', [...rows.newcomers.map(line), both].slice(1)),
    );
    for (const pool of POOLS) {
      await office.does(`intake office/${pool}.csv --lang zh`, 2);
      const mapping = office.read(`office/${pool}.mapping.toml`);
      expect(mapping).toContain('# [person]\n# column = "身份证号"');
      office.writes(
        `office/${pool}.mapping.toml`,
        mapping.replace('# [person]\n# column', '[person]\ncolumn'),
      );
    }
    await office.does(intake('elderly'), 1);
    const { faults } = wordsOf('zh');
    const expected = told.map(([row, column, kind]) => [String(row), column, faults[kind].name]);
    expect(expected).toHaveLength(FORTY.length);
    expect(faultsIn(office.read('office/elderly/faults.csv'))).toEqual(expected);
  });
  await office.step('exports mended, three lists', async () => {
    office.writes('office/elderly.csv', exported('elderly', rows.elderly.map(line)));
    const sheets = POOLS.map((pool) => `office/${pool}.csv`).join(' ');
    const maps = POOLS.map((pool) => `--map office/${pool}.mapping.toml`).join(' ');
    const twice = await office.does(`duplicates ${sheets} ${maps} --lang zh`, 1);
    expect(twice.out).toContain(`office/family.csv 第 3 行`);
    office.writes('office/newcomers.csv', exported('newcomers', rows.newcomers.map(line)));
    await office.does(`duplicates ${sheets} ${maps} --lang zh`);
    for (const pool of POOLS) {
      await office.does(intake(pool));
      expect(office.read(`office/${pool}/applications.csv`).split('\n')).toHaveLength(count[pool] + 2);
    }
  });
}

/** The log, its key, its policy and four witnesses, of whom three have to be there. */
async function beginLog(office: Office): Promise<void> {
  const keys = await office.does(`log init ${LOG} --origin draws.example/log --keys private/key`);
  const trial = await office.does(
    'log init rehearsal/log --origin draws.example/rehearsal --keys private/trial',
  );
  const logs = [keys, trial].map(({ out }) => out.replace(/^log /, ''));
  for (const name of ['notary', 'university', 'court', 'press']) {
    const one = await witness(name, logs);
    office.witnesses.push(one);
    office.variables[name.toUpperCase()] = `${one.name} ${one.vkey} ${one.url}`;
  }
  const four = office.witnesses.map(({ name }) => `--witness "$${name.toUpperCase()}"`).join(' ');
  await office.does(`log policy --keys private/key ${four} --quorum 3 > policy`);
  await office.does(`log policy --keys private/trial ${four} --quorum 3 > rehearsal-policy`);
}

/** Two people type what they read, each into a file. */
function twoType(office: Office, name: string, balls: string): string {
  for (const person of ['first', 'second']) office.writes(`office/${name}.${person}.txt`, `${balls}\n`);
  return `--first office/${name}.first.txt --second office/${name}.second.txt`;
}

/** A round of which nobody gets anything, from plan to verdict, with its own log. */
async function rehearse(office: Office, rules: string): Promise<void> {
  const folder = 'rehearsal/rounds/rehearsal-1/family';
  office.writes('rehearsal/plan.toml', plan('rehearsal-1', 'family', REHEARSAL.drawAt, [BALLS, 'drand']));
  const log = '--log rehearsal/log --keys private/trial --witnesses rehearsal-policy';
  await office.does(
    'round plan office/family/applications.csv --plan rehearsal/plan.toml --zone Asia/Shanghai',
  );
  await office.does(
    `freeze office/family/applications.csv --plan rehearsal/plan.toml --rules ${rules} --out ${folder}`,
  );
  await office.does(`log publish ${folder} ${log}`);
  await office.does(`round sheet ${folder} --zone Asia/Shanghai --out rehearsal/sheet.html`);
  office.now = REHEARSAL.after;
  const typed = twoType(office, 'rehearsal', '112358');
  await office.does(`reveal ${folder} --drand ${REHEARSAL.drand} ${typed}`);
  await office.does(`draw ${folder}`);
  await office.does(`log publish ${folder} ${log}`);
  await office.does(`verify ${folder} --policy rehearsal-policy --log rehearsal/log`);
}

/** Three pools, planned, frozen and in the log. */
async function freezeThree(office: Office, rules: string): Promise<void> {
  for (const pool of POOLS) {
    const sources = pool === 'newcomers' ? ['secret', BALLS, 'drand'] : [BALLS, 'drand'];
    office.writes(`office/${pool}.plan.toml`, plan(ROUND, pool, DRAW.drawAt, sources));
    const list = `office/${pool}/applications.csv --plan office/${pool}.plan.toml`;
    const planned = await office.does(`round plan ${list} --zone Asia/Shanghai`);
    expect(planned.out).toMatch(/freeze takes this plan\.$/);
    const folder = record(`${ROUND}/${pool}`);
    await office.does(`freeze ${list} --rules ${rules} --out ${folder}`);
    await office.does(`round sheet ${folder} --zone Asia/Shanghai --out office/${pool}.sheet.html`);
    await office.does(publishes(folder));
  }
}

/** A row of the family list has a ticket too few: void, and frozen anew, before the draw. */
async function mendTypo(office: Office, count: number): Promise<void> {
  const rows = applicants('family', count);
  const [first = [], ...others] = rows;
  const mended = [...first.slice(0, 3), String(Number(first[3]) + 1)];
  office.writes('office/family.csv', exported('family', [mended, ...others].map(line)));
  const other = await office.does(
    'intake office/family.csv --map office/family.mapping.toml --out office/family',
    2,
  );
  expect(other.err).toMatch(/another list stands there, which is never overwritten; name another folder/);
  await office.does('intake office/family.csv --map office/family.mapping.toml --out office/family.2');
  await office.follows('list', 0, [0, 0, 0], {
    ...named('family'),
    名单漏了一个申请: '名单里一个申请的基数写错',
    'One application was left out of the list': 'One application has a wrong number of tickets',
    'corrected.csv': 'office/family.2/applications.csv',
    '--round 202602 --pool ordinary': `--round ${ROUND} --pool family`,
    '2026-06-28T02:00:00Z': DRAW.drawAt,
  });
}

/** The secret of the newcomers' pool cannot be found when it is needed: void, and held again under the next id. */
async function loseSecret(office: Office): Promise<void> {
  const folder = record(`${ROUND}/newcomers`);
  const typed = twoType(office, 'newcomers', '271828');
  const lost = await office.does(`reveal ${folder} --drand ${DRAW.drand} ${typed}`, 2);
  expect(lost.err).toMatch(/secret/);
  await office.follows('secret', 1, [1, 0, 0], {
    ...named('newcomers'),
    'site/rounds/202602-2/ordinary': record(`${ROUND}-2/newcomers`),
    '2026-07-26T02:00:00Z': AGAIN.drawAt,
  });
}

/** A ball of the family pool was read as a 2 where it is a 3, and the seed is out: the notice says so, and the seed stands. */
async function misread(office: Office): Promise<void> {
  const folder = record(`${ROUND}/family.2`);
  const wrong = twoType(office, 'family', '385172');
  await office.does(`reveal ${folder} --drand ${DRAW.drand} ${wrong}`);
  await office.does(publishes(folder));
  const seed = office.read(`${folder}/seed.json`);
  office.writes('photograph.jpg', 'six balls, photographed\n');
  const names = { '202602': ROUND, ordinary: 'family', 'site/log': LOG };
  await office.follows('reading', 0, [0, 0], names);
  const right = twoType(office, 'family-again', '385173');
  await office.does(`reveal ${folder} --drand ${DRAW.drand} ${right}`, 2);
  expect(office.read(`${folder}/seed.json`)).toBe(seed);
}

/** Draws a record, has it verified, publishes the result, and has it verified as readers will, by both programs where told so. */
async function draws(office: Office, place: string, { isTwice }: Scale): Promise<void> {
  const folder = record(place);
  await office.does(`draw ${folder}`);
  const alone = await office.does(`verify ${folder}`);
  expect(alone.out).toMatch(/^VERIFIED/m);
  await office.does(publishes(folder));
  const seen = await office.does(`verify ${folder} --policy policy --log ${LOG}${isTwice ? ' --twice' : ''}`);
  expect(seen.out).toMatch(/^VERIFIED: .*4 witnesses of your policy/m);
  if (isTwice) expect(seen.out).toMatch(/verify\.py says the same of all/);
}

/** How much there is of it. */
export interface Scale {
  /** How many apply for each pool; at least 100. */
  readonly count: Readonly<Record<Pool, number>>;
  /** Whether the second program verifies each result too, which starts Python. */
  readonly isTwice: boolean;
  /** The rules in force. */
  readonly rules: string;
}

/** All of it, into an office whose site stands at `SITE`. */
export async function wholePath(office: Office, scale: Scale): Promise<void> {
  const { count } = scale;
  office.now = '2023-08-20T01:00:00Z';
  await toLists(office, count);
  await office.step('the log, its key, its policy', () => beginLog(office));
  await office.step('a rehearsal, whole', () => rehearse(office, scale.rules));
  office.now = '2023-09-01T01:00:00Z';
  await office.step('three pools planned, frozen, in the log', () => freezeThree(office, scale.rules));
  office.now = '2023-09-05T01:00:00Z';
  await office.step('a typo found after freezing', () => mendTypo(office, count.family));
  rmSync(office.secretPath());
  office.now = DRAW.after;
  await office.step('a lost secret', () => loseSecret(office));
  await office.step('a misread ball', () => misread(office));
  await office.step('two pools drawn and verified', async () => {
    const typed = twoType(office, 'elderly', '161803');
    await office.does(`reveal ${record(`${ROUND}/elderly`)} --drand ${DRAW.drand} ${typed}`);
    await draws(office, `${ROUND}/elderly`, scale);
    await draws(office, `${ROUND}/family.2`, scale);
  });
  office.now = '2023-09-20T01:00:00Z';
  await office.step('a winner who declines', async () => {
    const names = { 'site/rounds/202602/ordinary': record(`${ROUND}/family.2`), 'site/log': LOG };
    const said = await office.follows('decline', 0, [0, 0, 0], names);
    expect(said.at(-1)?.out).toMatch(/ranks 1 to 20 without 3, and the reserves with ranks 22: 20 of 20/);
  });
  office.now = AGAIN.after;
  await office.step('the round that is held again', async () => {
    const again = `${ROUND}-2/newcomers`;
    const typed = twoType(office, 'newcomers-2', '141421');
    await office.does(`reveal ${record(again)} --drand ${AGAIN.drand} ${typed}`);
    await draws(office, again, scale);
  });
  office.now = '2024-10-16T01:00:00Z';
  await office.step('the log looked at, as anybody would', async () => {
    await office.does(`log check ${LOG} --policy policy --since office/since`);
    const log = await siteLog(office.at(LOG));
    expect(log?.notices.map(({ round, pool, voids }) => [round, pool, voids !== null])).toEqual([
      [ROUND, 'family', true],
      [ROUND, 'newcomers', true],
      [ROUND, 'family', false],
      [ROUND, 'family', false],
      [ROUND, 'family', false],
    ]);
  });
}
