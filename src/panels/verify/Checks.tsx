/** Every check there is, in the words of the specification, and what each saw. */
import { href } from '../../i18n/href.ts';
import { linkOf } from '../../ui/checked-seal.ts';
import { Difference } from '../../ui/Difference.tsx';
import { Said } from '../../ui/Said.tsx';
import { Seal } from '../../ui/Seal.tsx';
import { listedChecks } from './listed-checks.ts';
import { Sheet } from './Sheet.tsx';
import type { Stage } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly stage: Stage;
  /** Names the page that says of each check what it proves. */
  readonly catalogueLink: string;
}

export function Checks({ words, stage, catalogueLink }: Props) {
  const { lang, page: t } = words;
  const margin = (
    <>
      <p class="note">
        {t.checksNote} <a href={href(lang, '/spec/')}>{t.checksSpec}</a>
      </p>
      <p class="note">
        <a href={href(lang, '/checks/')}>{catalogueLink}</a>
      </p>
    </>
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
                  {seen !== undefined && <Said said={seen} />}
                  {difference !== undefined && <Difference words={words.findings} finding={difference} />}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
