/** The worker that verifies. It is ended by the page, after the answer or before. */
import { answerHere } from '../talk/answering.ts';
import { refusalOf, verifying } from './run.ts';

answerHere(verifying(), refusalOf);
