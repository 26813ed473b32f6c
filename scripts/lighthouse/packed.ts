/**
 * A server in front of ours that sends what a good static host does beyond the files: text packed, and what never changes to
 * be kept. `scripts/serve.ts` does neither, so that a reader at home waits for no packing.
 */
import { createServer, request } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isKept, wantsPacking } from '../hosting/sent.ts';
import type { Serving } from '../serve.ts';

/** As nginx and Caddy pack as they send: better would be a host's luck. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const GZIP = { level: 6 };
const YEAR = 'public, max-age=31536000, immutable';

type Coding = 'br' | 'gzip';
const pack = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, GZIP),
} satisfies Record<Coding, (bytes: Buffer) => Promise<Buffer>>;

function codingOf(accepted: string): Coding | null {
  const names = accepted.split(',').map((one) => one.trim().split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}

/** @param behind the address of the site as it is served unpacked, `/` at its end */
export async function servePacked(behind: string): Promise<Serving> {
  const { host, pathname: base } = new URL(behind);
  /** Packed once: each page is opened several times, and packing is not what is measured. */
  const packed = new Map<string, Promise<Buffer>>();
  const server = createServer((asked, response) => {
    const { 'accept-encoding': accepted = '', ...headers } = asked.headers;
    request(`http://${host}${asked.url}`, { method: asked.method, headers }, async (answer) => {
      const path = new URL(asked.url ?? '/', behind).pathname.slice(base.length);
      const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const size = Number(answer.headers['content-length'] ?? 0);
      const coding = codingOf(String(accepted));
      const kept = isKept(name) && answer.statusCode === 200 ? { 'cache-control': YEAR } : {};
      if (answer.statusCode !== 200 || coding === null || !wantsPacking(name, size)) {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...kept });
        answer.pipe(response);
        return;
      }
      const { 'content-length': _, 'accept-ranges': __, ...others } = answer.headers;
      const sent = { ...others, ...kept, 'content-encoding': coding, vary: 'Accept-Encoding' };
      if (asked.method === 'HEAD') {
        answer.resume();
        response.writeHead(200, sent).end();
        return;
      }
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const key = `${coding} ${name}`;
        const bytes = packed.get(key) ?? pack[coding](Buffer.concat(chunks));
        packed.set(key, bytes);
        const body = await bytes;
        response.writeHead(200, { ...sent, 'content-length': body.length }).end(body);
      } catch {
        response.destroy();
      }
    })
      .on('error', () => response.destroy())
      .end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
