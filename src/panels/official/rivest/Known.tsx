/** The samples that are copied here, with their figures. The id of a row is that of its draw. */
import { count } from '../../../i18n/numbers.ts';
import { AUDIT_DRAWS, AUDIT_ORIGINS, COLORADO_SEED } from '../../../official/rivest/audit-draws.ts';
import { Sheet } from '../Sheet.tsx';
import type { Words } from './words.ts';

export function Known({ words: { lang, page: t, published: p } }: { readonly words: Words }) {
  return (
    <Sheet id="rerun-known" title={t.known}>
      <div class="official-stack">
        <p>{t.knownNote}</p>
        <p>
          {t.seedIs} <code>{COLORADO_SEED}</code>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section class="scroll" tabIndex={0} aria-label={t.knownCaption}>
          <table class="official-counties">
            <caption class="visually-hidden">{t.knownCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.countyHead}</th>
                <th scope="col" class="number">
                  {t.totalHead}
                </th>
                <th scope="col" class="number">
                  {t.countHead}
                </th>
                <th scope="col">{t.ballotsHead}</th>
              </tr>
            </thead>
            <tbody>
              {AUDIT_DRAWS.map(({ id, county, total, count: draws, ballots }) => (
                <tr key={id} id={id}>
                  <th scope="row">{t.county(county)}</th>
                  <td class="number">{count(total)}</td>
                  <td class="number">{count(draws)}</td>
                  <td>
                    <details>
                      <summary>{t.ballots(ballots.length)}</summary>
                      <p class="official-numbers">{ballots.join(' ')}</p>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p class="note">
          {p.origin}
          {lang === 'zh' ? '：' : ': '}
          {AUDIT_ORIGINS.map(({ text, url }) => (
            <a key={url} class="official-line" href={url} rel="external" lang="en">
              {text}
            </a>
          ))}
        </p>
      </div>
    </Sheet>
  );
}
