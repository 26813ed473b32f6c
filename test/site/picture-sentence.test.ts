/** What a picture shows, in words: the rigged draw is told there, and the honest one is called nothing else. */
import { describe, expect, test } from 'vitest';
import { listParts } from '../../src/chance/list-parts.ts';
import { pictureWords } from '../../src/i18n/pictures.ts';
import type { PublishedPool } from '../../src/record/node/rounds.ts';
import type { Picture } from '../../src/site/examined.ts';
import { partsSaid, pictureSentence } from '../../src/site/picture-sentence.ts';

/** A pool of 3,000 rows with one ticket each, 150 of them selected; `rowOf` says which. */
function drawn(rowOf: (n: number) => number) {
  const ranks = new Array<number>(3000).fill(0);
  for (let n = 0; n < 150; n++) ranks[rowOf(n)] = n + 1;
  const parts = listParts(new Array<number>(3000).fill(1), ranks, 150);
  const picture: Picture = { method: 'lottery', hits: [], groups: [], parts };
  const pool = {
    commitment: { list: { rows: 3000, tickets: 3000 }, quota: 150 },
    result: { draws: 157, allocated: 150, reserves: 0 },
  } as unknown as PublishedPool;
  return { parts, picture, pool };
}

describe('a lottery', () => {
  test('in which nine of ten winners came from two days of thirty', () => {
    const { parts, picture, pool } = drawn((n) =>
      n < 135 ? Math.floor((n * 200) / 135) : 200 + (n - 135) * 186,
    );
    expect(pictureSentence(pool, picture, 'zh')).toBe(
      '从 3,000 个号里抽了 157 次，选中 150 个申请。把名单从头到尾分成 20 段，有 2 段的中签数超出了只凭机会的范围，下面的图里标着。',
    );
    expect(pictureSentence(pool, picture, 'en')).toContain(
      '2 have more or fewer selected than chance alone allows',
    );
    const said = partsSaid(parts);
    expect(said).toMatchObject({ rows: 3000, parts: 20 });
    const [first] = said.outside;
    const zh = pictureWords.zh.parts(said);
    expect(zh).toContain(`第 1–150 行中签 ${first?.selected} 个，范围是 ${first?.low} 到 ${first?.high} 个`);
    expect(zh).toContain('证明不了有人作假');
    expect(pictureWords.en.parts(said)).toContain('rows 151–300 with');
  });

  test('that is even', () => {
    const { parts, picture, pool } = drawn((n) => n * 20 + 3);
    expect(pictureSentence(pool, picture, 'zh')).toContain('每一段的中签数都没有超出只凭机会的范围');
    expect(pictureWords.zh.parts(partsSaid(parts))).toBe(
      '名单有 3,000 行，从头到尾分成相等的 20 段，各段中签 7 到 8 个。20 段都没有超出只凭机会的范围。',
    );
    expect(pictureWords.en.parts(partsSaid(parts))).not.toContain('outside');
  });

  test('in which nothing was drawn says nothing of parts', () => {
    const { pool } = drawn((n) => n);
    const nothing = {
      ...pool,
      result: { draws: 0, allocated: 3000, reserves: 0 },
    } as unknown as PublishedPool;
    const picture: Picture = { method: 'lottery', hits: [], groups: [], parts: [] };
    expect(pictureSentence(nothing, picture, 'zh')).toMatch(/^没有抽：/);
  });
});

test('a ranking and a queue say where they ended', () => {
  const pool = {
    commitment: { list: { rows: 300, tickets: 300 }, quota: 20 },
    result: null,
  } as unknown as PublishedPool;
  const cut = { rank: 20, points: 38, since: '2025-01-01T00:00:00.140Z' };
  expect(pictureSentence(pool, { method: 'ranking', bars: [], cut }, 'zh')).toBe(
    '300 个申请按积分排，20 个指标，最后一个给到 38 分。',
  );
  expect(pictureSentence(pool, { method: 'queue', bars: [], cut: { ...cut, points: null } }, 'en')).toBe(
    '300 applications by time for 20 permits; the last place went to an application of 2025-01-01 08:00:00.140 Beijing time.',
  );
});
