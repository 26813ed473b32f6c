/** Every change with every cover and every way to change the log, for readers who have something and nothing. */
import { expect, test } from 'vitest';
import { caughtBy } from '../../src/cheating/caught-by.ts';
import { type Cheats, type Cover, LOG_CHEATS, NO_CHEATS } from '../../src/cheating/cheats.ts';
import { shownOf } from '../../src/cheating/genuine.ts';
import { judge, openRecord } from '../../src/cheating/session.ts';
import { offered } from '../../src/cheating/table.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';

const COVERS: readonly Cover[] = ['none', 'fit', 'search'];

test('whatever is put together, exactly the right checks fail', { timeout: 600_000 }, async () => {
  const { genuine } = await openRecord({ kind: 'own' });
  if (genuine === null) throw new Error('the built-in record does not verify');
  const ways = offered(shownOf(genuine)).map(({ cheats }) => cheats);
  // Two at once, too.
  const [winner, more, , reveal] = ways as [Cheats, Cheats, Cheats, Cheats];
  const both = { ...more, reveal: reveal.reveal };
  const all = [NO_CHEATS, ...ways, both, { ...both, winner: winner.winner }, { ...reveal, reveal: '38517' }];
  let tried = 0;
  for (const way of all)
    for (const cover of COVERS.filter((one) => one !== 'search' || way.winner !== null))
      for (const log of [null, ...LOG_CHEATS])
        for (const has of [true, false]) {
          const cheats: Cheats = { ...way, cover, log };
          const reader = { heard: has, witnesses: has };
          const { checks } = await judge(genuine, cheats, reader, nodePlatform);
          const failed = checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
          expect(failed, JSON.stringify({ cheats, has })).toEqual(caughtBy(genuine, cheats, reader));
          tried++;
        }
  expect(tried).toBeGreaterThan(300);
});
