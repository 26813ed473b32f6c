/** The worker that verifies. It is ended by the page, after the answer or before; its helpers end with it. */
import { answerHere } from '../talk/answering.ts';
import { platform } from './platform.ts';
import { refusalOf, verifying } from './run.ts';

answerHere(verifying(undefined, platform, platform), refusalOf);
