/** Verifies a record in a browser: the site's own worker, asked by a page that does nothing else, beside the platform's fetch, unpacking and digest. */
import type { Engine, Tab } from '../journeys/driver.ts';
import { type Figure, Rounds } from './figures.ts';
import { ranInTab } from './in-tab.ts';
import type { RecordPage } from './page/record.ts';
import { pageScript } from './page-script.ts';
import { serveRecord } from './record-server.ts';

/** Asks the page, which is sent the function as its source. */
const asked = async (tab: Tab, what: keyof RecordPage, base: string): Promise<number> =>
  await tab.run(([name, where]) => (globalThis as unknown as { bench: RecordPage }).bench[name](where), [
    what,
    base,
  ] as const);

/**
 * @param folder a record with both list files
 * @throws Error where the verdict is not *verified*
 */
export async function recordIn(
  engine: Engine,
  of: Pick<Figure, 'rows' | 'where'>,
  folder: string,
  rounds: number,
): Promise<Figure[]> {
  const { origin, close } = await serveRecord(folder, await pageScript('record.ts'));
  const [gz, csv] = [`${origin}/applicants.csv.gz/`, `${origin}/applicants.csv/`];
  /** A page of its own: what one left in memory is not the next one's. */
  const inFresh = async (work: (tab: Tab) => Promise<void>) => {
    const tab = await engine.tab();
    await tab.open(`${origin}/any/page`);
    await work(tab);
    await tab.close();
  };
  const found = new Rounds();
  try {
    for (let i = 0; i < rounds; i++) {
      await inFresh(async (tab) => {
        found.note('fetch and SHA-256', await ranInTab(() => asked(tab, 'csvFloor', csv)));
        found.note('fetch, unpack and SHA-256', await ranInTab(() => asked(tab, 'gzFloor', gz)));
      });
      await inFresh(async (tab) =>
        found.note('verify, from gz', await ranInTab(() => asked(tab, 'verify', gz))),
      );
      await inFresh(async (tab) =>
        found.note('verify, from csv', await ranInTab(() => asked(tab, 'verify', csv))),
      );
    }
  } finally {
    close();
  }
  return found.figures(of, {
    'verify, from gz': 'fetch, unpack and SHA-256',
    'verify, from csv': 'fetch and SHA-256',
  });
}
