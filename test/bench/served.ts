/** How many bytes the servers of this process have sent: counted at their sockets, headers among them, whichever server it was. */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const sockets = new Set<Socket>();
subscribe('http.server.request.start', (message) => {
  sockets.add((message as { readonly socket: Socket }).socket);
});

/** Bytes since this was loaded. */
export const bytesServed = (): number =>
  [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
