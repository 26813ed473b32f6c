/** The worker with a trust policy: over the network, in files and in a zip, and where the log lies. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isRecordFile } from '../../src/record/files.ts';
import { verifyInWorker } from '../../src/verifier/client.ts';
import type { Recomputed, Request } from '../../src/verifier/protocol.ts';
import { refusalOf, verifying } from '../../src/verifier/run.ts';
import { type ZipEntry, zipBytes } from '../record/hostile-zip.ts';
import { localWorker } from '../talk/local-worker.ts';
import { changed, type LogCase, logCases, logFiles, logPolicies, recordFiles } from '../vectors/log.ts';

afterEach(() => vi.unstubAllGlobals());

const SITE = 'https://draw.example/';
const RECORD = 'rounds/202602/ordinary/';

const named = (why: string): LogCase => {
  const found = logCases.find((one) => one.why === why);
  if (found === undefined) throw new Error(`no case "${why}"`);
  return found;
};

type Files = ReadonlyMap<string, Uint8Array>;
const recordOf = (one: LogCase): Files => changed(recordFiles(one.record), one.files);
const logOf = (one: LogCase): Files => (one.log === null ? new Map() : changed(logFiles, one.log));
const given = (one: LogCase): Pick<Request, 'policy' | 'expectedCommitment'> => ({
  policy: one.policy === null ? undefined : logPolicies[one.policy],
  expectedCommitment: one.commitment,
});
const blobOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);

async function outcomeOf(request: Request): Promise<Recomputed> {
  const worker = localWorker(verifying(), refusalOf);
  const none = new AbortController().signal;
  return (
    await verifyInWorker(
      () => worker,
      request,
      () => {},
      none,
    )
  ).outcome;
}

/** A site that has these files; what it was asked for. @param answer what else it answers, by the path */
function site(files: Files, answer: (path: string) => Response | null = () => null): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.slice(SITE.length);
    asked.push(path);
    const other = answer(path);
    if (other !== null) return other;
    const bytes = files.get(path);
    return bytes === undefined ? new Response(null, { status: 404 }) : new Response(bytes as BodyInit);
  });
  return asked;
}

/** All of a case, as a site serves it. */
const served = (one: LogCase): Files =>
  new Map([
    ...[...recordOf(one)].map(([name, bytes]) => [RECORD + name, bytes] as const),
    ...[...logOf(one)].map(([path, bytes]) => [`log/${path}`, bytes] as const),
  ]);
const ofSite = (one: LogCase): Request => ({
  place: { kind: 'url', base: SITE + RECORD },
  log: { kind: 'url', base: `${SITE}log/` },
  ...given(one),
});

function ofFiles(one: LogCase): Request {
  const files = [...recordOf(one)].flatMap(([name, bytes]) =>
    isRecordFile(name) ? [{ name, blob: blobOf(bytes) }] : [],
  );
  const log = [...logOf(one)].map(([path, bytes]) => ({ path, blob: blobOf(bytes) }));
  return {
    place: { kind: 'files', files },
    log: one.log === null ? undefined : { kind: 'files', files: log },
    ...given(one),
  };
}

async function ofZip(one: LogCase, folder = 'a/', log = 'a/log/'): Promise<Request> {
  const entries: ZipEntry[] = [
    ...[...recordOf(one)].map(([name, content]) => ({ name: folder + name, content, deflate: true })),
    ...[...logOf(one)].map(([path, content]) => ({ name: log + path, content, deflate: true })),
  ];
  const zip = { kind: 'zip', blob: blobOf(await zipBytes(entries)), name: 'a.zip' } as const;
  return { place: zip, log: zip, ...given(one) };
}

/** Of each kind one, those where the log lies among them. */
const CASES = [
  'a normal round',
  'the reader heard of another commitment',
  'no policy',
  'no log at hand',
  'no proof',
  'no checkpoint',
  'quorum none: log.witnessed is skipped, and the verdict incomplete',
  'a log that the policy does not have',
  'no witness',
  'a bundle is absent',
  'a checkpoint of before the draw',
  'the log of before the seed, the record of after it',
  "a root that is not the entries'",
  'an entry changed',
  'another history before the proof',
  'a second commitment for the round and pool',
  'a second commitment, voided in time',
  'a second commitment, its notice without a proof',
  'a commitment that was voided in time',
];

describe.each(CASES)('%s', (why) => {
  const one = named(why);
  const expectCase = ({ report, log }: Recomputed) => {
    expect(Object.fromEntries(report.checks.map(({ id, status }) => [id, status]))).toEqual(one.statuses);
    expect(report.verdict).toBe(one.verdict);
    expect(log !== null).toBe(one.statuses?.['log.inclusion'] === 'pass');
  };
  test('from files', async () => expectCase(await outcomeOf(ofFiles(one))));
  test('from a zip', async () => expectCase(await outcomeOf(await ofZip(one))));
  test('from a site', async () => {
    const asked = site(served(one));
    // A site without a log answers 404, which is the same as none at hand.
    expectCase(await outcomeOf(ofSite(one)));
    if (one.policy === null) expect(asked.filter((path) => path.startsWith('log/'))).toEqual([]);
  });
});

