/** The worker in which a page verifies what a visitor made of a record. */
import { answerHere } from '../talk/answering.ts';
import { refusalOf } from '../verifier/run.ts';
import { cheating } from './session.ts';

answerHere(cheating(), refusalOf);
