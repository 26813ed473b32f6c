/** A secret behind a passphrase or in shares, from freeze to reveal; and that nothing of it is shown, overwritten or published. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { typist } from './asking.ts';
import { run } from './terminal.ts';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-secret-'));
  writeFileSync(at('rules.md'), '# Rules\n');
  writeFileSync(at('list.csv'), 'code,tickets\nB2,2\nA1,1\n');
  const frozen = await run(
    [
      ...['freeze', at('list.csv'), '--out', at('record'), '--rules', at('rules.md'), '--round', '202602'],
      ...['--pool', 'p', '--method', 'lottery', '--quota', '1', '--draw-at', '2026-06-26T02:00:00Z'],
      ...['--source', 'secret', '--source', 'balls:6:six machines'],
    ],
    undefined,
    { secretsFolder: at('secrets') },
  );
  if (frozen.status !== 0) throw new Error(frozen.err);
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);

const SECRET = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const NAME = '202602.p.630dcd2966c43366';
const PLAIN = () => at('secrets', `${NAME}.secret`);
const PASSPHRASE = 'correct horse battery staple';
const AFTER = '2026-06-27T00:00:00Z';

/** Runs a command; no part of the secret is ever shown. @param typed what somebody types, or null where nobody sits there */
async function command(words: readonly string[], typed: readonly string[] | null = null, now?: string) {
  const { ask, asked } = typist(typed ?? []);
  const ran = await run(words, now, { secretsFolder: at('secrets'), ask: typed === null ? null : ask });
  const told = `${ran.out}${ran.err}`.replaceAll(' ', '').toLowerCase();
  for (let i = 0; i + 8 <= SECRET.length; i++) expect(told).not.toContain(SECRET.slice(i, i + 8));
  return { ...ran, asked };
}
const encrypt = () => command(['secret', 'encrypt', PLAIN()], [PASSPHRASE, PASSPHRASE]);
const split = async (shares: number, needed: number) => {
  const out = at('shares');
  const ran = await command([
    'secret',
    'split',
    PLAIN(),
    '--shares',
    String(shares),
    '--needed',
    String(needed),
    '--out',
    out,
  ]);
  expect(ran, ran.err).toMatchObject({ status: 0 });
  return Array.from({ length: shares }, (_, i) => join(out, `${NAME}.share-${i + 1}-of-${shares}`));
};
const reveal = (words: readonly string[], typed: readonly string[] | null = null) =>
  command(['reveal', at('record'), '--balls', '385172', '--balls-again', '385172', ...words], typed, AFTER);
const revealed = () => JSON.parse(readFileSync(at('record', 'seed.json'), 'utf8')).reveals[0].hex;
const rehearse = (files: readonly string[], typed: readonly string[] | null = null) =>
  command(['secret', 'rehearse', at('record'), ...files], typed);

