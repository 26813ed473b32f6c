/** A record over the network that fails: fetched once more before anybody is told, past whatever is stored on the way. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { readPolicy } from '../../src/core/log/policy.ts';
import { NotChecked, verifyInWorker } from '../../src/verifier/client.ts';
import type { Recomputed, Request, Step } from '../../src/verifier/protocol.ts';
import { refusalOf, verifying } from '../../src/verifier/run.ts';
import { localWorker } from '../talk/local-worker.ts';
import { logFiles, logPolicies, recordFiles } from '../vectors/log.ts';
import { records } from '../vectors/records.ts';

const BASE = 'https://draws.example/rounds/1/a/';
const LOG = 'https://draws.example/log/';
afterEach(() => vi.unstubAllGlobals());

const RECORD: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(records['two-pages'] ?? {}).map(([name, text]) => [name, utf8(text ?? '')]),
);

/** What was asked for, and how; and what is answered the first time and from then on. */
function host(
  files: ReadonlyMap<string, Uint8Array>,
  first: ReadonlyMap<string, Uint8Array | null> = new Map(),
) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit) => {
    const name = url.startsWith(LOG) ? `log/${url.slice(LOG.length)}` : url.slice(BASE.length);
    const isFirst = !asked.some((one) => one.startsWith(`${name} `));
    asked.push(`${name} ${cache}`);
    const bytes = isFirst && first.has(name) ? first.get(name) : files.get(name);
    return bytes ? new Response(bytes as BodyInit) : new Response(null, { status: 404 });
  });
  return asked;
}

async function verified(request: Request = { place: { kind: 'url', base: BASE } }) {
  const told: Step[] = [];
  const worker = localWorker(verifying(), refusalOf);
  const signal = new AbortController().signal;
  const work = verifyInWorker(
    () => worker,
    request,
    (step) => told.push(step),
    signal,
  );
  const outcome = await work.then(
    ({ outcome }): Recomputed | NotChecked => outcome,
    (error: unknown) => {
      if (!(error instanceof NotChecked)) throw error;
      return error;
    },
  );
  const checks = told.flatMap((step) => (step.type === 'check' ? [step.check] : []));
  return { outcome, checks };
}
const cut = (name: string) => new Map([[name, (RECORD.get(name) as Uint8Array).slice(0, -40)]]);

test('what verifies is fetched once', async () => {
  const asked = host(RECORD);
  const { outcome } = await verified();
  expect(outcome).toMatchObject({ report: { verdict: 'verified' } });
  expect(asked.every((one) => one.endsWith(' no-cache'))).toBe(true);
  expect(new Set(asked).size).toBe(asked.length);
});

describe.each([...RECORD.keys()])('%s', (name) => {
  test('that comes cut once, and whole the second time: no check is told to have failed, and nothing is concluded', async () => {
    host(RECORD, cut(name));
    const { outcome, checks } = await verified();
    expect(outcome).toMatchObject({
      code: 'record.unreadable',
      file: name,
      why: { fault: { kind: 'unsteady' } },
    });
    expect(checks.map(({ status }) => status)).not.toContain('fail');
  });

  test('that comes cut each time is told as it is: that is what the host publishes', async () => {
    const asked = host(new Map([...RECORD, ...cut(name)]));
    const { outcome, checks } = await verified();
    expect(outcome).toMatchObject({ report: { verdict: 'failed' } });
    expect(checks.map(({ status }) => status)).toContain('fail');
    expect(checks).toEqual((outcome as Recomputed).checks);
    expect(asked).toContain(`${name} no-cache`);
    expect(asked).toContain(`${name} reload`);
  });
});

test('a file that is there only the second time', async () => {
  const other = new Map([...RECORD, ['rules.md', utf8('other rules')]]);
  host(other, new Map([['result.json', null]]));
  // rules.md fails; what was not there is not asked for again.
  expect((await verified()).outcome).toMatchObject({ report: { verdict: 'failed' } });
});

test('a network that goes away before the second time: nothing is concluded', async () => {
  const asked = host(new Map([...RECORD, ...cut('result.csv')]));
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (init.cache === 'reload') throw new TypeError('Failed to fetch');
    return fetch(url, init);
  });
  const { outcome, checks } = await verified();
  expect(outcome).toMatchObject({ code: 'record.unreadable', why: { fault: { kind: 'noAnswer' } } });
  expect(checks.map(({ status }) => status)).not.toContain('fail');
  expect(asked.length).toBeGreaterThan(0);
});

describe('the log', () => {
  const policy = logPolicies['two-of-three'] as Uint8Array;
  const request: Request = { place: { kind: 'url', base: BASE }, policy, log: { kind: 'url', base: LOG } };
  const files = new Map([
    ...recordFiles('normal'),
    ...[...logFiles].map(([path, bytes]) => [`log/${path}`, bytes] as const),
  ]);
  const bundle = [...files.keys()].find((path) => /^log\/tile\/entries\/.*17$/.test(path)) as string;

  test('a bundle that comes cut once', async () => {
    expect(readPolicy(policy).logs).toHaveLength(1);
    host(files);
    expect((await verified(request)).outcome).toMatchObject({ report: { verdict: 'verified' } });
    host(files, new Map([[bundle, (files.get(bundle) as Uint8Array).slice(0, -9)]]));
    const { outcome, checks } = await verified(request);
    expect(outcome).toMatchObject({ code: 'record.unreadable', why: { fault: { kind: 'unsteady' } } });
    expect(checks.map(({ status }) => status)).not.toContain('fail');
  });

  test('and each time', async () => {
    host(new Map([...files, [bundle, (files.get(bundle) as Uint8Array).slice(0, -9)]]));
    const { outcome } = await verified(request);
    expect(outcome).toMatchObject({ report: { verdict: 'failed' } });
  });
});
