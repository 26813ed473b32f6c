/** The service worker and the list of files, made for a small site. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { siteManifest, writeSiteManifest } from '../../scripts/site-manifest.ts';

let dist: string;

/** A page, with the places in which it can say that it comes from the copy. */
const page = (words: string) =>
  `<p data-if-kept hidden>Kept <time data-kept-since></time></p><h1 data-if-fresh>${words}</h1>`;

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(dist, name)), { recursive: true });
  await writeFile(join(dist, name), text);
}

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'mingqian-site-'));
  for (const name of ['index.html', '404.html', 'en/index.html', 'lookup/index.html'])
    await put(name, page(name));
  await put('_astro/lookup.Abc123.js', 'export {};\n');
  await put('verify.py', 'pass\n');
  await put('search/202405/ordinary/head.json', '{}');
  await cp('test/vectors/records/drand', join(dist, 'rounds/202405/ordinary'), { recursive: true });
  await cp('test/vectors/records/ranking-ties', join(dist, 'rounds/202602/nev-family'), { recursive: true });
});
afterEach(() => rm(dist, { recursive: true, force: true }));

/** What the worker keeps: addresses and their hashes. */
async function keptBy(worker: string): Promise<Record<string, string>> {
  const list = /new Map\((\[.*?\])\.map/.exec(worker)?.[1] ?? '[]';
  const entries: { url: string; revision: string }[] = JSON.parse(list);
  return Object.fromEntries(entries.map(({ url, revision }) => [url, revision]));
}
const worker = () => readFile(join(dist, 'service-worker.js'), 'utf8');

test('the worker keeps pages, their parts, the verifier and the latest round, each by its SHA-256', async () => {
  const { count } = await writeServiceWorker(dist);
  const files = await keptBy(await worker());
  expect(Object.keys(files)).toEqual([
    '',
    '_astro/lookup.Abc123.js',
    'en/',
    'lookup/',
    ...['applicants.csv', 'commitment.json', 'result.csv', 'result.json', 'rules.md', 'seed.json'].map(
      (name) => `rounds/202602/nev-family/${name}`,
    ),
    'verify.py',
  ]);
  expect(count).toBe(Object.keys(files).length);
  const digest = createHash('sha256').update(page('lookup/index.html')).digest('base64');
  expect(files['lookup/']).toBe(`sha256-${digest}`);
});

test('it is a plain script: no import, no export, no type, no eval; and the same site gives the same bytes', async () => {
  const { version } = await writeServiceWorker(dist);
  const first = await worker();
  expect(first).not.toMatch(/^\s*(?:import|export)\b/m);
  expect(first).not.toMatch(/__VERSION__|__KEPT_FILES__|importScripts|eval|https?:/);
  expect(() => new Function(first)).not.toThrow();
  expect((await writeServiceWorker(dist)).version).toBe(version);
  expect(await worker()).toBe(first);
  await put('lookup/index.html', page('another'));
  expect((await writeServiceWorker(dist)).version).not.toBe(version);
});

test('a page that could not say that it comes from the copy is refused, and so is one at another kind of address', async () => {
  await put('lookup/index.html', '<p data-if-kept hidden>Kept</p>');
  await expect(writeServiceWorker(dist)).rejects.toMatchObject({
    code: 'check.differs',
    place: { file: 'lookup/index.html' },
  });
  await put('lookup/index.html', page('lookup'));
  await put('lookup.html', page('lookup'));
  await expect(writeServiceWorker(dist)).rejects.toMatchObject({ place: { file: 'lookup.html' } });
});

test('a record too large for everybody is not kept at all, rather than in part', async () => {
  await put('rounds/202602/nev-family/rules.md', 'x'.repeat(16_000_000));
  await writeServiceWorker(dist);
  expect(Object.keys(await keptBy(await worker())).filter((url) => url.startsWith('rounds/'))).toEqual([]);
});

test('records are kept while they fit together, each whole', async () => {
  const ordinary = join(dist, 'rounds/202602/ordinary');
  await cp('test/vectors/records/two-pages', ordinary, { recursive: true });
  const records = async () => {
    await writeServiceWorker(dist);
    const urls = Object.keys(await keptBy(await worker()));
    return [...new Set(urls.flatMap((url) => /^rounds\/[^/]+\/([^/]+)\/./.exec(url)?.[1] ?? []))];
  };
  expect(await records()).toEqual(['nev-family', 'ordinary']);
  // The first fits alone, and then the second does not.
  await put('rounds/202602/ordinary/rules.md', 'x'.repeat(3_900_000));
  await put('rounds/202602/nev-family/rules.md', 'x'.repeat(200_000));
  expect(await records()).toEqual(['ordinary']);
  await put('rounds/202602/ordinary/rules.md', 'x'.repeat(4_000_001));
  expect(await records()).toEqual(['nev-family']);
});

test('of earlier rounds than the latest three no pages are kept, in any language, and every other page is', async () => {
  const commitment = await readFile('test/vectors/records/ranking-ties/commitment.json', 'utf8');
  // The round 202405 is another record's, and the earliest.
  const rounds = ['202602', '202603', '202604', '202605'];
  for (const round of rounds.slice(1)) {
    await put(
      `rounds/${round}/nev-family/commitment.json`,
      commitment
        .replace('"202602"', `"${round}"`)
        .replace(/("drawAt":")[0-9]{4}/, `$1${2020 + Number(round) - 202500}`),
    );
  }
  const poolIn = (round: string) => (round === '202405' ? 'ordinary' : 'nev-family');
  for (const round of ['202405', ...rounds])
    for (const name of [
      `rounds/${round}/`,
      `rounds/${round}/${poolIn(round)}/`,
      `en/rounds/${round}/`,
      `fair/${round}/`,
    ])
      await put(`${name}index.html`, page(name));
  for (const name of ['rounds/', 'en/fair/', 'notices/202405/']) await put(`${name}index.html`, page(name));
  await writeServiceWorker(dist);
  const kept = Object.keys(await keptBy(await worker())).filter((url) => url.endsWith('/'));
  const of = (round: string) => kept.filter((url) => url.includes(`/${round}/`));
  for (const round of rounds.slice(1))
    expect(of(round)).toEqual([
      `en/rounds/${round}/`,
      `fair/${round}/`,
      `rounds/${round}/`,
      `rounds/${round}/nev-family/`,
    ]);
  expect(of('202602')).toEqual([]);
  expect(of('202405')).toEqual(['notices/202405/']);
  expect(kept).toEqual(expect.arrayContaining(['rounds/', 'en/fair/', 'lookup/']));
});

test('the list of files has each file once, sorted, and not itself', async () => {
  await put('a b/ä.txt', 'x');
  const count = await writeSiteManifest(dist);
  const text = await readFile(join(dist, 'site-manifest.txt'), 'utf8');
  expect(await siteManifest(dist)).toBe(text);
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(count);
  const names = lines.map((line) => line.slice(66));
  expect(names).toContain('a b/ä.txt');
  expect(names).not.toContain('site-manifest.txt');
  expect(names).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  for (const line of lines) {
    const bytes = await readFile(join(dist, line.slice(66)));
    expect(line.slice(0, 66)).toBe(`${createHash('sha256').update(bytes).digest('hex')}  `);
  }
});

test('a link to somewhere else has no place in a site', async () => {
  await symlink('/etc/hostname', join(dist, 'host'));
  await expect(siteManifest(dist)).rejects.toMatchObject({ code: 'usage' });
});
