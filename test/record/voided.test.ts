/** What a log voids, by which of its notices: the one that was seen in time, wherever it stands. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toHex } from '../../src/core/bytes.ts';
import { readCommitment } from '../../src/core/commitment.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { writeNotice } from '../../src/core/log/entries.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import {
  AFTER,
  BEFORE,
  honest,
  quorumAt,
  selftestPolicy,
  servedProof,
  shownOf,
} from '../../src/selftest/log.ts';
import { selftestRecord } from '../../src/selftest/record.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** What the site's log says of the self-test's commitment after notices of these texts, of which these were seen at these times. */
async function voidedAfter(notices: readonly { text: string; at: string; seen: string | null }[]) {
  const files = await selftestRecord();
  const bytes = files['commitment.json'] as Uint8Array;
  const { round, pool } = readCommitment(bytes);
  const voids = toHex(sha256(bytes));
  const story = honest(files);
  const entries = [
    ...story.shown.entries,
    ...notices.map(({ text, at }) => writeNotice({ round, pool, at, voids, text })),
  ];
  const first = story.shown.entries.length;
  const proofs = notices.flatMap(({ seen }, i) =>
    seen === null ? [] : [...servedProof(entries, first + i, quorumAt(seen))],
  );
  const { log } = shownOf(files, { ...story, shown: { ...story.shown, entries, proofs: new Map(proofs) } });
  const root = mkdtempSync(join(tmpdir(), 'mingqian-voided-'));
  roots.push(root);
  for (const [path, content] of [...log, ['policy', selftestPolicy()] as const]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const found = await siteLog(root);
  return {
    first,
    voided: found?.voided.get(voids),
    logged: found?.commitments.find(({ hash }) => hash === voids),
  };
}
const early = { text: 'seen by nobody', at: BEFORE, seen: null };
const good = { text: 'seen in time', at: BEFORE, seen: BEFORE };
const late = { text: 'seen too late', at: AFTER, seen: AFTER };

test('the notice that is told is the one that was seen in time', async () => {
  const { first, voided, logged } = await voidedAfter([early, late, good]);
  expect(voided).toEqual({ entry: first + 2, at: BEFORE, text: good.text, isInTime: true, hasResult: true });
  expect(logged).toMatchObject({ entry: 1, voided, seeds: [expect.any(String)] });
});

test('where none was, the first', async () => {
  const { first, voided } = await voidedAfter([early, late]);
  expect(voided).toEqual({ entry: first, at: BEFORE, text: early.text, isInTime: false, hasResult: true });
});

test('without a notice, none; and its seed and result are those of the record', async () => {
  const { voided, logged } = await voidedAfter([]);
  const files = await selftestRecord();
  const digestOf = (name: 'seed.json' | 'result.json') => toHex(sha256(files[name] as Uint8Array));
  expect(voided).toBeUndefined();
  expect(logged).toMatchObject({
    voided: null,
    seeds: [digestOf('seed.json')],
    results: [digestOf('result.json')],
  });
});
