/** The page's table: what notices which way to cheat, on the record that comes with the page. */
import type { CheckId } from '../core/checks.ts';
import { selftestRecord } from '../selftest/record.ts';
import { caughtBy } from './caught-by.ts';
import type { Cheats, LogCheat, Reader } from './cheats.ts';
import { genuineOf, type Shown, shownOf } from './genuine.ts';
import { type CheatName, offered, offeredLogs } from './table.ts';

export interface Row<N extends string> {
  readonly name: N;
  readonly like: string | null;
}

/** @property alone where nothing else is changed; the others where the other files fit, by what the reader has */
export interface NoticedRow extends Row<CheatName> {
  readonly alone: readonly CheckId[];
  readonly nothing: readonly CheckId[];
  readonly heard: readonly CheckId[];
  readonly witnesses: readonly CheckId[];
}

export interface Noticed {
  /** What the page shows of the record. */
  readonly shown: Shown;
  readonly rows: readonly NoticedRow[];
  /** With a trust policy. */
  readonly logs: readonly (Row<LogCheat> & { readonly by: readonly CheckId[] })[];
}

const NOTHING: Reader = { heard: false, witnesses: false };

export async function noticed(): Promise<Noticed> {
  const genuine = await genuineOf(await selftestRecord(), { kind: 'own' });
  const shown = shownOf(genuine);
  const by = (cheats: Cheats, reader: Partial<Reader> = {}) =>
    caughtBy(genuine, cheats, { ...NOTHING, ...reader });
  const rows = offered(shown).map(({ name, cheats, like }) => {
    const fitted: Cheats = { ...cheats, cover: 'fit' };
    return {
      name,
      like,
      alone: by(cheats),
      nothing: by(fitted),
      heard: by(fitted, { heard: true }),
      witnesses: by(fitted, { witnesses: true }),
    };
  });
  const logs = offeredLogs().map(({ name, like, cheats }) => ({
    name,
    like,
    by: by(cheats, { witnesses: true }),
  }));
  return { shown, rows, logs };
}
