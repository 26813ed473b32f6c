/** What this device keeps: the site's own copy, and the rounds, each with the way to take it away. */
import './keep.css';
import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { instant } from '../../i18n/dates.ts';
import { href } from '../../i18n/href.ts';
import { bytes } from '../../i18n/numbers.ts';
import { type KeptRound, keptRounds, removeRound } from '../../offline/kept-rounds.ts';
import { newestCopy } from '../../offline/newest-copy.ts';
import { NotKept } from '../../offline/not-kept.ts';
import { Status } from '../../ui/Status.tsx';
import { browserKeeping } from './browser.ts';
import type { ListWords } from './words.ts';

/** What the build knows: the rounds by their names. */
export interface KeptData {
  readonly titles: Readonly<Record<string, string>>;
}

interface Props extends KeptData {
  readonly words: ListWords;
}

interface Found {
  readonly site: string | null;
  readonly rounds: readonly KeptRound[];
  /** Why nothing can be kept, or null. */
  readonly fault: 'forbidden' | 'absent' | null;
}

async function look(): Promise<Found> {
  try {
    const keeping = browserKeeping();
    return {
      site: (await newestCopy(keeping.root))?.since ?? null,
      rounds: await keptRounds(keeping),
      fault: 'serviceWorker' in navigator ? null : 'absent',
    };
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    return { site: null, rounds: [], fault: 'forbidden' };
  }
}

export function KeptList({ words: { lang, page: t, list: l }, titles }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  const [said, setSaid] = useState('');
  const again = () => void look().then(setFound);
  useEffect(() => {
    again();
    // The first visit's copy is made while this page is open.
    (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.ready.then(again, () => {});
  }, []);
  const remove = async (round: string): Promise<void> => {
    await removeRound(browserKeeping(), round);
    setSaid(t.removed);
    again();
  };
  const isThere = found !== null && found.fault !== 'forbidden';
  return (
    <div class="keep needs-js">
      <Status text={said} />
      {found === null && <p>{l.asking}</p>}
      {found !== null && found.fault !== null && <p>{t.faults[found.fault]}</p>}
      {isThere && (
        <dl class="facts">
          {(found.site !== null || found.fault === null) && (
            <>
              <dt>{l.site}</dt>
              <dd>{found.site === null ? l.siteNone : l.siteSince(instant(lang, found.site))}</dd>
            </>
          )}
          {found.rounds.map(({ round, version, since, files, bytes: size }) => (
            <Fragment key={`${round} ${version}`}>
              <dt>
                <a href={href(lang, `/rounds/${round}/`)}>{titles[round] ?? round}</a>
              </dt>
              <dd>
                {since === null ? l.notWhole : l.wholeSince(instant(lang, since))} ·{' '}
                {t.files(files, bytes(size))}{' '}
                <button
                  class="word-button"
                  type="button"
                  aria-label={t.removeLabel(titles[round] ?? round)}
                  onClick={() => void remove(round)}
                >
                  {t.remove}
                </button>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {isThere && found.rounds.length === 0 && <p>{l.listNone}</p>}
      <p>
        <a href={href(lang, '/rounds/')}>{l.toRounds}</a>
      </p>
    </div>
  );
}
