/** A worker that counts seeds; there is one a core. */
import { answering } from './answering.ts';
import { seedsHandlers } from './seeds.ts';

const answer = answering(seedsHandlers, (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener('message', ({ data }) => void answer(data));
