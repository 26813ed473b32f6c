/** Where a built site may go, and that it comes there: on another disk, over an older site, never over anything else. */
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
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { demandSiteFolder, placeSite } from '../../scripts/site-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-site-folder-'));
const memory = '/dev/shm';
const elsewhere = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'mingqian 站 '));
afterAll(() => {
  for (const one of [folder, elsewhere]) rmSync(one, { recursive: true });
});

function put(root: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}
const site = () =>
  put(join(folder, 'built'), { 'site-manifest.txt': 'list', 'index.html': 'new', 'a/b.html': 'new' });

test.runIf(existsSync(memory))('another disk is one, so that a rename would not do', () => {
  expect(statSync(elsewhere).dev).not.toBe(statSync(ROOT).dev);
});

test.each([() => join(elsewhere, 'not', 'yet there'), () => join(folder, 'out')])(
  'a site is put on whatever disk, over the older one, and leaves what is hidden',
  async (place) => {
    const out = place();
    await demandSiteFolder(out);
    await placeSite(site(), out);
    put(out, { 'old.html': 'old', 'old/old.html': 'old', 'index.html': 'old', '.git/HEAD': 'kept' });
    await demandSiteFolder(out);
    await placeSite(site(), out);
    expect(readdirSync(out).sort()).toEqual(['.git', 'a', 'index.html', 'site-manifest.txt']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, '.git/HEAD'), 'utf8')).toBe('kept');
  },
);

test('nothing but a site is replaced', async () => {
  const mine = put(join(folder, 'mine'), { 'thesis.txt': 'years of work' });
  symlinkSync(ROOT, join(folder, 'link'));
  for (const out of [
    mine,
    '/',
    // Not our dist, where capitals count.
    ...(existsSync(join(ROOT, 'SRC')) ? [] : [join(ROOT, 'Dist')]),
    ROOT,
    dirname(ROOT),
    'public',
    'public/rounds/site',
    'src/site',
    '.git/site',
    '.',
  ])
    await expect(demandSiteFolder(out), out).rejects.toMatchObject({ code: 'usage' });
  await expect(demandSiteFolder(join(folder, 'link', 'site'))).rejects.toMatchObject({ code: 'usage' });
  for (const out of [join(ROOT, 'dist'), '.cache/any', put(join(folder, 'hidden'), { '.git/HEAD': '' })])
    await demandSiteFolder(out);
  expect(existsSync(join(mine, 'thesis.txt'))).toBe(true);
});
