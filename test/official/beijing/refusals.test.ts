/** Each refusal of a zip that no fixture has, seen. */
import { describe, expect, test } from 'vitest';
import { nodeUnpacker } from '../../../scripts/official/node-unpacker.ts';
import { Cancelled, type Importing, readPool } from '../../../src/official/beijing/pool.ts';
import { typedCode } from '../../../src/official/beijing/typed.ts';
import { named, type OfficialError } from '../../../src/official/errors.ts';
import { DATA_NAME, HEAD_NAME, headText, rowsText, zipOf } from '../zip/zips.ts';

const GOOD = { [HEAD_NAME]: headText(3, 1), [DATA_NAME]: rowsText(3) };
const refusal = async (zip: Blob | Promise<Blob>, importing: Importing = {}): Promise<OfficialError> =>
  readPool(await zip, 'pool.zip', importing).then(
    () => expect.unreachable('it was accepted'),
    (error) => error,
  );

const cases: readonly [string, string, () => Promise<Blob> | Blob][] = [
  ['something that is no zip', 'beijing.zip', () => new Blob(['%PDF-1.7'])],
  ['nothing', 'beijing.zip', () => new Blob([])],
  ['a zip that was cut', 'beijing.zip', async () => (await zipOf(GOOD)).slice(0, -30)],
  [
    'a zip with a damaged file',
    'beijing.zip',
    async () => {
      const bytes = new Uint8Array(await (await zipOf(GOOD)).arrayBuffer());
      const at = new TextDecoder('latin1').decode(bytes).indexOf(DATA_NAME) + DATA_NAME.length + 12;
      bytes[at] = (bytes[at] as number) ^ 0xff;
      return new Blob([bytes]);
    },
  ],
  [
    'a damaged file that is not even read',
    'beijing.zip',
    async () => {
      const bytes = new Uint8Array(
        await (
          await zipOf({ ...GOOD, 'zz.txt': 'some words, long enough to be packed: some words' })
        ).arrayBuffer(),
      );
      const at = new TextDecoder('latin1').decode(bytes).indexOf('zz.txt') + 'zz.txt'.length + 12;
      bytes[at] = (bytes[at] as number) ^ 0xff;
      return new Blob([bytes]);
    },
  ],
  ['a password', 'beijing.zip-encrypted', () => zipOf(GOOD, 'secret')],
  [
    'files in a folder',
    'beijing.head-missing',
    () => zipOf({ [`a/${HEAD_NAME}`]: headText(3, 1), [`a/${DATA_NAME}`]: rowsText(3) }),
  ],
  ['an empty zip', 'beijing.head-missing', () => zipOf({})],
  [
    'another period on line 2',
    'beijing.head-period',
    () => zipOf({ ...GOOD, [HEAD_NAME]: headText(3, 1).replace('201602', '201603') }),
  ],
  [
    'an empty number of tickets',
    'beijing.head-count-blank',
    () => zipOf({ ...GOOD, [HEAD_NAME]: headText('', 1) }),
  ],
  [
    'more tickets than the table can hold',
    'beijing.head-count-size',
    () => zipOf({ ...GOOD, [HEAD_NAME]: headText(165_191_046, 1) }),
  ],
  ['no data file', 'beijing.data-missing', () => zipOf({ [HEAD_NAME]: headText(3, 1) })],
  [
    'a second data file missing',
    'beijing.data-missing',
    () => zipOf({ ...GOOD, [HEAD_NAME]: headText(100_001, 1), [DATA_NAME]: rowsText(100_000) }),
  ],
  ['too few rows', 'beijing.data-short', () => zipOf({ ...GOOD, [HEAD_NAME]: headText(4, 1) })],
  [
    'too few rows in a file that is not the last',
    'beijing.data-short',
    () =>
      zipOf({
        [HEAD_NAME]: headText(100_001, 1),
        [DATA_NAME]: rowsText(99_999),
        'bjPersonCommonApplyNumber201602_0002.csv': rowsText(1),
      }),
  ],
  [
    'a line without an end',
    'beijing.data-column',
    () => zipOf({ ...GOOD, [DATA_NAME]: '1'.repeat(1_100_000) }),
  ],
  [
    'a head file that does not end',
    'beijing.head-type',
    () => zipOf({ ...GOOD, [HEAD_NAME]: '1'.repeat(1_100_000) }),
  ],
];

test.each(cases)('%s', async (_, code, zip) => {
  const error = await refusal(zip());
  expect(error).toMatchObject({ name: 'OfficialError', code });
  expect(error.facts.file).toBeTruthy();
  expect(error.message).not.toContain('undefined');
  expect(await refusal(zip(), { unpacker: nodeUnpacker })).toMatchObject({ code });
});

test('names are told apart as the file system does: a head with other capitals in the rest, data files with any', async () => {
  const pool = await readPool(
    await zipOf({ [HEAD_NAME]: headText(3, 1), [DATA_NAME.toUpperCase()]: rowsText(3) }),
    'pool.zip',
  );
  expect(pool.tickets).toBe(3);
});

