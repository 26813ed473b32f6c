/** The publisher's whole way, from applications to a verified record, and a reader's way back. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDocument } from '../../src/core/documents.ts';
import { digestOf } from '../../src/search/digest.ts';
import { records } from '../vectors/records.ts';
import { run } from './terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-commands-'));
  writeFileSync(join(folder, 'rules.md'), '# Rules\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]) => join(folder, ...names);
const read = (...names: string[]) => readFileSync(at(...names), 'utf8');
const AFTER = '2026-06-27T00:00:00Z';
const BALLS = ['--balls', '385172', '--balls-again', '385172'];

/** freeze with the promise of the vector record `three`, and what a test changes in it. */
function freeze(applications: string, change: Record<string, string | string[]> = {}) {
  writeFileSync(at('applications.csv'), applications);
  const options: Record<string, string | string[]> = {
    out: at('record'),
    round: '202602',
    pool: 'ordinary',
    method: 'lottery',
    quota: '1',
    rules: at('rules.md'),
    'draw-at': '2026-06-26T02:00:00Z',
    source: ['secret', 'balls:6:六个摇号机各出一球'],
    ...([change['source'] ?? 'secret'].flat().includes('secret') && { 'secret-file': at('record.secret') }),
    ...change,
  };
  const words = Object.entries(options).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === '' ? [`--${name}`] : [`--${name}`, one])),
  );
  return run(['freeze', at('applications.csv'), ...words]);
}

const THREE = 'code,tickets\n0000000000003,3\n0000000000001,1\n0000000000002,2\n';
const reveal = (...words: string[]) =>
  run(['reveal', at('record'), '--secret-file', at('record.secret'), ...BALLS, ...words], AFTER);

test('freeze, reveal and draw make the vector record, byte for byte', async () => {
  const frozen = await freeze(THREE);
  expect(frozen).toMatchObject({
    status: 0,
    out: '8f2d2ea1b1459d7c42973b1e625c2a09fab57351ea66071a3df954d4ae78fef1',
  });
  expect(statSync(at('record.secret')).mode & 0o777).toBe(0o600);
  expect(read('record.secret')).toBe('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n');
  expect((await reveal()).status).toBe(0);
  expect((await run(['draw', at('record')])).status).toBe(0);
  for (const [name, text] of Object.entries(records['three'] ?? {})) expect(read('record', name)).toBe(text);
  const verified = await run(['verify', at('record')]);
  expect(verified.status).toBe(0);
  expect(verified.out).toMatch(/VERIFIED/);
});

