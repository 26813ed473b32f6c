/** The worker that computes an MD5 while another one reads the pool. */
import { answering } from './answering.ts';
import { md5Handlers } from './md5.ts';

const answer = answering(md5Handlers, (reply, transfer) => self.postMessage(reply, { transfer }));
self.addEventListener('message', ({ data }) => void answer(data));