describe('a name that Windows takes for that of a data file', () => {
  const other = rowsText(3).replaceAll(',1', ',2');
  const names = [
    DATA_NAME.toUpperCase(),
    `${DATA_NAME}.`,
    `${DATA_NAME} `,
    `${DATA_NAME}. . .`,
    ` ${DATA_NAME}`,
    `${DATA_NAME}::$DATA`,
    `${DATA_NAME}:more`,
    `${DATA_NAME}:more:$DATA`,
    `./${DATA_NAME}`,
    `.\\${DATA_NAME}`,
    `a/.././${DATA_NAME}`,
    `a\\..\\${DATA_NAME}`,
    `${DATA_NAME.replace('_', '?')}`,
    `${DATA_NAME.replace('_', '*')}`,
    DATA_NAME.replace('s', '\u017f'),
    'BJPERS~1.CSV',
    'bj4f2a~1.csv',
    'BJPERS~2.CSV.',
  ];
  /** Paths with full stops, and names in other letters, are refused before names are compared. */
  const isUnsafe = (name: string) => /^\.\/|\.\.|\u017f/.test(name);
  test.each(names)('%j beside it is refused', async (name) => {
    for (const files of [
      { ...GOOD, [name]: other },
      { [name]: other, ...GOOD },
    ]) {
      const error = await refusal(zipOf(files));
      expect([name, error.code]).toEqual([name, isUnsafe(name) ? 'beijing.zip' : 'beijing.zip-names']);
    }
  });
  test.each(names.slice(1))('%j without it is refused', async (name) => {
    const { [HEAD_NAME]: head } = GOOD;
    const error = await refusal(zipOf({ [HEAD_NAME]: head as string, [name]: other }));
    expect([name, error.code]).toEqual([name, isUnsafe(name) ? 'beijing.zip' : 'beijing.zip-names']);
  });
  test('neither are two other files of one name', async () =>
    expect(await refusal(zipOf({ ...GOOD, 'a.txt': '1', 'A.TXT.': '2' }))).toMatchObject({
      code: 'beijing.zip-names',
      facts: { found: named('A.TXT.') },
    }));
});

test('what a Mac puts into a zip is ignored, with a warning', async () => {
  const pool = await readPool(
    await zipOf({
      ...GOOD,
      [`__MACOSX/._${HEAD_NAME}`]: 'x',
      [`__MACOSX/._${DATA_NAME}`]: 'y',
    }),
    'pool.zip',
  );
  expect(pool.tickets).toBe(3);
  expect(pool.warnings).toEqual([
    {
      code: 'files-ignored',
      file: 'pool.zip',
      count: 2,
      found: `__MACOSX/._${HEAD_NAME}, __MACOSX/._${DATA_NAME}`,
    },
  ]);
});

test.each(['BJPERSONCOMMONNUMBERPERIOD201601.csv', 'bjpersonnewNumberPeriod201601.csv'])(
  'a second head file in other capitals, %s, is refused: it may be the one that is read',
  async (name) => {
    expect(await refusal(zipOf({ [name]: headText(3, 2), ...GOOD }))).toMatchObject({
      code: 'beijing.zip-names',
      facts: { found: named(name) },
    });
  },
);

test('two head files: the first by name, with a warning', async () => {
  const other = headText(3, 2).replace('PERSONCOMMON', 'PERSONNEW');
  const pool = await readPool(
    await zipOf({ 'bjPersonNewNumberPeriod201602.csv': other, ...GOOD }),
    'pool.zip',
  );
  expect([pool.type, pool.quota]).toEqual(['PERSONCOMMON', 1]);
  expect(pool.warnings.map(({ code }) => code)).toEqual(['heads', 'files-ignored']);
});

test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const)(
  '%s with its mark is read',
  async (encoding) => {
    const encode = (text: string) => {
      const width = encoding.startsWith('utf-32') ? 4 : 2;
      const bytes = new Uint8Array((text.length + 1) * width);
      const view = new DataView(bytes.buffer);
      const set = width === 4 ? view.setUint32.bind(view) : view.setUint16.bind(view);
      [...`\ufeff${text}`].forEach((char, i) => {
        set(i * width, char.charCodeAt(0), encoding.endsWith('le'));
      });
      return bytes;
    };
    const zip = await zipOf({ [HEAD_NAME]: encode(headText(3, 1)), [DATA_NAME]: encode(rowsText(3)) });
    expect(await readPool(zip, 'pool.zip')).toMatchObject({ title: '合成数据', tickets: 3, warnings: [] });
  },
);

test('a cancel stops it', async () => {
  const signal = { aborted: false };
  const reading = readPool(await zipOf(GOOD), 'pool.zip', {
    signal,
    progress: () => {
      signal.aborted = true;
    },
  });
  await expect(reading).rejects.toBeInstanceOf(Cancelled);
});

test('progress ends at the whole', async () => {
  const told: [number, number][] = [];
  await readPool(await zipOf({ ...GOOD, 'readme.txt': 'more' }), 'pool.zip', {
    progress: (...one) => told.push(one),
  });
  const [done, total] = told.at(-1) as [number, number];
  expect(done).toBe(total);
});

test('a typed code', () => {
  expect(typedCode(' 7501 1036-33812 ')).toBe('7501103633812');
  expect(typedCode('７５０１１０３６３３８１２')).toBe('7501103633812');
  for (const text of ['', '123', '75011036338123', '750110363381a'])
    expect(() => typedCode(text)).toThrow(expect.objectContaining({ code: 'beijing.code' }));
});