describe('freeze', () => {
  test('refuses a code twice, naming both lines', async () => {
    const { status, err } = await freeze('code,tickets\nB,1\nA,1\nB,2\n');
    expect(status).toBe(2);
    expect(err).toMatch(/applications\.csv line 4: code B stands already on line 2/);
    expect(existsSync(at('record'))).toBe(false);
  });
  test.each([
    ['a column of names', 'code,name,tickets\nA,Wang,1\n', /column 2 is called "name": leave it out/],
    ['a resident ID number', 'code,tickets\n11010519491231002X,1\n', /resident ID/],
    [
      'a full-width resident ID number',
      'code,tickets\n１１０１０５１９４９１２３１００２Ｘ,1\n',
      /resident ID/,
    ],
    ['a mobile number', 'code,tickets\n13812345678,1\n', /mobile number/],
    ['a credit code', 'code,tickets\n91110000600037341L,1\n', /unified social credit code/],
    ['tickets with a leading zero', 'code,tickets\nA,01\n', /line 2: expected tickets 1 to 1000000/],
    ['no rows', 'code,tickets\n', /line 2: expected at least one row/],
    ['CRLF', 'code,tickets\r\nA,1\r\n', /line 1: expected "code,tickets" and LF/],
    ['a byte order mark', '\uFEFFcode,tickets\nA,1\n', /line 1: expected "code,tickets"/],
    ['a code in lower case', 'code,tickets\nabc,1\n', /line 2: expected a code/],
  ])('refuses %s', async (_, applications, message) => {
    const { status, err } = await freeze(applications);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(at('record'))).toBe(false);
    expect(existsSync(at('record.secret'))).toBe(false);
  });
  test('does not print the number it refuses', async () => {
    const { err } = await freeze('code,tickets\n11010519491231002X,1\n');
    expect(err).not.toMatch(/110105194912/);
  });
  test('names the line on which a bad value stands, not where it would stand', async () => {
    const { err } = await freeze('code,tickets\nC3,1\nB2,2\nA1,0\n');
    expect(err).toMatch(/applications\.csv line 4: expected tickets 1 to 1000000/);
  });
  test.each([
    ['a header that is a row', '11010519491231002X,3\nB,1\n'],
    ['a name and a broken number', 'code,tickets\n张三 11010519491231002,3\n'],
  ])('does not print %s', async (_, applications) => {
    const { status, err } = await freeze(applications);
    expect(status).toBe(2);
    expect(err).not.toMatch(/1949123/);
  });
  test('refuses a secret inside the folder by whatever name it goes', async () => {
    mkdirSync(at('record'));
    symlinkSync(at('record'), at('alias'));
    for (const secretFile of [
      at('alias', 'secret'),
      at('record', '..secret'),
      at('record', 'x', '..', 'secret'),
    ]) {
      const { status, err } = await freeze(THREE, { 'secret-file': secretFile });
      expect(status).toBe(2);
      expect(err).toMatch(/outside the folder/);
    }
    expect(readdirSync(at('record'))).toEqual([]);
  });
  test.each(['public/rounds/some.secret', 'some.secret', '.git/some.secret'])(
    'refuses a secret in the repository: %s',
    async (file) => {
      const { status, err } = await freeze(THREE, { 'secret-file': file });
      expect(status).toBe(2);
      expect(err).toMatch(/outside this repository/);
      expect(existsSync(file)).toBe(false);
    },
  );
  test('leaves no secret behind where the commitment could not be written', async () => {
    mkdirSync(at('record'));
    writeFileSync(at('record', 'rules.md'), 'other rules');
    expect((await freeze(THREE)).status).toBe(2);
    expect(existsSync(at('record.secret'))).toBe(false);
  });
  test('refuses a list whose draw would be nearly endless', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `A${i},${i === 0 ? 1 : 1_000_000}`);
    const { status, err } = await freeze(`code,tickets\n${rows.join('\n')}\n`, { quota: '9', reserves: '1' });
    expect(status).toBe(2);
    expect(err).toMatch(/nearly endless/);
  });
  test.each([
    ['only a secret', { source: ['secret'] }, /not a secret/],
    ['a draw before the freeze', { 'draw-at': '2026-06-19T00:00:00Z' }, /frozenAt before drawAt/],
    ['a beacon before the draw', { source: ['drand:quicknet:12040883'] }, /due before drawAt/],
    ['an unknown chain', { source: ['drand:nowhere:1'] }, /known chain/],
    ['an unknown method', { method: 'random' }, /--method: expected lottery, ranking, queue/],
    ['a quota of 01', { quota: '01' }, /--quota: expected a plain integer/],
    ['a quota of 0', { quota: '0' }, /quota: expected/],
    ['the secret inside the folder', { 'secret-file': 'SECRET' }, /outside the folder/],
  ])('refuses %s', async (_, change, message) => {
    const inside = 'secret-file' in change ? { 'secret-file': at('record', 'secret.txt') } : change;
    const { status, err } = await freeze(THREE, inside);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(at('record'))).toBe(false);
  });
  test('never replaces a commitment, nor a secret', async () => {
    await freeze(THREE);
    const before = read('record', 'commitment.json');
    expect((await freeze(THREE, { quota: '2' })).err).toMatch(/never/);
    expect((await freeze(THREE, { out: at('other'), 'secret-file': at('record.secret') })).err).toMatch(
      /used once/,
    );
    expect(read('record', 'commitment.json')).toBe(before);
  });
  // The figures of filecoin-project/FIPs 914: a round due exactly at the draw, three seconds before, five minutes after.
  test.each([
    ['drand', 3_971_112, /round 3971112, due 2024-01-08T12:25:00Z, 300 s after the draw\n/],
    [
      'drand:quicknet:3971012',
      3_971_012,
      /Warning: drand round 3971012 is due 0 s after the draw: section 9[\s\S]*due 2024-01-08T12:20:00Z, 0 s after the draw/,
    ],
    ['drand:quicknet:3971011', null, /round 3971011 was due before drawAt/],
  ])('%s beside a draw at 2024-01-08T12:20:00Z', async (source, round, message) => {
    const times = { 'draw-at': '2024-01-08T12:20:00Z', 'frozen-at': '2024-01-01T00:00:00Z', past: '' };
    const { status, err } = await freeze(THREE, { source: [source], ...times });
    expect(status).toBe(round === null ? 2 : 0);
    expect(err).toMatch(message);
    if (round !== null) expect(JSON.parse(read('record', 'commitment.json')).sources[0].round).toBe(round);
  });
  test.each([
    ['text:0000.00:an index: two decimals', '0000.00', 'an index: two decimals'],
    ['text:00\\:00\\:xx\\\\:when', '00:00:xx\\', 'when'],
  ])('a text has its form: %s', async (source, form, what) => {
    expect((await freeze(THREE, { source: [source] })).status).toBe(0);
    expect(JSON.parse(read('record', 'commitment.json')).sources).toEqual([{ kind: 'text', form, what }]);
  });
  test.each(['text:an index', 'text:an index:two decimals', 'text:00000:too few', 'text:0000.00:'])(
    'a text without its form or what is refused: %s',
    async (source) => {
      expect((await freeze(THREE, { source: [source] })).status).toBe(2);
      expect(existsSync(at('record'))).toBe(false);
    },
  );
  test('takes the first beacon due at least five minutes after the draw, and says which', async () => {
    const { err } = await freeze(THREE, { source: ['drand'], 'draw-at': '2026-06-26T02:00:00Z' });
    const { sources } = JSON.parse(read('record', 'commitment.json'));
    const due = 1_692_803_367 + 3 * (sources[0].round - 1);
    const drawn = Date.parse('2026-06-26T02:00:00Z') / 1000;
    expect(due).toBeGreaterThanOrEqual(drawn + 300);
    expect(due - 3).toBeLessThan(drawn + 300);
    const at = new Date(due * 1000).toISOString().replace('.000Z', 'Z');
    expect(err).toContain(`round ${sources[0].round}, due ${at}, ${due - drawn} s after the draw`);
    expect(err).not.toMatch(/Warning/);
  });
});

