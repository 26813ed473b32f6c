/** The worker that draws from figures alone. */
import { answering } from './answering.ts';
import { figures } from './figures.ts';

const answer = answering(figures(), (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener('message', ({ data }) => void answer(data));
