/** The worker in which a page runs the self-test. What breaks in it is no outcome. */
import { answerHere } from '../talk/answering.ts';
import { type SelftestTalk, selftesting } from './session.ts';

answerHere<SelftestTalk, never>(selftesting(), () => null);
