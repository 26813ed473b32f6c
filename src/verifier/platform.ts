/**
 * What hashes and unpacks for the worker that verifies. Its helpers are called as the worker begins, before the rest of its program is run and
 * before anything is known of the record: one for each file that a list may be in. The list is asked for a moment later, and they are there.
 */
import { besidePlatform } from '../beside/platform.ts';
import HelperWorker from '../beside/worker.ts?worker&inline';

export const platform = besidePlatform(() => new HelperWorker(), { early: 2 });
