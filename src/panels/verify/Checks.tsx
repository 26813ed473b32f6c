/** Every check there is, in the words of the specification, and what each saw. */
import { href } from '../../i18n/href.ts';
import { linkOf } from '../../ui/checked-seal.ts';
import { Seal } from '../../ui/Seal.tsx';
import { Difference } from './Difference.tsx';
import { listedChecks } from './listed-checks.ts';
import { Sheet } from './Sheet.tsx';
import type { Stage } from './state.ts';
import type { Words } from './words.ts';

export function Checks({ words, stage }: { readonly words: Words; readonly stage: Stage }) {
  const { lang, page: t } = words;
  const margin = (
    <p class="note">
      {t.checksNote} <a href={href(lang, '/spec/')}>{t.checksSpec}</a>
    </p>
  );
  return (
    <Sheet id="verify-checks" title={t.checks} margin={margin}>
      <ol class="verify-checks">
        {listedChecks(words, stage).map(({ id, status, seal, said, seen, difference }) => (
          <li key={id} class="verify-check" data-status={status}>
            <Seal state={seal} carving={linkOf(id) ?? 'mark'} />
            <div>
              <p class="verify-check-head">
                <code>{id}</code> <span class="verify-check-status">{said}</span>
              </p>
              <p>{words.checks.sentences[id]}</p>
              {(seen !== undefined || difference !== undefined) && (
                <div class="verify-check-seen">
                  {seen}
                  {difference !== undefined && <Difference words={words} detail={difference} />}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
