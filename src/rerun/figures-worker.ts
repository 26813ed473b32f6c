/** The worker that draws from figures alone. */
import { answerHere } from '../talk/answering.ts';
import { figures } from './figures.ts';
import { officialRefusal } from './refusal.ts';

answerHere(figures(), officialRefusal);
