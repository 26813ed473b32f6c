/** The worker that runs the real draws again. */
import { answering } from './answering.ts';
import { realDraws } from './real-draws.ts';

const answer = answering(realDraws, (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener('message', ({ data }) => void answer(data));
