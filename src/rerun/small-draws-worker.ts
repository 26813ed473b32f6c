/** The worker that selects by RFC 3797 and samples by Rivest's sampler. */
import { answering } from './answering.ts';
import { smallDraws } from './small-draws.ts';

const answer = answering(smallDraws, (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener('message', ({ data }) => void answer(data));
