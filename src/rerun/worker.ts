/** The worker that holds a pool, and draws from it or from figures alone. Its helper unpacks what it reads. */
import { filesBeside } from '../beside/files.ts';
import HelperWorker from '../beside/worker.ts?worker&inline';
import { answerHere } from '../talk/answering.ts';
import { officialRefusal } from './refusal.ts';
import { poolSession } from './session.ts';

/** Files that are on their way while one is read. */
const AHEAD = 3;

const unpackerOf = () => ({ ahead: AHEAD, ...filesBeside(() => new HelperWorker()) });
answerHere(poolSession(undefined, unpackerOf), officialRefusal);
