/** Why a check failed, as a list on the page. */
import { Fragment } from 'preact';
import type { Finding } from '../core/findings.ts';
import type { FindingWords } from '../i18n/findings.zh.ts';
import { differenceLines } from './difference.ts';
import { Said } from './Said.tsx';

export function Difference({ words, finding }: { readonly words: FindingWords; readonly finding: Finding }) {
  const lines = differenceLines(words, finding);
  return (
    <dl class="facts difference">
      {lines.map(({ term, said }, i) => (
        <Fragment key={i}>
          {lines[i - 1]?.term !== term && <dt>{term}</dt>}
          <dd>
            <Said said={said} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
