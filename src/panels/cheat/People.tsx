/** A few rows of the list, in each of which something can be changed. */
import type { Cheats } from '../../cheating/cheats.ts';
import type { Shown } from '../../cheating/genuine.ts';
import { favoured } from '../../cheating/list.ts';
import { count } from '../../i18n/numbers.ts';
import { Code } from '../../ui/Code.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { Press } from './Press.tsx';
import type { Action } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly shown: Shown;
  readonly cheats: Cheats;
  readonly dispatch: (action: Action) => void;
}

export function People({ words: { page: t }, shown, cheats, dispatch }: Props) {
  const { people, method, rows } = shown;
  return (
    <LongTable
      caption={t.notes.list(people.length, rows)}
      isCaptionSeen={false}
      columns={[
        { head: t.code },
        { head: t.rest[method], isNumber: method === 'lottery' },
        { head: t.rank, isNumber: true },
        { head: t.change },
      ]}
      rows={people.map(({ code, rest, rank }) => {
        const [isMore, isDropped] = [cheats.more === code, cheats.drop === code];
        return [
          isDropped ? (
            <del key="code">
              <Code value={code} />
            </del>
          ) : (
            <Code key="code" value={code} />
          ),
          isMore ? <ins key="rest">{favoured(method, rest)}</ins> : rest,
          rank === null ? t.none : count(rank),
          <span key="change" class="cheat-presses">
            <Press
              isPressed={isMore}
              label={t.forPerson(t.more[method], code)}
              onPress={(is) => dispatch({ do: 'change', change: { more: is ? code : null } })}
            >
              {t.more[method]}
            </Press>
            <Press
              isPressed={isDropped}
              isOff={rows < 2}
              label={t.forPerson(t.drop, code)}
              onPress={(is) => dispatch({ do: 'change', change: { drop: is ? code : null } })}
            >
              {t.drop}
            </Press>
          </span>,
        ];
      })}
    />
  );
}
