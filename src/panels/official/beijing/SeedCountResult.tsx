/** What the count of the seeds came to, beside what it should be about. */
import { codeLuck, USUAL } from '../../../charts/code-luck.ts';
import { SEEDS } from '../../../official/beijing/seeds.ts';
import type { SeedCount } from '../../../rerun/magnifier.ts';
import { Picture } from '../../../ui/Picture.tsx';
import { joined, type Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly counted: SeedCount;
}

export function SeedCountResult({ words, counted, quota }: Props & { readonly quota: number }) {
  const { code: t } = words;
  if (counted.method === 'none')
    return (
      <p class="sentence" id="bj-count">
        {t.none[counted.why]}
      </p>
    );
  return (
    <>
      <p class="sentence" id="bj-count">
        {t.counted(counted.wins)}
      </p>
      <Expectation words={words} counted={counted} />
      <p>
        {counted.method === 'whole'
          ? t.howWhole(counted.timeOuts)
          : t.howNumbers(counted.numbers, counted.drawn, quota)}
      </p>
      <p>{t.means}</p>
    </>
  );
}

/** What the count should be about, beside what it is; nothing where no draw decides or all but always wins. */
function Expectation({ words, counted }: Props) {
  const { code: t } = words;
  const { wins, chance } = counted;
  // A draw that times out has no winners, which the chance knows nothing of.
  if (chance === null || (counted.method === 'whole' && counted.timeOuts > 0)) return null;
  const mean = SEEDS * chance;
  const deviation = Math.sqrt(SEEDS * chance * (1 - chance));
  if (deviation < 1) return null;
  const [middle, low, high] = [mean, mean - USUAL * deviation, mean + USUAL * deviation].map((n) =>
    Math.max(0, Math.round(n)),
  ) as [number, number, number];
  const picture = codeLuck(
    { wins, mean, deviation, label: t.chartMark(wins) },
    {
      id: 'bj-seed-luck',
      labels: {
        title: t.chart,
        description: t.chartDescription(wins, middle, low, high),
        up: t.chartUp,
        along: t.chartAlong,
      },
    },
  );
  const away = Math.abs(Math.round(wins - mean));
  const standing = t.standing(away, (Math.abs(wins - mean) / deviation).toFixed(1), wins > mean);
  return (
    <>
      <p>{joined(words, [t.expected(middle, low, high), standing])}</p>
      <figure class="chart-figure">
        <Picture svg={picture} />
        <figcaption>{t.chartCaption}</figcaption>
      </figure>
      <p>{t.howExpected}</p>
    </>
  );
}
