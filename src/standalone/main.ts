/** The one script of mingqian-verifier.html: on the page it is the page, in a worker it is the worker. */
import { startWorker } from './workers.ts';

if (typeof document === 'undefined') void startWorker(self.name);
else void import('./page.tsx');