describe('reveal', () => {
  test.each([
    ['another secret', ['--secret-file', 'WRONG', ...BALLS], /a secret whose SHA-256 is/],
    ['five balls', ['--secret-file', 'RIGHT', '--balls', '38517', '--balls-again', '38517'], /6 digits/],
    ['no balls', ['--secret-file', 'RIGHT'], /--balls is missing/],
    [
      'balls twice',
      ['--secret-file', 'RIGHT', '--balls', '385172', '--balls', '1'],
      /--balls is given 2 times/,
    ],
  ])('refuses %s', async (_, words, message) => {
    await freeze(THREE);
    writeFileSync(at('wrong'), `${'0'.repeat(64)}\n`);
    const named = words.map((word) =>
      word === 'WRONG' ? at('wrong') : word === 'RIGHT' ? at('record.secret') : word,
    );
    const { status, err } = await run(['reveal', at('record'), ...named], AFTER);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(at('record', 'seed.json'))).toBe(false);
  });
  test('refuses before the draw, but for a rehearsal', async () => {
    await freeze(THREE);
    const words = ['reveal', at('record'), '--secret-file', at('record.secret'), ...BALLS];
    expect((await run(words)).err).toMatch(/the draw is at/);
    expect((await run([...words, '--early'])).err).toMatch(
      /--early is for rehearsals, and round 202602 is none/,
    );
    expect(existsSync(at('record', 'seed.json'))).toBe(false);
    await freeze(THREE, {
      round: 'rehearsal-1',
      out: at('rehearsal'),
      'secret-file': at('rehearsal.secret'),
    });
    const rehearsed = ['reveal', at('rehearsal'), '--secret-file', at('rehearsal.secret'), ...BALLS];
    expect((await run(rehearsed)).err).toMatch(/the draw is at/);
    expect((await run([...rehearsed, '--early'])).status).toBe(0);
  });
  test('goes on where the clock is said to be wrong', async () => {
    await freeze(THREE);
    const words = ['reveal', at('record'), '--secret-file', at('record.secret'), ...BALLS];
    expect((await run([...words, '--clock-is-wrong'])).status).toBe(0);
  });
});

