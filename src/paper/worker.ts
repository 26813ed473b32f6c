/** The worker that reads receipts from pictures: the library that finds codes comes with it. */
import { answerHere } from '../talk/answering.ts';
import { paperRefusal, reading } from './reading.ts';

answerHere(reading(), paperRefusal);
