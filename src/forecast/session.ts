/** A forecast in a worker: growing pools are worked out round by round, which takes a while. */
import { type Asked, forecast, type RoundForecast } from '../chance/forecast.ts';
import type { Handlers } from '../talk/talk.ts';
import { nowAndThen } from '../talk/throttle.ts';

export type ForecastTalk = {
  /** How many rounds are done is told on the way. */
  readonly forecast: { readonly question: Asked; readonly answer: readonly RoundForecast[] };
};

export const forecasting: Handlers<ForecastTalk> = {
  forecast(asked, { progress }) {
    const tell = nowAndThen(progress);
    return forecast(asked, (done) => tell(done, asked.rounds));
  },
};
