/** A worker that counts seeds; there is one a core. */
import { answerHere } from '../talk/answering.ts';
import { officialRefusal } from './refusal.ts';
import { seedsHandlers } from './seeds.ts';

answerHere(seedsHandlers, officialRefusal);
