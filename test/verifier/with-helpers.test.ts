/** Which lists are fetched by helpers: those of which the commitment says that they are long, the first time they are read. */
import { afterEach, expect, test, vi } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { verifyInWorker } from '../../src/verifier/client.ts';
import { refusalOf, verifying } from '../../src/verifier/run.ts';
import { localWorker } from '../talk/local-worker.ts';
import { records } from '../vectors/records.ts';

const BASE = 'https://draws.example/rounds/1/a/';
afterEach(() => vi.unstubAllGlobals());

/** What is found, and which lists helpers were asked for. */
async function verified(change: (commitment: string) => string) {
  const files = records['two-pages'] ?? {};
  const texts = new Map(
    Object.entries({ ...files, 'commitment.json': change(files['commitment.json'] ?? '') }),
  );
  vi.stubGlobal('fetch', async (url: string) => {
    const text = texts.get(url.slice(BASE.length));
    return typeof text === 'string'
      ? new Response(utf8(text) as BodyInit)
      : new Response(null, { status: 404 });
  });
  const asked: string[] = [];
  const beside = {
    digestedAhead: <T>(pieces: T) => pieces,
    listThere: async ({ url }: { readonly url: string }) => {
      asked.push(url.slice(BASE.length));
      return 'not' as const;
    },
  };
  const worker = localWorker(verifying(undefined, webPlatform, beside), refusalOf);
  const { outcome } = await verifyInWorker(
    () => worker,
    { place: { kind: 'url', base: BASE } },
    () => {},
    new AbortController().signal,
  );
  return { verdict: outcome.report.verdict, asked };
}

test('a short list is fetched here', async () => {
  expect(await verified((same) => same)).toEqual({ verdict: 'verified', asked: [] });
});

test('a long one is asked of helpers once, and fetched here where they do not open it', async () => {
  const { verdict, asked } = await verified((text) =>
    text
      .replace(/"rows":\s*[0-9]+/, '"rows":40000')
      .replace('"pages":2', '"pages":157')
      .replace(/"tickets":\s*[0-9]+/, '"tickets":40000'),
  );
  expect(verdict).toBe('failed');
  expect(asked).toEqual(['applicants.csv', 'applicants.csv.gz']);
});

test('a commitment that is none calls nobody', async () => {
  expect(await verified(() => '{}')).toEqual({ verdict: 'failed', asked: [] });
});
