import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../src/core/bytes.ts';
import type { CheckId } from '../../src/core/checks.ts';
import { reportBytes } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { isRecordFile, type NamedBlob } from '../../src/record/files.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { NotChecked, verifyInWorker } from '../../src/verifier/client.ts';
import type { NotCheckedCode, Recomputed, Request, Step, Why } from '../../src/verifier/protocol.ts';
import { refusalOf, verifying } from '../../src/verifier/run.ts';
import { zipOf } from '../record/hostile-zip.ts';
import { localWorker } from '../talk/local-worker.ts';
import { corrupted, corruptions, records, textRecord } from '../vectors/records.ts';

type Texts = Readonly<Record<string, string | null | undefined>>;

function blobs(files: Texts): NamedBlob[] {
  return Object.entries(files).flatMap(([name, text]) =>
    isRecordFile(name) && typeof text === 'string' ? [{ name, blob: new Blob([text]) }] : [],
  );
}

/** Everything that a page hears, and at last what came of it. */
type Message =
  | Step
  | { readonly type: 'outcome'; readonly outcome: Recomputed }
  | {
      readonly type: 'error';
      readonly code: NotCheckedCode;
      readonly message: string;
      readonly file: string | undefined;
      readonly why: Why;
    };

async function told(request: Request, now?: () => number): Promise<Message[]> {
  const messages: Message[] = [];
  const worker = localWorker(verifying(now), refusalOf);
  try {
    const { outcome } = await verifyInWorker(
      () => worker,
      request,
      (step) => messages.push(step),
      new AbortController().signal,
    );
    messages.push({ type: 'outcome', outcome });
  } catch (error) {
    if (!(error instanceof NotChecked)) throw error;
    const { code, message, file, why } = error;
    messages.push({ type: 'error', code, message, file, why });
  }
  return messages;
}

const ofFiles = (files: Texts) => told({ place: { kind: 'files', files: blobs(files) } });

function outcomeOf(messages: readonly Message[]): Recomputed {
  const last = messages.at(-1);
  if (last?.type !== 'outcome') throw new Error(`expected an outcome, found ${JSON.stringify(last)}`);
  return last.outcome;
}

describe('records', () => {
  test.each(Object.entries(records))('%s verifies, from files and from a zip', async (name, files) => {
    const { report, winners, commitment } = outcomeOf(await ofFiles(files));
    expect(report).toMatchObject({ verdict: 'verified', round: commitment?.round });
    const rows = (files['result.csv'] ?? '').trim().split('\n').slice(1);
    const codes = rows.slice(0, 5).map((row) => row.split(',')[1]);
    expect(winners.map(({ code }) => code)).toEqual(codes);

    const blob = new Blob([(await zipOf(files, `${name}/`)) as BlobPart]);
    const zipped = outcomeOf(await told({ place: { kind: 'zip', blob, name: 'a.zip' } }));
    expect(zipped.report).toEqual(report);
  });

  test('past a limit: no outcome, but which limit it is', async () => {
    const list = 'code,tickets\n'.repeat(5_000_000);
    const blob = new Blob([(await zipOf({ ...records['two-pages'], 'applicants.csv': list })) as BlobPart]);
    const messages = await told({ place: { kind: 'zip', blob, name: 'a.zip' } });
    const most = { kind: 'most', of: 'bytes', count: 58720256 };
    expect(messages).toMatchObject([
      {
        type: 'error',
        why: { fault: null, finding: { code: 'record.limit', expected: most } },
        code: 'record.limit',
        message: expect.stringMatching(/^a\.zip: expected at most 58720256 bytes .*limit of this program/),
        file: 'a.zip',
      },
    ]);
    const packed = new Uint8Array(gzipSync(new Uint8Array(60e6), { level: 1 }));
    const files = blobs({ ...records['two-pages'], 'applicants.csv': null });
    const gz: NamedBlob = { name: 'applicants.csv.gz', blob: new Blob([packed]) };
    const last = (await told({ place: { kind: 'files', files: [...files, gz] } })).at(-1);
    expect(last).toMatchObject({ type: 'error', code: 'record.limit', file: 'applicants.csv.gz' });
  });

  test.each(corruptions.map((one) => [one.why, one] as const))('%s: told as it is', async (_, corruption) => {
    const files = corrupted(corruption);
    const messages = await ofFiles(files);
    const { report, checks, reportBytes: bytes, winners } = outcomeOf(messages);
    expect(report.verdict).toBe(corruption.verdict);
    const streamed = messages.flatMap((message) => (message.type === 'check' ? [message.check] : []));
    expect(streamed).toEqual(checks);
    const direct = await verify(textRecord(files), webPlatform, { software: SOFTWARE });
    expect(toHex(bytes)).toBe(toHex(reportBytes(direct)));
    if (corruption.statuses['draw.result'] !== 'pass') expect(winners).toEqual([]);
  });
});

