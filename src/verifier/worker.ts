/** The worker that verifies. It is ended by the page, after the answer or before; its helpers end with it. */
import { besidePlatform } from '../beside/platform.ts';
import HelperWorker from '../beside/worker.ts?worker&inline';
import { answerHere } from '../talk/answering.ts';
import { refusalOf, verifying } from './run.ts';

const platform = besidePlatform(() => new HelperWorker());
answerHere(verifying(undefined, platform, platform), refusalOf);
