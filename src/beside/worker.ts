/** The helper of a worker. */
import { help } from './helper.ts';
import type { Answer, Letter } from './letters.ts';
import { OnTheWay } from './on-the-way.ts';
import { Queue } from './queue.ts';

const letters = new Queue<Letter>();
const onTheWay = new OnTheWay();
const post = (answer: Answer, transfer: ArrayBuffer[] = []) => self.postMessage(answer, { transfer });
self.addEventListener('message', ({ data }: MessageEvent<Letter>) => {
  if ('taken' in data) onTheWay.taken(data.taken, data.back);
  else letters.put(data);
});
void help(letters, onTheWay, post);
post({ ready: true });
