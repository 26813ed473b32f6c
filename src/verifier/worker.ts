/** The worker: one request in, messages out. It is ended by the page, after the last message or before. */
import type { Request } from './protocol.ts';
import { run } from './run.ts';

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void run(data, (message, transfer = []) => self.postMessage(message, { transfer }));
});