describe('what is told on the way', () => {
  test('a check that runs is announced, a skipped one is not', async () => {
    const messages = await ofFiles({ ...records['two-pages'], 'seed.json': null });
    const started = new Set(messages.flatMap((one) => (one.type === 'started' ? [one.id] : [])));
    for (const { id, status } of outcomeOf(messages).checks)
      expect([id, started.has(id as CheckId)]).toEqual([id, status !== 'skip']);
  });
  test('the ranks, all of them and in order, before the check ends', async () => {
    const files = records['two-pages'] ?? {};
    const messages = await ofFiles(files);
    const ranks = messages.flatMap((one) =>
      one.type === 'ranks' ? [...one.tickets].map((t, i) => [t, one.draws[i]]) : [],
    );
    const rows = (files['result.csv'] ?? '').trim().split('\n').slice(1);
    expect(ranks).toEqual(rows.map((row) => row.split(',').slice(2).map(Number)));
    const of = (find: (message: Message) => boolean) => messages.findIndex(find);
    expect(of((one) => one.type === 'ranks')).toBeLessThan(
      of((one) => one.type === 'check' && one.check.id === 'draw.result'),
    );
  });
  test('progress, not too often, but always to the end', async () => {
    let clock = 0;
    const place = { kind: 'files', files: blobs(records['two-pages'] ?? {}) } as const;
    const messages = await told({ place }, () => clock++ / 1000);
    const progress = messages.filter((one) => one.type === 'progress');
    for (const step of ['list', 'draw']) {
      const of = progress.filter((one) => one.step === step);
      expect(of.length).toBeLessThanOrEqual(2);
      expect(of.at(-1)).toMatchObject({ done: of.at(-1)?.total });
    }
  });
});

describe('what is no verdict', () => {
  test('a file that is there twice', async () => {
    const twice = [...blobs({ 'rules.md': 'a' }), ...blobs({ 'rules.md': 'b' })];
    const messages = await told({ place: { kind: 'files', files: twice } });
    expect(messages).toMatchObject([{ type: 'error', code: 'record.unreadable', file: 'rules.md' }]);
  });
  test('no zip', async () => {
    const messages = await told({ place: { kind: 'zip', blob: new Blob(['x']), name: 'a.zip' } });
    expect(messages).toMatchObject([{ type: 'error', code: 'record.unreadable', file: 'a.zip' }]);
  });
  test('an address that does not answer', async () => {
    const messages = await told({ place: { kind: 'url', base: 'http://127.0.0.1:9/' } });
    expect(messages.at(-1)).toMatchObject({
      type: 'error',
      code: 'record.unreadable',
      file: 'commitment.json',
    });
  });
  test('a fault of the program', async () => {
    const messages = await told({ place: { kind: 'url', base: 'no address' } });
    expect(messages.at(-1)).toMatchObject({ type: 'error', code: 'internal' });
  });
});

test('the commitment that the reader heard of is the first check', async () => {
  const place = { kind: 'files', files: blobs(records['two-pages'] ?? {}) } as const;
  const { report, checks } = outcomeOf(await told({ place, expectedCommitment: '0'.repeat(64) }));
  expect(checks[0]).toMatchObject({ id: 'commitment.expected', status: 'fail' });
  expect(report.verdict).toBe('failed');
});
