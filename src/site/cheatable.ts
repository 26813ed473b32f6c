/** The published records that a visitor may try to cheat with: those that stand and are drawn. */
import type { Lang } from '../i18n/lang.ts';
import type { OfferedRecord } from '../panels/cheat/use-cheating.ts';
import { standingOf } from '../record/node/rounds.ts';
import { publishedChoices } from './choices.ts';
import { publishedRounds } from './published.ts';

/** Those of the latest round first. */
export async function cheatableRecords(lang: Lang): Promise<OfferedRecord[]> {
  const standing = new Set(
    (await publishedRounds()).flatMap(({ pools }) =>
      standingOf(pools)
        .filter(({ result }) => result !== null)
        .map(({ place }) => place),
    ),
  );
  return (await publishedChoices(lang))
    .filter(({ place }) => standing.has(place))
    .map(({ place, path, roundTitle, poolTitle }) => ({
      place,
      path,
      title: `${roundTitle} · ${poolTitle}`,
    }));
}
