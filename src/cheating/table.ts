/** What is offered, one of each, with the tampering of the self-test that is of its kind. */
import { type Cheats, LOG_CHEATS, type LogCheat, NO_CHEATS } from './cheats.ts';
import type { Shown } from './genuine.ts';

/** A way to cheat, by its name in the words. */
export type CheatName = 'winner' | 'more' | 'drop' | 'quota' | 'earlier' | 'after' | 'reveal';

export interface Offered {
  readonly name: CheatName;
  readonly cheats: Cheats;
  /** The `why` of a tampering of the self-test; null where it has none like it. */
  readonly like: string | null;
}

/** A value of the same form, that is another. */
export function otherValue(value: string): string {
  const at = value.search(/[0-9a-f](?=[^0-9a-f]*$)/);
  if (at === -1) return `${value}0`;
  return `${value.slice(0, at)}${value[at] === '3' ? '4' : '3'}${value.slice(at + 1)}`;
}

/** Requires a record with somebody who was not selected. */
export function offered({ people, reveal }: Shown): Offered[] {
  const loser = people.find(({ rank }) => rank === null)?.code ?? '';
  const winner = people[0]?.code ?? '';
  const of = (name: CheatName, change: Partial<Cheats>, like: string | null): Offered => ({
    name,
    cheats: { ...NO_CHEATS, ...change },
    like,
  });
  return [
    of('winner', { winner: { rank: 1, code: loser } }, 'two selected applicants exchanged'),
    of('more', { more: loser }, 'an applicant with one ticket more'),
    of('drop', { drop: winner }, 'an applicant taken out of the list'),
    of('reveal', { reveal: otherValue(reveal.value) }, 'other balls'),
    of('quota', { quota: true }, 'the quota raised after the seed'),
    of('earlier', { date: 'earlier' }, null),
    of('after', { date: 'after' }, 'a list frozen after its draw'),
  ];
}

/** Of each way to cheat with the log, the tampering of the self-test that is of its kind. */
export const LOG_LIKE: Readonly<Record<LogCheat, string | null>> = {
  rewrite: null,
  late: 'a commitment dated before its draw, cosigned after it',
  second: 'a second commitment prepared in the log',
  forge: 'a forged cosignature',
  dated: 'a cosignature dated back without the witness’s key',
  entry: 'a bundle of the log cut short',
};

export const offeredLogs = (): {
  readonly name: LogCheat;
  readonly cheats: Cheats;
  readonly like: string | null;
}[] => LOG_CHEATS.map((log) => ({ name: log, cheats: { ...NO_CHEATS, log }, like: LOG_LIKE[log] }));
