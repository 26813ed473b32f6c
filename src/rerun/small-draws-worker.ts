/** The worker that selects by RFC 3797 and samples by Rivest's sampler. */
import { answerHere } from '../talk/answering.ts';
import { officialRefusal } from './refusal.ts';
import { smallDraws } from './small-draws.ts';

answerHere(smallDraws, officialRefusal);
