/** What was changed, in words. */
import { type CheatKind, type Cheats, changedIn } from '../../cheating/cheats.ts';
import type { Shown } from '../../cheating/genuine.ts';
import type { CheatWords } from '../../i18n/cheat.zh.ts';

export interface Change {
  readonly kind: CheatKind;
  readonly text: string;
}

export function changesOf(t: CheatWords, cheats: Cheats, { method, quota, reveal }: Shown): Change[] {
  const { winner, more, drop, date, reveal: value, cover, log } = cheats;
  const said: Readonly<Record<CheatKind, string | null>> = {
    winner:
      winner &&
      (cover === 'search' ? t.changed.wanted(winner.code) : t.changed.winner(winner.rank, winner.code)),
    more: more && t.changed.more(t.more[method], more),
    drop: drop && t.changed.drop(drop),
    quota: t.changed.quota(quota),
    date: date && t.changed[date],
    reveal: t.changed.reveal(t.reveal[reveal.kind], value ?? ''),
    cover: cover === 'none' ? null : t.covers[cover],
    log: log && t.logs[log],
  };
  return changedIn(cheats).map((kind) => ({ kind, text: said[kind] ?? '' }));
}
