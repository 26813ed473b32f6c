/** The worker that computes an MD5 while another one reads the pool. */
import { answerHere } from '../talk/answering.ts';
import { md5Handlers } from './md5.ts';
import { officialRefusal } from './refusal.ts';

answerHere(md5Handlers, officialRefusal);