describe('behind a passphrase', () => {
  test('for its owner alone, beside what was there; opened it is the same', async () => {
    const { status, asked } = await encrypt();
    expect(status).toBe(0);
    expect(asked.map((question) => question.split(' ')[0])).toEqual(['hidden', 'hidden']);
    const sealed = `${PLAIN()}.age`;
    expect(statSync(sealed).mode & 0o777).toBe(0o600);
    expect(readFileSync(sealed, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(existsSync(PLAIN())).toBe(true);
    expect(
      (await command(['secret', 'open', sealed, '--out', at('private', 'open')], [PASSPHRASE])).status,
    ).toBe(0);
    expect(readFileSync(at('private', 'open'), 'utf8')).toBe(`${SECRET}\n`);
    expect(statSync(at('private', 'open')).mode & 0o777).toBe(0o600);
  });
  test('freeze tells of one to which nothing here is committed', async () => {
    await encrypt();
    rmSync(PLAIN());
    const again = [
      'freeze',
      at('list.csv'),
      '--out',
      at('other'),
      '--rules',
      at('rules.md'),
      '--round',
      '202602',
    ];
    const { status, err } = await run(
      [
        ...[
          ...again,
          '--pool',
          'p',
          '--method',
          'lottery',
          '--quota',
          '1',
          '--draw-at',
          '2026-06-26T02:00:00Z',
        ],
        ...['--source', 'secret', '--source', 'drand'],
      ],
      undefined,
      { secretsFolder: at('secrets'), secret: () => new Uint8Array(32).fill(7) },
    );
    expect(status).toBe(0);
    expect(err).toContain(`${PLAIN()}.age: is a secret of round 202602, pool p already`);
  });
  test('reveal finds it where freeze put the other, and asks', async () => {
    await encrypt();
    rmSync(PLAIN());
    const { status, asked } = await reveal([], [PASSPHRASE]);
    expect(status).toBe(0);
    expect(asked).toEqual([`hidden Passphrase of ${PLAIN()}.age: `]);
    expect(revealed()).toBe(SECRET);
  });
  test('reveal takes it by name, with a file of the passphrase where nobody sits there', async () => {
    await encrypt();
    writeFileSync(at('other'), 'another passphrase, not this\n', { mode: 0o600 });
    writeFileSync(at('passphrase'), `${PASSPHRASE}\nnot this line\n`, { mode: 0o600 });
    const sealed = ['--secret-file', `${PLAIN()}.age`];
    const nobody = await reveal(sealed);
    expect(nobody.status).toBe(2);
    expect(nobody.err).toMatch(
      /nobody sits at a terminal to be asked for its passphrase; name a --passphrase-file/,
    );
    const files = [at('other'), at('passphrase')].flatMap((file) => ['--passphrase-file', file]);
    expect((await reveal([...sealed, ...files.slice(0, 2)])).err).toMatch(
      /expected its passphrase, found another/,
    );
    expect(existsSync(at('record', 'seed.json'))).toBe(false);
    expect((await reveal([...sealed, ...files])).status).toBe(0);
    expect(revealed()).toBe(SECRET);
  });
  test('another passphrase opens nothing', async () => {
    await encrypt();
    const { status, err } = await reveal(['--secret-file', `${PLAIN()}.age`], ['wrong']);
    expect(status).toBe(2);
    expect(err).toMatch(/expected its passphrase, found another/);
    expect(err).not.toContain('wrong');
  });
  test('a damaged file is said to be one', async () => {
    await encrypt();
    const text = readFileSync(`${PLAIN()}.age`, 'utf8');
    for (const [name, damaged] of [
      ['cut', text.slice(0, 200)],
      ['turned', text.replace(/[A-Za-z](?=[^\n]*\n-----END)/, (char) => (char === 'A' ? 'B' : 'A'))],
    ] as const) {
      writeFileSync(at(name), damaged);
      const { status, err } = await reveal(['--secret-file', at(name)], [PASSPHRASE]);
      expect(status).toBe(2);
      expect(err).toMatch(
        /expected a file that age encrypted with a passphrase, found one that cannot be opened/,
      );
    }
  });
  test.each([
    ['two that differ', [PASSPHRASE, `${PASSPHRASE}.`], /the two passphrases are not the same/],
    ['none', ['', ''], /an empty passphrase keeps nothing/],
  ])('%s write nothing', async (_, typed, message) => {
    const { status, err } = await command(['secret', 'encrypt', PLAIN()], typed);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(readdirSync(at('secrets'))).toEqual([`${NAME}.secret`]);
  });
  test('a short one is warned of', async () => {
    expect((await command(['secret', 'encrypt', PLAIN()], ['short', 'short'])).err).toMatch(
      /^Warning: a passphrase of fewer than 16 characters/m,
    );
  });
  test('a file of a passphrase that others may read is refused', async () => {
    writeFileSync(at('open'), `${PASSPHRASE}\n`, { mode: 0o644 });
    const { status, err } = await command(['secret', 'encrypt', PLAIN(), '--passphrase-file', at('open')]);
    expect(status).toBe(2);
    expect(err).toMatch(/others may read this passphrase \(mode 644\)/);
  });
  test('is not put behind a second one, and what is no secret behind none', async () => {
    await encrypt();
    expect((await command(['secret', 'encrypt', `${PLAIN()}.age`], [])).err).toMatch(/is encrypted already/);
    expect((await command(['secret', 'encrypt', at('list.csv'), '--out', at('x')], [])).err).toMatch(
      /expected a secret of 64/,
    );
    expect((await command(['secret', 'open', PLAIN(), '--out', at('x')], [])).err).toMatch(
      /expected a file that is encrypted/,
    );
    expect(existsSync(at('x'))).toBe(false);
  });
});

describe('in shares', () => {
  test('any that are needed open it, fewer do not', async () => {
    const shares = await split(4, 3);
    expect(readdirSync(at('shares')).length).toBe(4);
    for (const share of shares) expect(statSync(share).mode & 0o777).toBe(0o600);
    for (const left of [0, 1, 2, 3]) {
      const three = shares.filter((_, i) => i !== left);
      expect((await rehearse(three)).out).toBe('yes');
      const two = await rehearse(three.slice(1));
      expect(two).toMatchObject({
        status: 1,
        out: 'no',
        err: expect.stringMatching(/expected 3 shares, found 2/),
      });
    }
    expect((await rehearse(shares.toReversed())).out).toBe('yes');
    expect((await rehearse(shares.slice(0, 1))).out).toBe('no');
  });
  test('reveal takes them, plain and encrypted', async () => {
    const shares = await split(3, 2);
    expect((await command(['secret', 'encrypt', shares[2] ?? ''], [PASSPHRASE, PASSPHRASE])).status).toBe(0);
    rmSync(at('secrets'), { recursive: true });
    const given = [shares[0] ?? '', `${shares[2]}.age`].flatMap((share) => ['--share', share]);
    const few = await reveal(given.slice(0, 2), []);
    expect(few).toMatchObject({ status: 2, err: expect.stringMatching(/expected 2 shares, found 1/) });
    const { status, asked } = await reveal(given, [PASSPHRASE]);
    expect(status).toBe(0);
    expect(asked.length).toBe(1);
    expect(revealed()).toBe(SECRET);
  });
  test('combined into a file they are the secret', async () => {
    const shares = await split(3, 2);
    expect((await command(['secret', 'combine', ...shares.slice(1), '--out', at('again')])).status).toBe(0);
    expect(readFileSync(at('again'), 'utf8')).toBe(`${SECRET}\n`);
    expect(statSync(at('again')).mode & 0o777).toBe(0o600);
  });
  test('lie on one polynomial over GF(2^8), by a slow twin: fewer leave every secret open', async () => {
    // AES's field, as its library says: x^8 + x^4 + x^3 + x + 1. Multiplied bit by bit, inverted by trying.
    const times = (a: number, b: number): number => {
      let product = 0;
      for (let bit = 0; bit < 8; bit++) {
        let part = (b >> bit) & 1 ? a : 0;
        for (let i = 0; i < bit; i++) part = (part << 1) ^ (part & 0x80 ? 0x11b : 0);
        product ^= part;
      }
      return product;
    };
    const inverse = (a: number) =>
      Array.from({ length: 256 }, (_, i) => i).find((i) => times(a, i) === 1) ?? 0;
    const points = (await split(3, 2)).map((share) => {
      const [, hex = ''] = /needed\n([0-9a-f ]+)\n/.exec(readFileSync(share, 'utf8')) ?? [];
      return Buffer.from(hex.replaceAll(' ', ''), 'hex');
    });
    const [a, b] = points as [Buffer, Buffer];
    const [x, y] = [a[32] as number, b[32] as number];
    // At 0 the line through both: (a y - b x) / (y - x), where minus is plus.
    const secret = Array.from({ length: 32 }, (_, i) =>
      times(times(a[i] as number, y) ^ times(b[i] as number, x), inverse(x ^ y)),
    );
    expect(Buffer.from(secret).toString('hex')).toBe(SECRET);
  });
  test('one that was damaged is known by itself', async () => {
    const [first = '', second = ''] = await split(2, 2);
    const text = readFileSync(second, 'utf8');
    for (const [damaged, message] of [
      [
        text.replace('share 2', 'share 1'),
        /share-2-of-2: expected the check value of this share, found another/,
      ],
      [text.replace(/(?<=needed\n)./, (char) => (char === '0' ? '1' : '0')), /found another: a line of it/],
      [text.slice(0, -4), /expected a share of a secret, six lines, found something else/],
      [text.replaceAll('\n', '\r\n'), null],
    ] as const) {
      rmSync(second);
      writeFileSync(second, damaged);
      const { out, err } = await rehearse([first, second]);
      expect(out).toBe(message === null ? 'yes' : 'no');
      if (message !== null) expect(err).toMatch(message);
    }
  });
  test('one that is false is named where there are more than are needed, and opens nothing where there are not', async () => {
    const shares = await split(4, 2);
    const [, , third = ''] = shares;
    // Well formed, with a check value of its own: what an officer hands in who wants to stop the draw.
    const text = readFileSync(third, 'utf8').replace(/(?<=needed\n)./, (char) => (char === '0' ? '1' : '0'));
    const body = text.slice(0, text.indexOf('check '));
    const { createHash } = await import('node:crypto');
    const check = createHash('sha256').update(body).digest('hex').slice(0, 8);
    rmSync(third);
    writeFileSync(third, `${body}check ${check}\n`);
    const enough = await rehearse([third, ...shares.slice(0, 2)]);
    expect(enough.out).toBe('yes');
    expect(enough.err).toMatch(/Warning: .*share-3-of-4 is not the share that was given out/);
    expect(enough.err.match(/Warning/g)?.length).toBe(1);
    const few = await rehearse([third, shares[0] ?? '']);
    expect(few).toMatchObject({
      status: 1,
      out: 'no',
      err: expect.stringMatching(/at least one is not what was given out/),
    });
  });
  test('of two splittings, or of another secret, or twice, are refused', async () => {
    const one = await split(2, 2);
    mkdirSync(at('old'));
    const [first = '', second = ''] = one;
    const old = at('old', 'second');
    writeFileSync(old, readFileSync(second));
    rmSync(at('shares'), { recursive: true });
    const words = ['secret', 'split', PLAIN(), '--shares', '2', '--needed', '2', '--out', at('shares')];
    const other = await run(words, undefined, { secret: () => new Uint8Array(32).fill(7) });
    expect(other.status).toBe(0);
    expect((await rehearse([first, old])).err).toMatch(/expected a share of the same splitting/);
    expect((await rehearse([first, first])).err).toMatch(/is share 1, which .* is too/);
    writeFileSync(at('secrets', 'other.secret'), `${'ab'.repeat(32)}\n`);
    const strange = [
      'secret',
      'split',
      at('secrets', 'other.secret'),
      '--shares',
      '2',
      '--needed',
      '2',
      '--out',
      at('strange'),
    ];
    expect((await command(strange)).status).toBe(0);
    const stray = at('strange', 'other.share-1-of-2');
    expect((await rehearse([first, stray])).err).toMatch(/expected a share of the same secret/);
    expect((await reveal(['--share', stray])).err).toMatch(
      /is a share of a secret to which this commitment does not commit/,
    );
    expect((await rehearse([stray, at('strange', 'other.share-2-of-2')])).out).toBe('no');
  });
  test.each([
    ['1', '1'],
    ['2', '3'],
    ['256', '2'],
    ['3', '1'],
    ['x', '2'],
  ])('%s of which %s are needed are none', async (shares, needed) => {
    const ran = await command([
      'secret',
      'split',
      PLAIN(),
      '--shares',
      shares,
      '--needed',
      needed,
      '--out',
      at('shares'),
    ]);
    expect(ran.status).toBe(2);
    expect(existsSync(at('shares'))).toBe(false);
  });
  test('all of which are needed are warned of', async () => {
    const words = ['secret', 'split', PLAIN(), '--shares', '2', '--needed', '2', '--out', at('shares')];
    expect((await command(words)).err).toMatch(/Warning: all shares are needed/);
  });
});

describe('a rehearsal says only yes or no', () => {
  test('of a plain file, an encrypted one, another secret', async () => {
    await encrypt();
    expect(await rehearse([PLAIN()])).toMatchObject({ status: 0, out: 'yes', err: '' });
    expect(await rehearse([`${PLAIN()}.age`], [PASSPHRASE])).toMatchObject({
      status: 0,
      out: 'yes',
      err: '',
    });
    expect(await rehearse([`${PLAIN()}.age`], ['wrong'])).toMatchObject({ status: 1, out: 'no' });
    writeFileSync(at('other'), `${'ab'.repeat(32)}\n`);
    expect(await rehearse([at('other')])).toMatchObject({ status: 1, out: 'no', err: '' });
  });
  test('and neither where it could not be tried', async () => {
    expect(await rehearse([at('none')])).toMatchObject({ status: 2, out: '' });
    const frozen = await run([
      ...[
        'freeze',
        at('list.csv'),
        '--out',
        at('open'),
        '--rules',
        at('rules.md'),
        '--round',
        '202602',
        '--pool',
        'p',
      ],
      ...['--method', 'lottery', '--quota', '1', '--draw-at', '2026-06-26T02:00:00Z', '--source', 'drand'],
    ]);
    expect(frozen.status).toBe(0);
    expect(await command(['secret', 'rehearse', at('open'), PLAIN()])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/commits to no secret: there is nothing to rehearse/),
    });
  });
});

