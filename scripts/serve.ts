/** Serves a built site as any static host would: files, a 404 page, a sub-path; nothing else. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Serving {
  /** The site's address, with its sub-path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Types that hosts know and the library does not: text is shown, not saved. */
const TEXT = /\.(?:md|csv|py|txt)$/;

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
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (TEXT.test(path)) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    },
  });
  const missing = await readFile(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(missing);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url !== base.slice(0, -1)) return notFound();
      response.writeHead(301, { Location: base });
      return response.end();
    }
    request.url = url.slice(base.length - 1);
    return files(request, response, notFound);
  });
  await listen(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
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
