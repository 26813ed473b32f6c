import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { client } from '../../src/rerun/client.ts';
import { type Md5Talk, md5Handlers } from '../../src/rerun/md5.ts';
import type { PoolTalk } from '../../src/rerun/pool-talk.ts';
import { poolSession } from '../../src/rerun/session.ts';
import { blobOf, officialWorker } from '../talk/local-worker.ts';

const FIXTURES = 'test/fixtures/beijing';

function pool() {
  return client<PoolTalk>(() => officialWorker(poolSession()));
}
async function imported(name: string) {
  const asked = pool();
  const file = `${FIXTURES}/${name}.zip`;
  await asked.ask('import', { zip: blobOf(file), name: `${name}.zip` });
  return asked;
}
const published = (text: string) => ({ text: new Blob([text]), name: 'pasted' });

interface Expected {
  readonly observed: {
    readonly runs: readonly { seed: string; indices?: number[]; codes?: string[]; picked: number }[];
  };
}
const expected = (name: string): Expected =>
  JSON.parse(readFileSync(`${FIXTURES}/expected/${name}.json`, 'utf8'));

describe('a pool that was imported once', () => {
  test('is drawn from with every seed as the official program does', async () => {
    const name = 'h1-whale-10000-q300';
    const asked = await imported(`zips/${name}`);
    const runs = expected(name).observed.runs.filter(({ indices }) => indices !== undefined);
    expect(runs.length).toBeGreaterThan(0);
    for (const { seed, indices = [] } of runs) {
      const drawn = await asked.ask('draw', { seed });
      expect(drawn).toMatchObject({ seed, outcome: 'drawn', winners: 300, picked: 300 });
      expect(Array.from(drawn.tickets)).toEqual(indices.map((index) => index + 1));
      expect(drawn.numbers - drawn.passedOver).toBe(300);
    }
  });

  test('tells winners a piece at a time, all of them as CSV, and the facts of the report', async () => {
    const asked = await imported('zips/b-1000-q100');
    await asked.ask('draw', { seed: '123456' });
    const all = await asked.ask('winners', { from: 0, count: 1000 });
    expect(all).toHaveLength(100);
    expect(await asked.ask('winners', { from: 98, count: 5 })).toEqual(all.slice(98));
    const csv = await (await asked.ask('csv', null)).text();
    expect(csv).toBe(
      ['rank,ticket,code', ...all.map(({ rank, ticket, code }) => `${rank},${ticket},${code}`), ''].join(
        '\n',
      ),
    );
    const same = await asked.ask('compare', published(csv));
    expect(same.verdict).toBe('same');
    const zip = { file: 'b.zip', bytes: 1, md5: '0'.repeat(32), announcedMd5: null };
    const code = all[0]?.code ?? '';
    await asked.ask('lookup', { code });
    const facts = await asked.ask('facts', { zip });
    expect(facts).toMatchObject({ seed: '123456', outcome: 'drawn', comparison: { verdict: 'same' } });
    expect(facts).not.toHaveProperty('answer');
    await asked.ask('draw', { seed: '000001' });
    expect(await asked.ask('facts', { zip })).not.toHaveProperty('comparison');
  });

  test('answers for a winner, for a loser and for nobody', async () => {
    const asked = await imported('zips/b-1000-q100');
    await asked.ask('draw', { seed: '123456' });
    const winners = await asked.ask('winners', { from: 0, count: 100 });
    const [first] = winners;
    const won = await asked.ask('lookup', { code: first?.code ?? '' });
    expect(won.won).toEqual([first]);
    expect(won.tickets).toContain(first?.ticket);
    expect(await asked.ask('lookup', { code: '9999999999999' })).toMatchObject({ tickets: [], won: [] });
  });

  test('compares less, more and other than was drawn', async () => {
    const asked = await imported('zips/b-1000-q100');
    await asked.ask('draw', { seed: '123456' });
    const all = await asked.ask('winners', { from: 0, count: 100 });
    const codes = all.map(({ code }) => code);
    const verdict = async (text: string) => (await asked.ask('compare', published(text))).verdict;
    expect(await verdict(codes.join('\n'))).toBe('same');
    expect(await verdict(codes.slice(0, 5).join('\n'))).toBe('part');
    expect(await verdict([...codes].reverse().join('\n'))).toBe('order');
    expect(await verdict(codes.with(3, '9999999999999').join('\n'))).toBe('differs');
  });

  test('refuses what is no text, and says what it is', async () => {
    const asked = await imported('zips/a-57-q5');
    await asked.ask('draw', { seed: '123456' });
    await expect(asked.ask('compare', published('%PDF-1.4 …'))).rejects.toMatchObject({
      code: 'beijing.winners',
      facts: { found: { is: 'pdf' } },
    });
    await expect(asked.ask('compare', published('PK\u0003\u0004'))).rejects.toMatchObject({
      facts: { found: { is: 'zip-or-spreadsheet' } },
    });
  });
});