describe('a secret in place of a name is not repeated', () => {
  test.each([
    [['encrypt', SECRET]],
    [['encrypt', 'x', '--out', `/nowhere/${SECRET}`]],
    [['open', SECRET, '--out', 'y']],
    [['split', SECRET, '--shares', '3', '--needed', '2', '--out', 'shares']],
    [['combine', SECRET, SECRET, '--out', 'y']],
    [['encrypt', 'x', '--passphrase-file', SECRET]],
    [['split', 'x', '--shares', SECRET, '--needed', '2', '--out', 'shares']],
    [['rehearse', SECRET, 'x']],
  ])('%j', async (words) => {
    // Names without a folder are in the test's own.
    const own = words.map((word) =>
      /^(?:[xy]|shares|0001.*)$/.test(word) && word !== words[0] ? at(word) : word,
    );
    for (const each of [own, own.map((word) => word.replace(/0001[0-9a-f]+/, (run) => run.toUpperCase()))])
      expect((await command(['secret', ...each], [PASSPHRASE, PASSPHRASE])).status).toBe(2);
  });
});

describe('nothing is written', () => {
  test('over what is there', async () => {
    for (const [words, typed] of [
      [
        ['secret', 'encrypt', PLAIN(), '--out', at('list.csv')],
        [PASSPHRASE, PASSPHRASE],
      ],
      [['secret', 'combine', 'a', 'b', '--out', at('list.csv')], []],
      [['secret', 'open', PLAIN(), '--out', at('list.csv')], []],
    ] as const) {
      const { status, err } = await command(words, typed);
      expect(status).toBe(2);
      expect(err).toMatch(/list\.csv: is there already; nothing is overwritten/);
    }
    expect(readFileSync(at('list.csv'), 'utf8')).toMatch(/^code,tickets/);
  });
  test('into a record, below one, or into the repository', async () => {
    for (const [out, message] of [
      [at('record', 'x'), /must be outside the record /],
      [at('record', 'deep', 'x'), /must be outside the record /],
      ['public/rounds/x', /must be outside .*, of which everything may be published/],
      ['x', /must be outside /],
    ] as const) {
      const { status, err } = await command(
        ['secret', 'encrypt', PLAIN(), '--out', out],
        [PASSPHRASE, PASSPHRASE],
      );
      expect(status).toBe(2);
      expect(err).toMatch(message);
      expect(existsSync(out)).toBe(false);
    }
    const words = [
      'secret',
      'split',
      PLAIN(),
      '--shares',
      '2',
      '--needed',
      '2',
      '--out',
      at('record', 'shares'),
    ];
    expect((await command(words)).err).toMatch(/must be outside the record /);
    expect(existsSync(at('record', 'shares'))).toBe(false);
  });
});