describe('draw', () => {
  test('draws nothing where an input is wrong', async () => {
    await freeze(THREE);
    await reveal();
    writeFileSync(at('record', 'applicants.csv'), THREE.replace('3,3', '3,4'));
    const { status, err } = await run(['draw', at('record')]);
    expect(status).toBe(1);
    expect(err).toMatch(/list\.form did not pass/);
    expect(existsSync(at('record', 'result.csv'))).toBe(false);
  });
  test('says that it could not where something is missing', async () => {
    await freeze(THREE);
    const { status, err } = await run(['draw', at('record')]);
    expect(status).toBe(2);
    expect(err).toMatch(/seed\.form did not pass/);
  });
  test('never overwrites a result with another', async () => {
    await freeze(THREE);
    await reveal();
    writeFileSync(at('record', 'result.csv'), 'rank,code,ticket,draw\n1,0000000000003,6,1\n');
    const { status, err } = await run(['draw', at('record')]);
    expect(status).toBe(2);
    expect(err).toMatch(/never overwritten/);
    expect(read('record', 'result.csv')).toMatch(/0000000000003,6,1/);
  });
});

describe('receipts', () => {
  const files = [
    '--seed',
    () => at('record', 'seed.json'),
    '--result',
    () => at('record', 'result.json'),
  ] as const;
  const outcomeFiles = () => files.map((file) => (typeof file === 'string' ? file : file()));
  beforeEach(async () => {
    await freeze(THREE);
    await reveal();
    await run(['draw', at('record')]);
  });
  test.each([
    [
      '0000000000002',
      {
        listed: true,
        ticket: { first: 2, last: 3 },
        outcome: 'selected',
        relativeTo: 'result.json',
        attested: [{ what: '六个摇号机各出一球', value: '385172' }],
      },
    ],
    [
      '0000000000001',
      {
        listed: true,
        ticket: { first: 1, last: 1 },
        outcome: 'not-selected',
        relativeTo: 'result.json',
        attested: [{ what: '六个摇号机各出一球', value: '385172' }],
      },
    ],
    ['0000000000009', { listed: false, ticket: null, outcome: 'not-listed', relativeTo: null, attested: [] }],
  ])('of %s', async (code, expected) => {
    const receipt = await run(['receipt', at('record'), '--code', code]);
    expect(receipt.status).toBe(0);
    writeFileSync(at('receipt.json'), receipt.out);
    const { status, out } = await run(['check-receipt', at('receipt.json'), '--json', ...outcomeFiles()]);
    expect(status).toBe(0);
    const commitment = '8f2d2ea1b1459d7c42973b1e625c2a09fab57351ea66071a3df954d4ae78fef1';
    const compared = { commitment: null, result: null };
    expect(JSON.parse(out)).toEqual({
      valid: true,
      commitment,
      compared,
      policy: null,
      logProof: null,
      ...expected,
    });
    const alone = await run(['check-receipt', at('receipt.json'), '--json']);
    expect(JSON.parse(alone.out).outcome).toBe(expected.listed ? 'undecided' : 'not-listed');
    const other = await run(['check-receipt', at('receipt.json'), '--json', '--commitment', '0'.repeat(64)]);
    expect(other.status).toBe(1);
    expect(JSON.parse(other.out)).toEqual({
      valid: false,
      commitment: null,
      listed: null,
      ticket: null,
      outcome: 'undecided',
      relativeTo: null,
      compared: { commitment: null, result: null },
      policy: null,
      logProof: null,
      attested: [],
    });
    writeFileSync(at('receipt.json'), receipt.out.replace('"index":0', '"index":1'));
    expect((await run(['check-receipt', at('receipt.json')])).status).toBe(1);
    const { code: _, ...value } = JSON.parse(receipt.out);
    const withProof = JSON.stringify({
      code,
      commitment: value.commitment,
      logProof: 'c2sp.org/tlog-proof@v1\n',
      ...value,
    });
    writeFileSync(at('receipt.json'), withProof);
    const proof = await run(['check-receipt', at('receipt.json')]);
    expect(proof).toMatchObject({
      status: 0,
      out: expect.stringMatching(/publication log, which was not looked at/),
    });
    const said = await run(['check-receipt', at('receipt.json'), '--json']);
    expect(JSON.parse(said.out)).toMatchObject({ valid: true, logProof: 'not-looked-at' });
  });
  describe('whose result.json nobody vouches for', () => {
    const check = (...more: string[]) =>
      run(['check-receipt', at('receipt.json'), ...outcomeFiles(), ...more]);
    beforeEach(async () => {
      const receipt = await run(['receipt', at('record'), '--code', '0000000000001']);
      writeFileSync(at('receipt.json'), receipt.out);
    });
    test('says that the outcome is relative to it, in words and as JSON', async () => {
      // As far as a receipt can tell, this draw may as well have gone on.
      const published = JSON.parse(read('record', 'result.json'));
      writeFileSync(
        at('record', 'result.json'),
        writeDocument({ ...published, allocatedDraws: 400, draws: 400 }),
      );
      const { status, out } = await check();
      expect(status).toBe(0);
      expect(out).toMatch(/^outcome: selected, if this result\.json is the published one$/m);
      expect(out).toMatch(/has the SHA-256 [0-9a-f]{64}: compare it/);
      expect(out).toMatch(/if somebody has verified the whole list/);
      expect(JSON.parse((await check('--json')).out)).toMatchObject({
        outcome: 'selected',
        relativeTo: 'result.json',
      });
      const other = await check('--json', '--result-sha256', '0'.repeat(64));
      expect(other.status).toBe(1);
      expect(JSON.parse(other.out)).toMatchObject({
        valid: true,
        outcome: 'undecided',
        relativeTo: null,
        compared: { result: null },
      });
      expect(other.err).toMatch(/result\.json: expected SHA-256/);
    });
    test('is settled where its digest is given', async () => {
      const known = digestOf(readFileSync(at('record', 'result.json')));
      const { out } = await check('--result-sha256', known);
      expect(out).toMatch(/^outcome: not selected$/m);
      expect(out).toMatch(/is the one whose SHA-256 you gave/);
      expect(JSON.parse((await check('--json', '--result-sha256', known)).out)).toMatchObject({
        outcome: 'not-selected',
        relativeTo: null,
        compared: { result: known },
      });
    });
    test('needs the file for its digest', async () => {
      const words = ['check-receipt', at('receipt.json'), '--result-sha256', '0'.repeat(64)];
      expect((await run(words)).status).toBe(2);
    });
  });
  test('stays valid where the seed beside it settles nothing', async () => {
    const receipt = await run(['receipt', at('record'), '--code', '0000000000002']);
    writeFileSync(at('receipt.json'), receipt.out);
    writeFileSync(at('record', 'seed.json'), '{}');
    const { status, out, err } = await run([
      'check-receipt',
      at('receipt.json'),
      '--json',
      ...outcomeFiles(),
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ valid: true, listed: true, outcome: 'undecided' });
    expect(err).toMatch(/seed\.json/);
    // Who gave both files is not asked for them.
    const words = await run(['check-receipt', at('receipt.json'), ...outcomeFiles()]);
    expect(words.out).toMatch(
      /^outcome: undecided: the seed and the result that were given do not settle it$/m,
    );
    const alone = await run(['check-receipt', at('receipt.json')]);
    expect(alone.out).toMatch(/^outcome: undecided: give --seed and --result$/m);
    expect(words.out + alone.out).not.toContain('rehearsal');
  });
  test('of a rehearsal says that it is one', async () => {
    await freeze(THREE, { out: at('other'), round: 'rehearsal-1', 'secret-file': at('other.secret') });
    const receipt = await run(['receipt', at('other'), '--code', '0000000000002']);
    writeFileSync(at('receipt.json'), receipt.out);
    const { status, out } = await run(['check-receipt', at('receipt.json')]);
    expect(status).toBe(0);
    expect(out).toMatch(/^This round is a rehearsal/m);
  });
  test('none is made of a list that is not the committed one', async () => {
    writeFileSync(at('record', 'applicants.csv'), THREE.replaceAll('000000000000', 'A'));
    const { status, out } = await run(['receipt', at('record'), '--code', 'A1']);
    expect(status).toBe(1);
    expect(out).toBe('');
  });
  test('a file that is not there could not be checked', async () => {
    expect((await run(['check-receipt', at('nothing.json')])).status).toBe(2);
  });
});
