/** A server in front of another, which can be slow, fail or go away for some of its files, and come back. */
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http';

/**
 * `hold`: no answer until it is treated otherwise; `fail`: 503; `cut`: the connection ends without an answer. Of the file itself, `half`:
 * the connection ends in the middle of it; `less`: half of it, said to be the whole; `open`: half of it, in an answer that does not say
 * how long it is; `trickle`: all of it, in many small pieces; `page`: a web page instead; `part`: 206 with half of it; `range`: 416.
 */
export type Treatment =
  | 'pass'
  | 'hold'
  | 'fail'
  | 'cut'
  | 'half'
  | 'less'
  | 'open'
  | 'trickle'
  | 'page'
  | 'part'
  | 'range';

/** Pieces of a file that trickles, and milliseconds between two. */
const [PIECES, PAUSE] = [40, 25];

export interface Front {
  /** The address of the site, as the server behind has it, on this server's port. */
  readonly url: string;
  /** How requests are treated from now on, by their path; what was held is cut. */
  treat(how: (path: string) => Treatment): void;
  close(): Promise<void>;
}

/** What the server behind is asked: the whole file as it is, where it is to be mistreated. */
function headersOf(headers: IncomingHttpHeaders, how: Treatment): IncomingHttpHeaders {
  if (how === 'pass') return headers;
  const {
    'accept-encoding': _,
    'if-none-match': __,
    'if-modified-since': ___,
    range: ____,
    ...asked
  } = headers;
  return asked;
}

/** Sends a file as it should not come. */
async function mistreat(
  how: Treatment,
  headers: IncomingHttpHeaders,
  body: Buffer,
  response: ServerResponse,
) {
  const half = body.subarray(0, body.length >> 1);
  // Nothing of it is to be stored on the way: whoever asks again is to get it anew.
  const { 'content-length': _, 'content-encoding': __, etag: ___, ...said } = headers;
  if (how === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
  else if (how === 'range') response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
  else if (how === 'part')
    response
      .writeHead(206, { ...said, 'content-range': `bytes 0-${half.length - 1}/${body.length}` })
      .end(half);
  else if (how === 'less') response.writeHead(200, { ...said, 'content-length': half.length }).end(half);
  else if (how === 'half') {
    response.writeHead(200, { ...said, 'content-length': body.length });
    response.write(half, () => response.destroy());
  } else if (how === 'open') {
    const type = said['content-type'] ?? 'text/plain';
    response.socket?.end(
      Buffer.concat([Buffer.from(`HTTP/1.0 200 OK\r\ncontent-type: ${type}\r\n\r\n`), half]),
    );
  } else {
    response.writeHead(200, { ...said, 'content-length': body.length });
    const size = Math.ceil(body.length / PIECES);
    for (let at = 0; at < body.length && !response.destroyed; at += size) {
      response.write(body.subarray(at, at + size));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    response.end();
  }
}

/** @param behind the address of the site on the server behind */
export async function front(behind: string): Promise<Front> {
  const { host, pathname } = new URL(behind);
  let treatment: (path: string) => Treatment = () => 'pass';
  const held = new Set<ServerResponse>();
  const release = () => {
    for (const response of held) response.destroy();
    held.clear();
  };
  const server = createServer((asked, response) => {
    const how = treatment(new URL(asked.url ?? '/', behind).pathname);
    if (how === 'cut') response.destroy();
    else if (how === 'hold') held.add(response);
    else if (how === 'fail') response.writeHead(503).end();
    else
      request(
        `http://${host}${asked.url}`,
        { method: asked.method, headers: headersOf(asked.headers, how) },
        (answer) => {
          if (how === 'pass') {
            response.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(response);
            return;
          }
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => void mistreat(how, answer.headers, Buffer.concat(parts), response));
        },
      )
        .on('error', () => response.destroy())
        .end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${pathname}`,
    treat: (how) => {
      treatment = how;
      release();
    },
    close: () => {
      release();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
