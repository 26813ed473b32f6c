/** The worker of the page of chances. What breaks in it is no chance. */
import { answerHere } from '../talk/answering.ts';
import { type ForecastTalk, forecasting } from './session.ts';

answerHere<ForecastTalk, never>(forecasting, () => null);
