/** A server in front of another, which can be slow, fail or go away for some of its files, and come back. */
import { createServer, request, type ServerResponse } from 'node:http';

/** `hold`: no answer until it is treated otherwise; `fail`: 503; `cut`: the connection ends without an answer. */
export type Treatment = 'pass' | 'hold' | 'fail' | 'cut';

export interface Front {
  /** The address of the site, as the server behind has it, on this server's port. */
  readonly url: string;
  /** How requests are treated from now on, by their path; what was held is cut. */
  treat(how: (path: string) => Treatment): void;
  close(): Promise<void>;
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
      request(`http://${host}${asked.url}`, { method: asked.method, headers: asked.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      })
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
