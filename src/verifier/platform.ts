/**
 * What hashes and unpacks for the worker that verifies. Its helper is called as the worker begins, before the rest of its program is run and
 * before anything is known of the record: the list comes a moment later, and the helper is there.
 */
import { besidePlatform } from '../beside/platform.ts';
import HelperWorker from '../beside/worker.ts?worker&inline';

export const platform = besidePlatform(() => new HelperWorker(), { isEarly: true });
