/** Serves a built site as any static host would: files, a 404 page, a sub-path; nothing else. Survives any request. */
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import send from 'send';
import { HEADERS, typesOf } from './hosting/sent.ts';

export interface Serving {
  /** The site's address, with its sub-path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The path of a request, as it was sent: from its first slash, without a host that a proxy's form names, without a query. */
function pathOf(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/);
  return path.startsWith('/') ? path : `/${path}`;
}

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  answer(response, status, 'text/plain', `${status} ${STATUS_CODES[status]}\n`);
}

/** What the library reads otherwise than RFC 9110 (14.1.2, 14.2) has it, put so that it reads it rightly. */
function mendRange({ headers, method }: IncomingMessage, size: number): void {
  if (method !== 'GET') delete headers.range;
  const [, suffix] = /^bytes=-([0-9]+)$/.exec(headers.range ?? '') ?? [];
  if (suffix !== undefined && Number(suffix) > size) headers.range = 'bytes=0-';
}

/** How long an idle connection is kept open, in milliseconds: as nginx does it, longer than a reader's pause. */
const KEEP_ALIVE = 75_000;

/**
 * @param folder the built site
 * @param base its sub-path, `/` or `/name/`
 * @param port a port to listen on; where it is taken, or 0, a free one is
 */
export async function serve(
  folder: string,
  base: string,
  port: number,
  host = '127.0.0.1',
): Promise<Serving> {
  const root = resolve(folder);
  // Now, so that a folder that is no site is refused; and for each answer, so that a site that was built again is served.
  await readFile(join(root, '404.html'));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-cache');
    const notFound = () =>
      readFile(join(root, '404.html')).then(
        (missing) => answer(response, 404, 'text/html', missing),
        () => refuse(response, 404),
      );
    const moved = (location: string) => {
      response.setHeader('Location', location);
      refuse(response, 301);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const path = pathOf(request);
    if (!path.startsWith(base)) return path === base.slice(0, -1) ? moved(base) : notFound();
    send(request, path.slice(base.length - 1), { root, cacheControl: false })
      .on('file', (_, { size }) => mendRange(request, size))
      .on('headers', (_, file) => {
        const [type] = typesOf(relative(root, file).split(sep).join('/'));
        if (type === 'text/plain') response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      })
      .on('directory', (_, found) => {
        // From the folder's own name: what was asked for may begin with slashes, and so name another host.
        const names = relative(root, found)
          .split(sep)
          .filter((name) => name !== '');
        moved([base.slice(0, -1), ...names.map(encodeURIComponent), ''].join('/'));
      })
      .on('error', ({ status = 500 }: { status?: number }) =>
        status === 404 || status === 403 ? notFound() : refuse(response, status),
      )
      .pipe(response);
  });
  // Node closes an idle connection after 5 s: a request that a client sends on it just then is answered with a reset.
  server.keepAliveTimeout = KEEP_ALIVE;
  await listen(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${named(host)}:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A host as it stands in an address: all of this machine's have a name, and RFC 3986 has brackets around IPv6. */
function named(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Listens on the port, or on a free one where it is taken. */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: { code?: string }) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      return server.listen(0, host, resolve);
    });
    server.listen(port, host, resolve);
  });
}

if (import.meta.main) {
  const [folder = 'dist', base = '/', port = '4321'] = process.argv.slice(2);
  const { url } = await serve(folder, base, Number(port));
  console.log(url);
}
