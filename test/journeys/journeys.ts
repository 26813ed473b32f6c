/** All journeys, and how an engine makes them: each in a profile of its own, on a server of its own. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { isLong } from '../runs.ts';
import { absent } from './absent.journey.ts';
import { beijing } from './beijing.journey.ts';
import type { Engine, Journey } from './driver.ts';
import { folder } from './folder.journey.ts';
import { home } from './home.journey.ts';
import { journalist } from './journalist.journey.ts';
import { loser } from './loser.journey.ts';
import { office } from './office.journey.ts';
import { withoutNetwork } from './offline.journey.ts';
import { printed } from './printed.journey.ts';
import { published } from './published.journey.ts';
import { receipt } from './receipt.journey.ts';
import { search } from './search.journey.ts';
import { standalone } from './standalone.journey.ts';
import { visitorIn } from './visitor.ts';
import { winner } from './winner.journey.ts';
import { wrongRecord } from './wrong-record.journey.ts';

const MAIN: readonly Journey[] = [
  published,
  folder,
  wrongRecord,
  home,
  winner,
  loser,
  absent,
  receipt,
  beijing,
  withoutNetwork,
];
const JOURNEYS: readonly Journey[] = [...MAIN, printed, search, standalone, journalist, office];

/** WebKit, in software here, takes twice as long as Firefox: it makes the others where there is time. */
export const IN_WEBKIT = isLong ? JOURNEYS : MAIN;

/**
 * @param name the engine's
 * @param start starts it, or says why it is not there: its journeys are then skipped, by name and with the reason
 */
export function journeysIn(
  name: string,
  start: (() => Promise<Engine>) | { readonly missing: string },
  journeys = JOURNEYS,
): void {
  if (typeof start !== 'function') {
    describe(`${name} (${start.missing})`, () => {
      for (const { title } of journeys) test.skip(title, () => {});
    });
    return;
  }
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine?.close());

    for (const journey of journeys)
      test(journey.title, async () => {
        const server = await serve('dist', '/', 0);
        let isServing = true;
        const stop = async () => {
          if (isServing) await server.close();
          isServing = false;
        };
        const tab = await engine.tab();
        try {
          await journey.run(visitorIn(tab, server.url), { stop });
        } finally {
          await tab.close();
          await stop();
        }
      });
  });
}
