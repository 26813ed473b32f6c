/** Serves one record to a page of the bench, at its first step of the path as with one list file alone: `/applicants.csv.gz/seed.json`. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface RecordServer {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): void;
}

/** Without a request for an icon, which would count. */
const PAGE = '<!doctype html><link rel="icon" href="data:,"><script src="/any/script.js"></script>';

/** @param code the page's script */
export async function serveRecord(folder: string, code: string): Promise<RecordServer> {
  const server = createServer((request, response) => {
    const [, only = '', name = ''] = (request.url ?? '').split('/');
    const answer = (type: string, text: string) => {
      response.setHeader('content-type', type);
      response.end(text);
    };
    const refuse = () => {
      response.statusCode = 404;
      response.end();
    };
    response.setHeader('cache-control', 'no-store');
    if (name === 'page') return answer('text/html', PAGE);
    if (name === 'script.js') return answer('text/javascript', code);
    if (name.startsWith('applicants.') && name !== only) return refuse();
    const path = join(folder, name);
    stat(path).then((file) => {
      if (!file.isFile()) return refuse();
      response.setHeader('content-type', 'application/octet-stream');
      response.setHeader('content-length', file.size);
      createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(response);
    }, refuse);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
