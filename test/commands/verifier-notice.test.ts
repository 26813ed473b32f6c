/** `log notice --document`: a release's notice goes into a log byte for byte, once, and what is no notice does not. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifierNotice } from '../../scripts/releasing/verifier-notice.ts';
import { readBundle } from '../../src/core/log/tiles.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import { AFTER, closeAll, drawn, emptyFolder, publisher, witness } from './log-parties.ts';

const COMMIT = 'c91ed63ad24534a27e216ee695ed19a2109a560c';
const document = verifierNotice(COMMIT, 'ab'.repeat(32), 1_795_734_275);
let one: Awaited<ReturnType<typeof publisher>>;
let file = '';
beforeAll(async () => {
  one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  file = join(emptyFolder(), 'verifier-notice.json');
  writeFileSync(file, document);
});
afterAll(closeAll);

test('appends exactly that document, once, and the site’s log is read to have it', async () => {
  for (let times = 0; times < 2; times++) {
    const { status, err } = await one.command(['notice', '--document', file], AFTER);
    expect([status, err]).toEqual([0, expect.stringContaining('the notice: entry 0')]);
  }
  const bundle = new Uint8Array(readFileSync(join(one.log, 'tile/entries/000.p/1')));
  expect(readBundle('bundle', bundle, 1).map((entry) => [...entry])).toEqual([[...document]]);
  const found = await siteLog(one.log);
  expect(found?.verifierNotices).toEqual([
    {
      entry: 0,
      at: '2026-11-26T23:04:35Z',
      text: `mingqian-verifier.html, source commit ${COMMIT}: SHA-256 ${'ab'.repeat(32)}`,
    },
  ]);
});

test('takes no words beside it, and no other document', async () => {
  const words = await one.command(['notice', '--document', file, '--text', 'another'], AFTER);
  expect([words.status, words.err]).toEqual([
    2,
    expect.stringContaining('--text: --document is the whole notice'),
  ]);
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  const [other, spoilt] = [join(folder, 'commitment.json'), join(folder, 'spoilt.json')];
  writeFileSync(other, drawn()['commitment.json'] ?? '');
  writeFileSync(spoilt, `${new TextDecoder().decode(document)}\n`);
  expect((await one.command(['notice', '--document', other], AFTER)).err).toContain(
    'expected a notice, found a commitment',
  );
  expect((await one.command(['notice', '--document', spoilt], AFTER)).status).toBe(2);
  expect((await siteLog(one.log))?.size).toBe(1);
});
