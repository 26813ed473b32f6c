/** The worker that holds a pool, and draws from it or from figures alone. */
import { answerHere } from '../talk/answering.ts';
import { officialRefusal } from './refusal.ts';
import { poolSession } from './session.ts';

answerHere(poolSession(), officialRefusal);