describe('what has no winners', () => {
  test('a time-out has none, whatever was picked until then', async () => {
    const asked = await imported('zips/h2-whale-timeout-1000-q12');
    const drawn = await asked.ask('draw', { seed: '123456' });
    expect(drawn).toMatchObject({ outcome: 'time-out', winners: 0, numbers: 10_000, limit: 10_000 });
    expect(drawn.picked).toBeGreaterThan(0);
    expect(drawn.tickets).toHaveLength(0);
    expect(await asked.ask('winners', { from: 0, count: 10 })).toEqual([]);
  });
  test('a quota of all draws nothing and lets all win in order', async () => {
    const asked = await imported('zips/e2-quota-eq-total');
    const drawn = await asked.ask('draw', { seed: '123456' });
    expect(drawn).toMatchObject({ outcome: 'all', numbers: 0, passedOver: 0 });
    expect(Array.from(drawn.tickets)).toEqual(Array.from(drawn.tickets, (_, i) => i + 1));
  });
  test('a pool that is refused is none: nothing can be drawn from it', async () => {
    const asked = pool();
    const zip = blobOf(`${FIXTURES}/quirks/22-code-12-digits.zip`);
    await expect(asked.ask('import', { zip, name: 'x.zip' })).rejects.toMatchObject({
      code: 'beijing.data-code',
    });
    await expect(asked.ask('draw', { seed: '123456' })).rejects.toMatchObject({ code: 'internal' });
  });
  test('a seed that is none is refused, and what was drawn before is no longer there', async () => {
    const asked = await imported('zips/a-57-q5');
    await asked.ask('draw', { seed: '123456' });
    await expect(asked.ask('draw', { seed: '12345' })).rejects.toMatchObject({ code: 'beijing.seed' });
    await expect(asked.ask('csv', null)).rejects.toMatchObject({ code: 'internal' });
  });
});

test('the MD5 is the one that the system has, with progress to the end', async () => {
  const file = `${FIXTURES}/zips/h1-whale-10000-q300.zip`;
  const steps: number[][] = [];
  const worker = client<Md5Talk>(() => officialWorker(md5Handlers));
  const md5 = await worker.ask('md5', { file: blobOf(file) }, { progress: (...step) => steps.push(step) });
  const bytes = readFileSync(file);
  expect(md5).toBe(createHash('md5').update(bytes).digest('hex'));
  expect(steps.at(-1)).toEqual([bytes.length, bytes.length]);
});

describe('a zip that changed after it was chosen', () => {
  class Gone extends Blob {
    override slice(): Blob {
      return this;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException('could not be read', 'NotReadableError'));
    }
  }
  const ways = { progress: () => {}, hand: () => {} };

  test('is no bad zip', async () => {
    const zip = new Gone(['x'.repeat(100)]);
    await expect(poolSession().import({ zip, name: 'a.zip' }, ways)).rejects.toMatchObject({
      name: 'NotReadableError',
    });
  });

  test('while one that is none is refused as before', async () => {
    const zip = new Blob(['x'.repeat(100)]);
    await expect(poolSession().import({ zip, name: 'a.zip' }, ways)).rejects.toMatchObject({
      code: 'beijing.zip',
    });
  });
});