const NORMAL = named('a normal round');

describe('what is told beside the checks', () => {
  test('who signed and how long before the draw, for both checkpoints', async () => {
    const { log, commitment } = await outcomeOf(ofFiles(NORMAL));
    const drawn = Date.parse(commitment?.drawAt ?? '');
    const both = [...(log?.witnessed ?? []), ...(log?.checkpoint?.witnessed ?? [])];
    expect(both.length).toBeGreaterThan(4);
    for (const { at, before } of both) expect(before).toBe((drawn - Date.parse(at)) / 1000);
    expect(log?.witnessed.some(({ before }) => before > 0)).toBe(true);
    expect(log?.checkpoint?.witnessed.every(({ before }) => before <= 0)).toBe(true);
    const proof = new TextDecoder().decode(recordOf(NORMAL).get('commitment.tlog-proof'));
    for (const { key } of log?.witnessed ?? []) expect(proof).toContain(`— ${key} `);
    const [, size, root] = /draw\.example\/log\n(\d+)\n(.*)\n/.exec(
      new TextDecoder().decode(logFiles.get('checkpoint')),
    ) ?? ['', '', ''];
    expect(log?.checkpoint?.size).toBe(Number(size));
    expect(log?.checkpoint?.root).toBe(Buffer.from(root ?? '', 'base64').toString('hex'));
  });

  test('a second commitment is listed as one that has neither result nor notice', async () => {
    const twice = named('a second commitment for the round and pool');
    const { log } = await outcomeOf(ofFiles(twice));
    const { round, pool } = (await outcomeOf(ofFiles(NORMAL))).report;
    const second = log?.related.find((one) => one.round === round && one.pool === pool);
    expect(second).toMatchObject({ hasResult: false, hasNotice: false });
  });
});

describe('what is no verdict', () => {
  const fails = async (answer: (path: string) => Response | null) => {
    site(served(NORMAL), answer);
    return outcomeOf(ofSite(NORMAL));
  };
  test.each(['log/checkpoint', 'log/tile/entries/000.p/17'])('%s cannot be reached', async (file) => {
    const broken = (path: string) => {
      if (path === file) throw new TypeError('network');
      return null;
    };
    await expect(fails(broken)).rejects.toMatchObject({ code: 'record.unreadable', file });
  });
  test('the log answers with an error, a web page, or a copy', async () => {
    const answers = [
      () => new Response('', { status: 500 }),
      () => new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      () => new Response('x', { headers: { 'x-mingqian-kept': '2026-11-24T01:05:09Z' } }),
    ];
    for (const answer of answers)
      await expect(fails((path) => (path === 'log/checkpoint' ? answer() : null))).rejects.toMatchObject({
        code: 'record.unreadable',
        file: 'log/checkpoint',
      });
  });
  test('a policy that is not well formed: nothing is read', async () => {
    const asked = site(served(NORMAL));
    const request = { ...ofSite(NORMAL), policy: logPolicies['not-well-formed'] };
    await expect(outcomeOf(request)).rejects.toMatchObject({
      code: 'log.policy',
      why: { finding: { code: 'log.policy', place: { line: 5 } } },
    });
    expect(asked).toEqual([]);
  });
});

describe('where a log lies in a zip', () => {
  test.each([
    ['', 'log/'],
    ['a/', 'a/log/'],
    ['a/', 'log/'],
  ])('a record in "%s", the log in "%s"', async (folder, log) => {
    expect((await outcomeOf(await ofZip(NORMAL, folder, log))).report.verdict).toBe('verified');
  });
  test.each(['logs/', 'b/log/', 'Log/'])('a log in "%s" is none', async (log) => {
    const { report, checks } = await outcomeOf(await ofZip(NORMAL, 'a/', log));
    expect(report.verdict).toBe('incomplete');
    expect(checks.find(({ id }) => id === 'log.unique')).toMatchObject({ reason: { kind: 'noLog' } });
  });
  test('one that unpacks to too much is not read', async () => {
    const entries: ZipEntry[] = [
      ...[...recordOf(NORMAL)].map(([name, content]) => ({ name, content })),
      ...[...logOf(NORMAL)].map(([path, content]) => ({ name: `log/${path}`, content })),
      { name: 'log/tile/entries/001', content: new Uint8Array(60e6), deflate: true },
    ];
    const zip = { kind: 'zip', blob: blobOf(await zipBytes(entries)), name: 'a.zip' } as const;
    const request = { place: zip, log: zip, ...given(NORMAL) };
    await expect(outcomeOf(request)).rejects.toMatchObject({ code: 'record.limit', file: 'a.zip' });
    // Without a policy the log is nobody's business.
    expect((await outcomeOf({ place: zip, log: zip })).report.verdict).toBe('verified');
  });
});
