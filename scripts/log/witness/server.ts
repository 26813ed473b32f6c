/** A witness over HTTP: add-checkpoint and, for monitors, the checkpoint cosigned last of each log. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { InBoth } from '../../terminal/misuse.ts';
import { errorLines } from '../../terminal/said-error.ts';
import { BODY_LIMIT } from '../add-checkpoint.ts';
import type { WitnessService } from './witness.ts';

/** Milliseconds until a request that does not end is given up; and its headers. */
const PATIENCE = 10_000;
/** Requests at once; whoever comes later waits in the system's queue or is turned away. */
const MOST = 200;

/** A body of at most BODY_LIMIT bytes, or null where it is longer: the rest is not read. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > BODY_LIMIT) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function answer(
  service: WitnessService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plain = (status: number, text: string) =>
    send(response, status, 'text/plain; charset=utf-8', `${text}\n`);
  const path = request.url ?? '';
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path) ?? [];
  if (path !== '/add-checkpoint' && hash === undefined) return plain(404, 'nothing is here');
  const method = hash === undefined ? 'POST' : 'GET';
  if (request.method !== method) {
    response.setHeader('allow', method);
    return plain(405, `expected ${method}`);
  }
  if (hash !== undefined) {
    const { status, type, body } = await service.latest(hash);
    return send(response, status, type, body);
  }
  const body = await bodyOf(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    return plain(413, `expected at most ${BODY_LIMIT} bytes`);
  }
  const { status, type, body: text } = await service.addCheckpoint(body);
  send(response, status, type, text);
}

/**
 * A server that is not yet listening. Where the witness cannot remember it answers 500 and signs nothing.
 * @param note told of what went wrong, in words
 */
export function witnessServer(service: WitnessService, note: (said: InBoth) => void): Server {
  const server = createServer(
    {
      requestTimeout: PATIENCE,
      headersTimeout: PATIENCE,
      maxHeaderSize: 16_384,
      keepAliveTimeout: 60_000,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      answer(service, request, response).catch((error: unknown) => {
        // Whoever goes away before the end of their request is no fault of the witness.
        if (!request.complete && request.destroyed) return;
        note({ zh: errorLines(error, 'zh').join(' '), en: errorLines(error, 'en').join(' ') });
        if (response.headersSent || response.destroyed) response.destroy();
        else send(response, 500, 'text/plain; charset=utf-8', 'this witness cannot answer now\n');
      });
    },
  );
  server.maxConnections = MOST;
  return server;
}
