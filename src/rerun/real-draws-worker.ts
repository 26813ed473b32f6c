/** The worker that runs the real draws again. */
import { answerHere } from '../talk/answering.ts';
import { realDraws } from './real-draws.ts';
import { officialRefusal } from './refusal.ts';

answerHere(realDraws, officialRefusal);
