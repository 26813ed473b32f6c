/** The worker that holds a pool, and draws from it or from figures alone. */
import { answering } from './answering.ts';
import { poolSession } from './session.ts';

const answer = answering(poolSession(), (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener('message', ({ data }) => void answer(data));
