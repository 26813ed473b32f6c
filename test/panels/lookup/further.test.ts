/** Where else a code is looked for: only after an answer, only what is proven, with what was looked at and what was not. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../src/core/list.ts';
import { words as en } from '../../../src/panels/lookup/en.tsx';
import { FurtherLook } from '../../../src/panels/lookup/FurtherLook.tsx';
import {
  AT_A_TIME,
  furtherOf,
  lookedFurther,
  lookingOn,
  zeroPools,
} from '../../../src/panels/lookup/further.ts';
import type { OfferedPool } from '../../../src/panels/lookup/pools.ts';
import { type Shown, shownOutcomes } from '../../../src/panels/lookup/shown.ts';
import { words as zh } from '../../../src/panels/lookup/zh.tsx';
import { lookUpInPools } from '../../../src/search/look-up.ts';
import {
  codeAt,
  kept,
  network,
  noNetwork,
  type ServedPool,
  served,
  vectorRecord,
} from '../../search/pools.ts';

const [one, other, queue] = await Promise.all(
  ['two-pages', 'drand', 'queue-ties'].map(async (name) => served(vectorRecord(name))),
);
if (one === undefined || other === undefined || queue === undefined) throw new Error('no vectors');

const offered = ({ address }: ServedPool): OfferedPool => ({
  ...address,
  title: address.pool,
  short: address.pool,
  roundTitle: address.round,
  isDemonstration: false,
  succession: null,
  next: null,
});
const pools = [one, queue, other].map(offered);
const asked = pools.slice(0, 1);
const sources = (all: readonly ServedPool[], paths: string[] = []) => ({
  network: network(all, { paths, bytes: 0 }),
  kept: async () => null,
});

async function shownFor(code: string): Promise<Shown[]> {
  return shownOutcomes(await lookUpInPools(code, asked, sources([one as ServedPool])), code);
}

describe('a code that is in another pool', () => {
  const code = codeAt(other, 1);
  test('is looked for there once it was not found, and found with its answer', async () => {
    const further = furtherOf(await shownFor(code), pools, asked);
    expect(further?.looking?.pools.map(({ place }) => place)).toEqual(
      pools.slice(1).map(({ place }) => place),
    );
    const done = await lookedFurther(further ?? expect.fail(), sources([queue, other]));
    expect(done.found.map(({ pool, answer }) => [pool.place, answer.standing, answer.proven])).toEqual([
      [other.address.place, 'selected', true],
    ]);
    expect({
      looking: done.looking,
      left: done.left,
      looked: done.looked.length,
      failed: done.failed,
    }).toEqual({
      looking: null,
      left: [],
      looked: 2,
      failed: [],
    });
  });

  test('says beside what was found that it comes from the copy on this device, and since when', async () => {
    const further = furtherOf(await shownFor(code), pools, asked) ?? expect.fail();
    const ofDevice = { network: noNetwork, kept: async () => kept((other as ServedPool).record) };
    const [fromDevice, fromNetwork] = await Promise.all([
      // The other list is not kept: of the copy that is, the commitment is not its own.
      lookedFurther(further, ofDevice),
      lookedFurther(further, sources([queue, other])),
    ]);
    const html = (done: typeof further, words: typeof zh) => {
      const nothing = () => {};
      const props = { words, further: done, time: 0, onLookUp: nothing, onFurther: nothing };
      return renderToString(h(FurtherLook, props));
    };
    // kept() says 2026-11-24T01:05:09Z; Beijing's clock is eight hours ahead.
    expect(html(fromDevice, zh)).toMatch(/<\/strong>.*这份副本按这台设备的钟存于 2026 年 11 月 24 日 09:05/);
    expect(html(fromDevice, en)).toMatch(/<\/strong>.*No network was used.*has been on this device since/);
    expect(html(fromNetwork, zh)).not.toMatch(/副本|没有用网络/);
  });

  test('is not told of where the page that the index names is not the committed one', async () => {
    const lying = await served(vectorRecord('drand'));
    const place = lying.address.place;
    const page = `search/${place}/pieces/`;
    for (let k = 0; k < 3; k++) {
      const bytes = await network([lying])(`${page}${k}.json`);
      if (bytes === null) throw new Error(`no page ${k}`);
      const changed = new TextDecoder()
        .decode(bytes)
        .replace(/,([1-9])\\n/, (_, n) => `,${(Number(n) % 9) + 1}\\n`);
      lying.files.set(`${page}${k}.json`, new TextEncoder().encode(changed));
    }
    const further = furtherOf(await shownFor(code), pools, asked);
    const done = await lookedFurther(further ?? expect.fail(), sources([queue, lying]));
    expect(done.found).toEqual([]);
    // Nobody knows of it: it is no pool that does not have the code.
    expect(done.failed.map((pool) => pool.place)).toEqual([place]);
    expect(done.looked.map((pool) => pool.place)).toEqual([queue.address.place]);
  });

  test('is not looked for beside an answer until it is asked for', async () => {
    const listed = codeAt(one, 1);
    const further = furtherOf(await shownFor(listed), pools, asked);
    expect(further).toMatchObject({ code: listed, looking: null, left: pools.slice(1) });
    const paths: string[] = [];
    expect(await lookedFurther(further ?? expect.fail(), sources([queue, other], paths))).toBe(further);
    expect(paths).toEqual([]);
    const on = await lookedFurther(lookingOn(further ?? expect.fail()), sources([queue, other], paths));
    expect(on).toMatchObject({ looking: null, left: [], found: [] });
    expect(paths.length).toBeGreaterThan(0);
  });
});

test('not more pools than that at a time; the others are left to be asked for', async () => {
  const many = Array.from({ length: AT_A_TIME + 3 }, (_, i) => ({
    ...(pools[1] as OfferedPool),
    place: `r${i}/p`,
  }));
  const further = furtherOf(await shownFor('5'), [...asked, ...many], asked);
  expect(further?.looking?.pools.length).toBe(AT_A_TIME);
  const done = await lookedFurther(further ?? expect.fail(), sources([]));
  expect(done.left.length).toBe(3);
  expect(done.failed.length).toBe(AT_A_TIME);
  expect(lookingOn(done).looking?.pools).toEqual(done.left);
});

describe('a zero that is missing in front', () => {
  const codes = Array.from({ length: one.index.list.rows }, (_, i) => codeOf(one.index.list, i));
  const zero = codes.find((code) => code.startsWith('0')) ?? expect.fail();

  test('is put back where that is a code of the list, which is proven', async () => {
    const shown = await shownFor(zero.slice(1));
    expect(zeroPools(shown).map(({ place }) => place)).toEqual([one.address.place]);
    const done = await lookedFurther(furtherOf(shown, asked, asked) ?? expect.fail(), sources([one]));
    expect(done.zero.map(({ answer }) => [answer.checked.code, answer.checked.listed])).toEqual([
      [zero, true],
    ]);
  });

  test('is not offered where no such code is listed', async () => {
    const unlisted = `${zero.slice(1, -1)}${(Number(zero.at(-1)) + 1) % 10}`;
    expect(codes).not.toContain(`0${unlisted}`);
    const done = await lookedFurther(
      furtherOf(await shownFor(unlisted), asked, asked) ?? expect.fail(),
      sources([one]),
    );
    expect(done.zero).toEqual([]);
  });

  test('is not thought of for codes of another length or with letters', async () => {
    for (const typed of [zero.slice(2), `${zero}0`, `${zero.slice(2)}A`])
      expect(zeroPools(await shownFor(typed)), typed).toEqual([]);
  });
});
